package dev.enlace.domain.contract;

import dev.enlace.domain.catalog.SalespersonId;
import org.jspecify.annotations.Nullable;

/**
 * How a contract was sold.
 *
 * @param remotely not at the provider's premises, so that the customer may withdraw within the time that the law gives
 * @param salespersonId by whom; null when nobody is named
 */
public record Sale(boolean remotely, @Nullable SalespersonId salespersonId) {
    /** At the counter, by nobody in particular. */
    public static final Sale PLAIN = new Sale(false, null);
}
