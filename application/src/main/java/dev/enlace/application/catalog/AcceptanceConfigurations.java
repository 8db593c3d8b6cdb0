package dev.enlace.application.catalog;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.catalog.AcceptanceConfiguration;
import dev.enlace.domain.catalog.AcceptanceConfigurationId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Output port: the acceptance configurations. */
public interface AcceptanceConfigurations {
    Optional<AcceptanceConfiguration> find(AcceptanceConfigurationId id);

    /** As stored, with its new version. Refuses a stale copy, and a name that another configuration has ({@code
     * acceptance-configuration-name-taken}). */
    AcceptanceConfiguration save(AcceptanceConfiguration configuration);

    /**
     * @param q part of the name, without regard to accents and case; null for all
     * @param page sorted by {@code name}
     */
    Slice<AcceptanceConfiguration> search(@Nullable String q, @Nullable Boolean active, PageQuery page);
}
