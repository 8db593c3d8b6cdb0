/** Use cases of the registries. */
@NullMarked
package dev.enlace.application.catalog;

import org.jspecify.annotations.NullMarked;
