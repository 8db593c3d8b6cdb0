package dev.enlace.application.network;

import dev.enlace.application.shared.AuditTrail;
import dev.enlace.application.shared.Ids;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.network.Concentrator;
import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.shared.DomainException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

@UseCase
class ConcentratorRegistry implements KeepConcentrators {
    private final Concentrators concentrators;
    private final Ids ids;
    private final AuditTrail audit;

    ConcentratorRegistry(Concentrators concentrators, Ids ids, AuditTrail audit) {
        this.concentrators = concentrators;
        this.ids = ids;
        this.audit = audit;
    }

    @Override
    public Concentrator create(Function<ConcentratorId, Concentrator> make) {
        var stored = concentrators.save(make.apply(new ConcentratorId(ids.next())));
        audit.record("concentrator", stored.id().value(), "concentrator", null, fields(stored), null);
        return stored;
    }

    @Override
    public Concentrator change(Concentrator concentrator) {
        var before = get(concentrator.id());
        var stored = concentrators.save(concentrator);
        var old = fields(before);
        var now = fields(stored);
        // That the secret changed is history; what it was and is stays secret.
        if (!Objects.equals(before.secret(), stored.secret())) {
            old.put("secret", before.secret() == null ? null : "***");
            now.put("secret", stored.secret() == null ? null : "*** (new)");
        }
        audit.record("concentrator", stored.id().value(), "concentrator", old, now, null);
        return stored;
    }

    @Override
    public Concentrator get(ConcentratorId id) {
        return concentrators.find(id).orElseThrow(() -> DomainException.notFound("concentrator-not-found", id.value()));
    }

    @Override
    public Slice<Concentrator> search(@Nullable String q, @Nullable Boolean active, PageQuery page) {
        return concentrators.search(q, active, page);
    }

    private static Map<String, Object> fields(Concentrator concentrator) {
        var fields = new HashMap<String, Object>();
        fields.put("name", concentrator.name());
        fields.put("type", concentrator.type());
        fields.put("address", concentrator.address());
        fields.put("coaPort", concentrator.coaPort());
        fields.put("blockMode", concentrator.blockMode());
        fields.put("active", concentrator.active());
        return fields;
    }
}
