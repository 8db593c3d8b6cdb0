package dev.enlace.domain.contract;

import dev.enlace.domain.catalog.AcceptanceConfigurationId;
import dev.enlace.domain.catalog.SalespersonId;
import dev.enlace.domain.catalog.TemplateId;
import org.jspecify.annotations.Nullable;

/**
 * How a contract was sold, and on which paper.
 *
 * @param remotely not at the provider's premises, so that the customer may withdraw within the time that the law gives
 * @param salespersonId by whom; null when nobody is named
 * @param contractTemplateId model of the printed contract; null while nobody chose one
 * @param acceptanceConfigurationId how the customer accepts it; null when that is not asked for
 */
public record Sale(
        boolean remotely,
        @Nullable SalespersonId salespersonId,
        @Nullable TemplateId contractTemplateId,
        @Nullable AcceptanceConfigurationId acceptanceConfigurationId) {
    /** At the counter, by nobody in particular. */
    public static final Sale PLAIN = new Sale(false, null, null, null);

    /** Printed on {@code template} unless another one was chosen. */
    public Sale printedOn(@Nullable TemplateId template) {
        return contractTemplateId == null
                ? new Sale(remotely, salespersonId, template, acceptanceConfigurationId)
                : this;
    }
}
