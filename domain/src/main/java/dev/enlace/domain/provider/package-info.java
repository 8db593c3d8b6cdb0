/** The provider's settings and calendar: the defaults that contracts inherit. */
@NullMarked
package dev.enlace.domain.provider;

import org.jspecify.annotations.NullMarked;
