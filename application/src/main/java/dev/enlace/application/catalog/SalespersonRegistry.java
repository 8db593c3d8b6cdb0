package dev.enlace.application.catalog;

import dev.enlace.application.shared.AuditTrail;
import dev.enlace.application.shared.Ids;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.catalog.Salesperson;
import dev.enlace.domain.catalog.SalespersonId;
import dev.enlace.domain.shared.DomainException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

@UseCase
class SalespersonRegistry implements KeepSalespeople {
    private static final String SUBJECT = "salesperson";

    private final Salespeople people;
    private final Ids ids;
    private final AuditTrail audit;

    SalespersonRegistry(Salespeople people, Ids ids, AuditTrail audit) {
        this.people = people;
        this.ids = ids;
        this.audit = audit;
    }

    @Override
    public Salesperson create(Function<SalespersonId, Salesperson> make) {
        var stored = people.save(make.apply(new SalespersonId(ids.next())));
        audit.record(SUBJECT, stored.id().value(), SUBJECT, null, fields(stored), null);
        return stored;
    }

    @Override
    public Salesperson change(Salesperson person) {
        var before = get(person.id());
        var stored = people.save(person);
        audit.record(SUBJECT, stored.id().value(), SUBJECT, fields(before), fields(stored), null);
        return stored;
    }

    @Override
    public Salesperson get(SalespersonId id) {
        return people.find(id).orElseThrow(() -> DomainException.notFound("salesperson-not-found", id.value()));
    }

    @Override
    public Slice<Salesperson> search(@Nullable String q, @Nullable Boolean active, PageQuery page) {
        return people.search(q, active, page);
    }

    private static Map<String, Object> fields(Salesperson person) {
        var fields = new HashMap<String, Object>();
        fields.put("name", person.name());
        fields.put("document", person.document());
        fields.put("email", person.email());
        fields.put("phone", person.phone());
        fields.put("active", person.active());
        return fields;
    }
}
