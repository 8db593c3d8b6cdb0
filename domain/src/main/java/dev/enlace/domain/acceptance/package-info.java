/** The customer's agreement to the printed contract, and its evidence. */
@NullMarked
package dev.enlace.domain.acceptance;

import org.jspecify.annotations.NullMarked;
