package dev.enlace.application.catalog;

import dev.enlace.application.shared.AuditTrail;
import dev.enlace.application.shared.Ids;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.catalog.ServiceId;
import dev.enlace.domain.catalog.ServiceItem;
import dev.enlace.domain.shared.DomainException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

@UseCase
class ServiceRegistry implements KeepServices {
    private final Services services;
    private final Ids ids;
    private final AuditTrail audit;

    ServiceRegistry(Services services, Ids ids, AuditTrail audit) {
        this.services = services;
        this.ids = ids;
        this.audit = audit;
    }

    @Override
    public ServiceItem create(Function<ServiceId, ServiceItem> make) {
        var stored = services.save(make.apply(new ServiceId(ids.next())));
        audit.record("service", stored.id().value(), "service", null, fields(stored), null);
        return stored;
    }

    @Override
    public ServiceItem change(ServiceItem service) {
        var before = get(service.id());
        var stored = services.save(service);
        audit.record("service", stored.id().value(), "service", fields(before), fields(stored), null);
        return stored;
    }

    @Override
    public ServiceItem get(ServiceId id) {
        return services.find(id).orElseThrow(() -> DomainException.notFound("service-not-found", id.value()));
    }

    @Override
    public Slice<ServiceItem> search(@Nullable String q, @Nullable Boolean active, PageQuery page) {
        return services.search(q, active, page);
    }

    private static Map<String, Object> fields(ServiceItem service) {
        var fields = new HashMap<String, Object>();
        fields.put("name", service.name());
        fields.put("active", service.active());
        return fields;
    }
}
