package dev.enlace.application.catalog;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.catalog.AcceptanceConfiguration;
import dev.enlace.domain.catalog.AcceptanceConfigurationId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Input port: the acceptance configurations. Nothing is deleted: what is no longer to be used is made inactive. */
public interface KeepAcceptanceConfigurations {
    /** @param make the acceptance configuration of the new id, which the store counts from version 0 */
    AcceptanceConfiguration create(Function<AcceptanceConfigurationId, AcceptanceConfiguration> make);

    /** @param configuration as it shall be, with the version on which the change was made */
    AcceptanceConfiguration change(AcceptanceConfiguration configuration);

    /** 404 {@code acceptance-configuration-not-found}. */
    AcceptanceConfiguration get(AcceptanceConfigurationId id);

    Slice<AcceptanceConfiguration> search(@Nullable String q, @Nullable Boolean active, PageQuery page);
}
