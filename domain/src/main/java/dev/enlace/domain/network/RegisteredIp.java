package dev.enlace.domain.network;

import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * An address that may be reserved for a contract's login ("IP reservado").
 *
 * @param contractId who has it; null unless TAKEN
 */
public record RegisteredIp(
        RegisteredIpId id,
        IpAddress address,
        @Nullable IpPoolId poolId,
        @Nullable String note,
        IpState state,
        @Nullable ContractId contractId,
        long version) {
    public RegisteredIp {
        note = Texts.optional("/note", "text-length", note, 500);
        if ((state == IpState.TAKEN) != (contractId != null)) {
            throw DomainException.invalid("ip-state-follows-contract", state.name(), "FREE, RESERVED")
                    .at("/state");
        }
    }

    /** As the provider wants it; while a contract has it only the note changes. */
    public RegisteredIp edited(@Nullable IpPoolId pool, @Nullable String newNote, IpState newState) {
        var wanted = new RegisteredIp(
                id, address, pool, newNote, newState, newState == IpState.TAKEN ? contractId : null, version);
        var same = new RegisteredIp(id, address, poolId, wanted.note, state, contractId, version);
        if (state == IpState.TAKEN && !wanted.equals(same)) {
            throw IpOffer.taken(address);
        }
        return wanted;
    }
}
