package dev.enlace.domain.network;

import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A block of addresses that the provider gives to logins. Active pools do not overlap.
 *
 * @param cidr for good: addresses are registered by it
 * @param concentratorId to which the block is routed; null when it is to all
 * @param active whether its addresses may still be reserved
 */
public record IpPool(
        IpPoolId id,
        String name,
        IpNetwork cidr,
        @Nullable ConcentratorId concentratorId,
        boolean active,
        long version) {
    public IpPool {
        name = Texts.required("/name", "text-length", name, 100);
    }

    /** Refuses an address of elsewhere, at {@code pointer}. */
    public void checkContains(String pointer, IpAddress address) {
        if (!cidr.contains(address)) {
            throw DomainException.invalid("ip-address-outside-pool", address.value(), cidr.toString())
                    .at(pointer);
        }
    }

    /** Refuses another block than the one it was made with. */
    public void checkStays(IpNetwork wanted) {
        if (!cidr.equals(wanted)) {
            throw DomainException.invalid("ip-pool-cidr-fixed", wanted.toString(), cidr.toString())
                    .at("/cidr");
        }
    }
}
