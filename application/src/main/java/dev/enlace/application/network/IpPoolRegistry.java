package dev.enlace.application.network;

import dev.enlace.application.shared.AuditTrail;
import dev.enlace.application.shared.Ids;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.network.Concentrator;
import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.network.IpPool;
import dev.enlace.domain.network.IpPoolId;
import dev.enlace.domain.network.IpRange;
import dev.enlace.domain.network.IpState;
import dev.enlace.domain.network.RegisteredIp;
import dev.enlace.domain.network.RegisteredIpId;
import dev.enlace.domain.shared.DomainException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

@UseCase
class IpPoolRegistry implements KeepIpPools {
    private static final String SUBJECT = "ip-pool";

    private final IpPools pools;
    private final IpAddresses addresses;
    private final Concentrators concentrators;
    private final Ids ids;
    private final AuditTrail audit;

    IpPoolRegistry(IpPools pools, IpAddresses addresses, Concentrators concentrators, Ids ids, AuditTrail audit) {
        this.pools = pools;
        this.addresses = addresses;
        this.concentrators = concentrators;
        this.ids = ids;
        this.audit = audit;
    }

    @Override
    public IpPool create(Function<IpPoolId, IpPool> make) {
        var pool = make.apply(new IpPoolId(ids.next()));
        checkConcentrator(pool.concentratorId(), null);
        var stored = pools.save(pool);
        audit.record(SUBJECT, stored.id().value(), SUBJECT, null, fields(stored), null);
        return stored;
    }

    @Override
    public IpPool change(IpPool pool) {
        var before = get(pool.id());
        before.checkStays(pool.cidr());
        checkConcentrator(pool.concentratorId(), before.concentratorId());
        var stored = pools.save(pool);
        audit.record(SUBJECT, stored.id().value(), SUBJECT, fields(before), fields(stored), null);
        return stored;
    }

    @Override
    public IpPool get(IpPoolId id) {
        return pools.find(id).orElseThrow(() -> DomainException.notFound("ip-pool-not-found", id.value()));
    }

    @Override
    public Slice<IpPool> search(@Nullable String q, @Nullable Boolean active, PageQuery page) {
        return pools.search(q, active, page);
    }

    @Override
    public Registered register(IpPoolId id, IpRange range) {
        var pool = get(id);
        pool.checkContains("/from", range.from());
        pool.checkContains("/to", range.to());
        var wanted = range.addresses().stream()
                .map(address ->
                        new RegisteredIp(new RegisteredIpId(ids.next()), address, id, null, IpState.FREE, null, 0))
                .toList();
        int added = addresses.register(wanted);
        if (added > 0) {
            audit.record(
                    SUBJECT,
                    id.value(),
                    SUBJECT,
                    Map.of(),
                    Map.of("addresses", range.from() + " - " + range.to() + ": " + added),
                    null);
        }
        return new Registered(added, wanted.size() - added);
    }

    /** One that is no longer used may stay, but is not chosen anew. */
    private void checkConcentrator(@Nullable ConcentratorId wanted, @Nullable ConcentratorId before) {
        if (wanted != null
                && !Objects.equals(wanted, before)
                && concentrators.find(wanted).filter(Concentrator::active).isEmpty()) {
            throw DomainException.unknownReference("/concentratorId", wanted.value());
        }
    }

    private static Map<String, Object> fields(IpPool pool) {
        var fields = new HashMap<String, Object>();
        fields.put("name", pool.name());
        fields.put("cidr", pool.cidr().toString());
        fields.put("concentratorId", pool.concentratorId());
        fields.put("active", pool.active());
        return fields;
    }
}
