package dev.enlace.application.network;

import dev.enlace.application.shared.AuditTrail;
import dev.enlace.application.shared.Ids;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.network.IpPool;
import dev.enlace.domain.network.IpPoolId;
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
class IpAddressRegistry implements KeepIpAddresses {
    private static final String SUBJECT = "ip-address";

    private final IpAddresses addresses;
    private final IpPools pools;
    private final Ids ids;
    private final AuditTrail audit;

    IpAddressRegistry(IpAddresses addresses, IpPools pools, Ids ids, AuditTrail audit) {
        this.addresses = addresses;
        this.pools = pools;
        this.ids = ids;
        this.audit = audit;
    }

    @Override
    public RegisteredIp create(Function<RegisteredIpId, RegisteredIp> make) {
        var ip = make.apply(new RegisteredIpId(ids.next()));
        checkPool(ip, null);
        var stored = addresses.save(ip);
        audit.record(SUBJECT, stored.id().value(), SUBJECT, null, fields(stored), null);
        return stored;
    }

    @Override
    public RegisteredIp change(
            RegisteredIpId id, long expectedVersion, @Nullable IpPoolId pool, @Nullable String note, IpState state) {
        var before = get(id);
        if (before.version() != expectedVersion) {
            throw DomainException.stale(id.value());
        }
        var wanted = before.edited(pool, note, state);
        checkPool(wanted, before.poolId());
        var stored = addresses.save(wanted);
        audit.record(SUBJECT, stored.id().value(), SUBJECT, fields(before), fields(stored), null);
        return stored;
    }

    @Override
    public RegisteredIp get(RegisteredIpId id) {
        return addresses.find(id).orElseThrow(() -> DomainException.notFound("ip-address-not-found", id.value()));
    }

    @Override
    public Slice<RegisteredIp> search(IpAddresses.Filter filter, PageQuery page) {
        return addresses.search(filter, page);
    }

    private void checkPool(RegisteredIp ip, @Nullable IpPoolId before) {
        var pool = ip.poolId();
        if (pool != null && !Objects.equals(pool, before)) {
            pools.find(pool)
                    .filter(IpPool::active)
                    .orElseThrow(() -> DomainException.unknownReference("/poolId", pool.value()))
                    .checkContains("/address", ip.address());
        }
    }

    private static Map<String, Object> fields(RegisteredIp ip) {
        var fields = new HashMap<String, Object>();
        fields.put("address", ip.address().value());
        fields.put("poolId", ip.poolId());
        fields.put("note", ip.note());
        fields.put("state", ip.state());
        return fields;
    }
}
