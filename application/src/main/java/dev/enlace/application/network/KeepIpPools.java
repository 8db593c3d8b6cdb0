package dev.enlace.application.network;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.network.IpPool;
import dev.enlace.domain.network.IpPoolId;
import dev.enlace.domain.network.IpRange;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Input port: the pools of addresses. Nothing is deleted: what is no longer to be used is made inactive. */
public interface KeepIpPools {
    /** How many addresses of a range are new, and how many were registered before, here or elsewhere. */
    record Registered(int registered, int known) {}

    /** @param make the pool of the new id, which the store counts from version 0 */
    IpPool create(Function<IpPoolId, IpPool> make);

    /** @param pool as it shall be, with the version on which the change was made; its block stays */
    IpPool change(IpPool pool);

    /** 404 {@code ip-pool-not-found}. */
    IpPool get(IpPoolId id);

    Slice<IpPool> search(@Nullable String q, @Nullable Boolean active, PageQuery page);

    /** Registers the addresses of a range of the pool that are not registered yet. */
    Registered register(IpPoolId pool, IpRange range);
}
