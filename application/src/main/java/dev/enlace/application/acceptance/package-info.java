/** The customer's acceptance of the contract: asked for, given, and proved. */
@NullMarked
package dev.enlace.application.acceptance;

import org.jspecify.annotations.NullMarked;
