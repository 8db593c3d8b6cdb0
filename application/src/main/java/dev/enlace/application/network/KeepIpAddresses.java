package dev.enlace.application.network;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.network.IpPoolId;
import dev.enlace.domain.network.IpState;
import dev.enlace.domain.network.RegisteredIp;
import dev.enlace.domain.network.RegisteredIpId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Input port: the registered addresses. Nothing is deleted: what is not to be given to contracts is RESERVED. */
public interface KeepIpAddresses {
    /** @param make the address of the new id, which the store counts from version 0 */
    RegisteredIp create(Function<RegisteredIpId, RegisteredIp> make);

    /** All fields as they shall be. Refuses all but a new note while a contract has the address: 409 {@code ip-address-taken}. */
    RegisteredIp change(
            RegisteredIpId id, long expectedVersion, @Nullable IpPoolId pool, @Nullable String note, IpState state);

    /** 404 {@code ip-address-not-found}. */
    RegisteredIp get(RegisteredIpId id);

    Slice<RegisteredIp> search(IpAddresses.Filter filter, PageQuery page);
}
