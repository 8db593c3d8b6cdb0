package dev.enlace.application.catalog;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.catalog.Condominium;
import dev.enlace.domain.catalog.CondominiumId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Output port: the condominiums. */
public interface Condominiums {
    Optional<Condominium> find(CondominiumId id);

    /** As stored, with its new version. Refuses a stale copy, and a name that another condominium has ({@code condominium-name-taken}). */
    Condominium save(Condominium condominium);

    /**
     * @param q part of the name, without regard to accents and case; null for all
     * @param page sorted by {@code name}
     */
    Slice<Condominium> search(@Nullable String q, @Nullable Boolean active, PageQuery page);
}
