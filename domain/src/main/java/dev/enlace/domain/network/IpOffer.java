package dev.enlace.domain.network;

import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Violation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A registered address somebody asks for.
 *
 * @param holder the contract that has it
 * @param pooled whether an active pool, or none, offers it
 * @param concentrator where alone it is routed to; null for everywhere
 */
public record IpOffer(
        IpAddress address,
        IpState state,
        @Nullable ContractId holder,
        boolean pooled,
        @Nullable ConcentratorId concentrator) {

    /**
     * Refuses an address that no login on {@code wanted} can have.
     *
     * @param contract whose login it is; null for a new one
     */
    public void checkUsable(String pointer, ConcentratorId wanted, @Nullable ContractId contract) {
        if (!pooled && !isOf(contract)) {
            throw DomainException.unknownReference(pointer, address.value());
        }
        if (concentrator != null && !concentrator.equals(wanted)) {
            throw DomainException.invalid("reserved-ip-elsewhere", address.value(), "on concentrator " + concentrator)
                    .at(pointer);
        }
    }

    /** Refuses an address that somebody has; {@code contract} as in {@link #checkUsable}. */
    public void checkFree(String pointer, @Nullable ContractId contract) {
        if (state == IpState.RESERVED) {
            throw conflict("ip-address-reserved", address).at(pointer);
        }
        if (state == IpState.TAKEN && !isOf(contract)) {
            throw taken(address).at(pointer);
        }
    }

    private boolean isOf(@Nullable ContractId contract) {
        return holder != null && holder.equals(contract);
    }

    /** 409 {@code ip-address-taken}. */
    public static DomainException taken(IpAddress address) {
        return conflict("ip-address-taken", address);
    }

    private static DomainException conflict(String code, IpAddress address) {
        return new DomainException(
                DomainException.Kind.CONFLICT,
                code,
                "the address cannot be had",
                Map.of("address", address.value()),
                List.of(new Violation("", code, address.value(), "a registered and free address")));
    }
}
