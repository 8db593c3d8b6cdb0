/** Long work that can be watched, cancelled and resumed. */
@NullMarked
package dev.enlace.application.job;

import org.jspecify.annotations.NullMarked;
