package dev.enlace.application.network;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.network.IpAddress;
import dev.enlace.domain.network.IpOffer;
import dev.enlace.domain.network.IpPoolId;
import dev.enlace.domain.network.IpState;
import dev.enlace.domain.network.RegisteredIp;
import dev.enlace.domain.network.RegisteredIpId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Output port: the registered addresses. Which contract has which is written by {@code Accesses}. */
public interface IpAddresses {
    /**
     * What a list shows; null parts do not narrow it.
     *
     * @param q parts of the address or the note, without regard to accents and case
     */
    record Filter(
            @Nullable String q,
            @Nullable IpPoolId pool,
            @Nullable IpState state) {}

    Optional<RegisteredIp> find(RegisteredIpId id);

    /** As stored, with its new version. Refuses a stale copy, and an address that is registered already ({@code ip-address-registered}). */
    RegisteredIp save(RegisteredIp ip);

    /** Registers what is not registered yet; the number of those. */
    int register(List<RegisteredIp> ips);

    /** Sorted by {@code address}. */
    Slice<RegisteredIp> search(Filter filter, PageQuery page);

    /** What is registered of these. */
    Map<IpAddress, IpOffer> offers(Set<IpAddress> wanted);

    /**
     * A registered address, which nobody else can take or change until the transaction ends.
     *
     * @param holder whose own address is to be held too; null for a new contract
     */
    Optional<IpOffer> lock(IpAddress wanted, @Nullable ContractId holder);
}
