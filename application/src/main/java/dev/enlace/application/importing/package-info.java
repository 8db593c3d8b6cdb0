/** Taking over customers and contracts that a provider exports from another system as a sheet of lines (CSV). */
@NullMarked
package dev.enlace.application.importing;

import org.jspecify.annotations.NullMarked;
