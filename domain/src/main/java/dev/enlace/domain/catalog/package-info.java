/** Registries that contracts point at: plans, services, collection portfolios, cities. */
@NullMarked
package dev.enlace.domain.catalog;

import org.jspecify.annotations.NullMarked;
