/** The contract: its life, its dated periods and prices, its tabs. */
@NullMarked
package dev.enlace.domain.contract;

import org.jspecify.annotations.NullMarked;
