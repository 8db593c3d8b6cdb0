/** The stereotypes and the few ports that every capability needs. */
@NullMarked
package dev.enlace.application.shared;

import org.jspecify.annotations.NullMarked;
