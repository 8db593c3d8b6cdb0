package dev.enlace.application.network;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.network.IpPool;
import dev.enlace.domain.network.IpPoolId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Output port: the pools of addresses. */
public interface IpPools {
    Optional<IpPool> find(IpPoolId id);

    /**
     * As stored, with its new version. Refuses a stale copy, a name that another pool has ({@code ip-pool-name-taken}), and an
     * active pool that overlaps another ({@code ip-pool-overlaps}).
     */
    IpPool save(IpPool pool);

    /**
     * @param q part of the name, without regard to accents and case; null for all
     * @param page sorted by {@code name}
     */
    Slice<IpPool> search(@Nullable String q, @Nullable Boolean active, PageQuery page);
}
