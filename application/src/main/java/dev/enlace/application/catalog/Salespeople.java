package dev.enlace.application.catalog;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.catalog.Salesperson;
import dev.enlace.domain.catalog.SalespersonId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Output port: the salespeople. */
public interface Salespeople {
    Optional<Salesperson> find(SalespersonId id);

    /** As stored, with its new version. Refuses a stale copy, and a name or document that another salesperson has ({@code salesperson-name-taken}, {@code
     * salesperson-document-taken}). */
    Salesperson save(Salesperson person);

    /**
     * @param q part of the name, without regard to accents and case; null for all
     * @param page sorted by {@code name}
     */
    Slice<Salesperson> search(@Nullable String q, @Nullable Boolean active, PageQuery page);
}
