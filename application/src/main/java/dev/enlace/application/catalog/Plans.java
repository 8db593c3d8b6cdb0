package dev.enlace.application.catalog;

import dev.enlace.domain.catalog.Plan;
import dev.enlace.domain.catalog.PlanId;
import java.util.Optional;

/** Output port: the plans. */
public interface Plans {
    Optional<Plan> find(PlanId id);

    Optional<Plan> findByCode(String code);

    /** Refuses a stale copy, and a code that another plan has ({@code plan-code-taken}). */
    void save(Plan plan);
}
