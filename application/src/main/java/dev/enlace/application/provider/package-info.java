/** Settings and calendar of the provider. */
@NullMarked
package dev.enlace.application.provider;

import org.jspecify.annotations.NullMarked;
