/** The daily run. */
@NullMarked
package dev.enlace.application.run;

import org.jspecify.annotations.NullMarked;
