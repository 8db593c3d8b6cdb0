/** Use cases of money and what they need. */
@NullMarked
package dev.enlace.application.billing;

import org.jspecify.annotations.NullMarked;
