/** Money: what is billed, when it falls due, how it is received, what late payment brings. */
@NullMarked
package dev.enlace.domain.billing;

import org.jspecify.annotations.NullMarked;
