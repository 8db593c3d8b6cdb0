/** Use cases of work orders. */
@NullMarked
package dev.enlace.application.workorder;

import org.jspecify.annotations.NullMarked;
