/** Users and tokens. */
@NullMarked
package dev.enlace.application.identity;

import org.jspecify.annotations.NullMarked;
