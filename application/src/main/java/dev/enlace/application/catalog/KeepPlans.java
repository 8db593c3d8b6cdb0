package dev.enlace.application.catalog;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.catalog.Plan;
import dev.enlace.domain.catalog.PlanId;
import java.util.function.Function;

/** Input port: the plans. Nothing is deleted: what is no longer to be used is made inactive. */
public interface KeepPlans {
    /** @param make the plan of the new id, which the store counts from version 0 */
    Plan create(Function<PlanId, Plan> make);

    /** @param plan as it shall be, with the version on which the change was made */
    Plan change(Plan plan);

    /** 404 {@code plan-not-found}. */
    Plan get(PlanId id);

    Slice<Plan> search(Plans.Filter filter, PageQuery page);
}
