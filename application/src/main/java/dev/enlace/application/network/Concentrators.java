package dev.enlace.application.network;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.network.Concentrator;
import dev.enlace.domain.network.ConcentratorId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Output port: the concentrators, with their secrets. */
public interface Concentrators {
    Optional<Concentrator> find(ConcentratorId id);

    /** As stored, with its new version. Refuses a stale copy, and a name that another concentrator has ({@code concentrator-name-taken}). */
    Concentrator save(Concentrator concentrator);

    /**
     * @param q part of the name, without regard to accents and case; null for all
     * @param page sorted by {@code name}
     */
    Slice<Concentrator> search(@Nullable String q, @Nullable Boolean active, PageQuery page);
}
