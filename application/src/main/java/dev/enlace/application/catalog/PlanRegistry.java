package dev.enlace.application.catalog;

import dev.enlace.application.shared.AuditTrail;
import dev.enlace.application.shared.Ids;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.catalog.Plan;
import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.shared.DomainException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

@UseCase
class PlanRegistry implements KeepPlans {
    private final Plans plans;
    private final Ids ids;
    private final AuditTrail audit;

    PlanRegistry(Plans plans, Ids ids, AuditTrail audit) {
        this.plans = plans;
        this.ids = ids;
        this.audit = audit;
    }

    @Override
    public Plan create(Function<PlanId, Plan> make) {
        var stored = plans.save(make.apply(new PlanId(ids.next())));
        audit.record("plan", stored.id().value(), "plan", null, fields(stored), null);
        return stored;
    }

    @Override
    public Plan change(Plan plan) {
        var before = get(plan.id());
        var stored = plans.save(plan);
        audit.record("plan", stored.id().value(), "plan", fields(before), fields(stored), null);
        return stored;
    }

    @Override
    public Plan get(PlanId id) {
        return plans.find(id).orElseThrow(() -> DomainException.notFound("plan-not-found", id.value()));
    }

    @Override
    public Slice<Plan> search(Plans.Filter filter, PageQuery page) {
        return plans.search(filter, page);
    }

    private static Map<String, Object> fields(Plan plan) {
        var fields = new HashMap<String, Object>();
        fields.put("code", plan.code());
        fields.put("name", plan.name());
        fields.put("technology", plan.technology());
        fields.put("downloadKbps", plan.downloadKbps());
        fields.put("uploadKbps", plan.uploadKbps());
        fields.put("reducedDownloadKbps", plan.reducedDownloadKbps());
        fields.put("reducedUploadKbps", plan.reducedUploadKbps());
        fields.put("price", plan.price());
        fields.put("loyaltyBenefit", plan.loyaltyBenefit());
        fields.put("offerCode", plan.offerCode());
        fields.put("composition", plan.composition());
        fields.put("active", plan.active());
        return fields;
    }
}
