package dev.enlace.application.catalog;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.catalog.Plan;
import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.catalog.Technology;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Output port: the plans. */
public interface Plans {
    /**
     * What a list shows; null parts do not narrow it.
     *
     * @param q part of the name or code, without regard to accents and case
     */
    record Filter(
            @Nullable String q,
            @Nullable Technology technology,
            @Nullable Boolean active) {}

    Optional<Plan> find(PlanId id);

    /** By the code as it was typed. */
    Optional<Plan> findByCode(String code);

    /** As stored, with its new version. Refuses a stale copy, and a code that another plan has ({@code plan-code-taken}). */
    Plan save(Plan plan);

    /** Sorts: {@code name}, {@code code}, {@code price}. */
    Slice<Plan> search(Filter filter, PageQuery page);
}
