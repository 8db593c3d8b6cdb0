package dev.enlace.application.catalog;

import dev.enlace.application.shared.AuditTrail;
import dev.enlace.application.shared.Ids;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.catalog.Condominium;
import dev.enlace.domain.catalog.CondominiumId;
import dev.enlace.domain.shared.Checks;
import dev.enlace.domain.shared.DomainException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

@UseCase
class CondominiumRegistry implements KeepCondominiums {
    private static final String SUBJECT = "condominium";

    private final Condominiums condominiums;
    private final Cities cities;
    private final Ids ids;
    private final AuditTrail audit;

    CondominiumRegistry(Condominiums condominiums, Cities cities, Ids ids, AuditTrail audit) {
        this.condominiums = condominiums;
        this.cities = cities;
        this.ids = ids;
        this.audit = audit;
    }

    @Override
    public Condominium create(Function<CondominiumId, Condominium> make) {
        var stored = condominiums.save(located(make.apply(new CondominiumId(ids.next()))));
        audit.record(SUBJECT, stored.id().value(), SUBJECT, null, fields(stored), null);
        return stored;
    }

    @Override
    public Condominium change(Condominium condominium) {
        var before = get(condominium.id());
        var stored = condominiums.save(located(condominium));
        audit.record(SUBJECT, stored.id().value(), SUBJECT, fields(before), fields(stored), null);
        return stored;
    }

    @Override
    public Condominium get(CondominiumId id) {
        return condominiums.find(id).orElseThrow(() -> DomainException.notFound("condominium-not-found", id.value()));
    }

    @Override
    public Slice<Condominium> search(@Nullable String q, @Nullable Boolean active, PageQuery page) {
        return condominiums.search(q, active, page);
    }

    private Condominium located(Condominium wanted) {
        var checks = new Checks();
        var address = checks.check("/address/city/ibgeCode", () -> cities.locate(wanted.address()));
        checks.done();
        return new Condominium(
                wanted.id(),
                wanted.name(),
                Objects.requireNonNull(address),
                wanted.blocks(),
                wanted.active(),
                wanted.version());
    }

    private static Map<String, Object> fields(Condominium condominium) {
        var fields = new HashMap<String, Object>();
        fields.put("name", condominium.name());
        fields.put("address", condominium.address());
        fields.put("blocks", condominium.blocks());
        fields.put("active", condominium.active());
        return fields;
    }
}
