package dev.enlace.application.contract;

import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.network.Access;
import dev.enlace.domain.network.Provisioning;
import dev.enlace.domain.shared.DomainException;
import java.util.Map;
import java.util.Objects;

/** The parts of an edit of the login that run in a transaction. */
@UseCase
class AccessEditing {
    private final Contracts contracts;
    private final Accesses accesses;
    private final ContractReferences references;

    AccessEditing(Contracts contracts, Accesses accesses, ContractReferences references) {
        this.contracts = contracts;
        this.accesses = accesses;
        this.references = references;
    }

    /** Refuses what our own data refuse, and says whether the concentrator must be asked. */
    boolean movesLogin(ChangeAccess.Command command) {
        var now = accesses.get(command.contract());
        if (now.version() != command.expectedVersion()) {
            throw DomainException.stale(command.contract().value());
        }
        boolean moved = !now.concentratorId().equals(command.concentratorId());
        if (moved) {
            references.concentrator("/concentratorId", command.concentratorId());
        }
        if (contracts.get(command.contract()).snapshot().state() == ContractState.CANCELLED) {
            throw DomainException.conflict(
                    "contract-cancelled",
                    "the contract is cancelled",
                    Map.of("contractId", command.contract().value()));
        }
        if (command.reservedIp() != null) {
            references
                    .reservedIp("/reservedIp", command.reservedIp(), command.concentratorId(), command.contract())
                    .checkFree("/reservedIp", command.contract());
        }
        boolean renamed = !now.login().key().equals(command.login().key());
        if (renamed && accesses.isTaken(command.login())) {
            throw Accesses.taken(command.login());
        }
        return moved || renamed;
    }

    Access store(ChangeAccess.Command command) {
        // The row that cancels the contract is the one that frees the login.
        contracts.getLocked(command.contract());
        movesLogin(command);
        var now = accesses.get(command.contract());
        var same = now.login().equals(command.login())
                && now.sessionType() == command.sessionType()
                && now.concentratorId().equals(command.concentratorId())
                && Objects.equals(now.reservedIp(), command.reservedIp());
        if (same && command.password() == null) {
            return now;
        }
        accesses.save(
                new Access(
                        command.contract(),
                        command.login(),
                        command.sessionType(),
                        command.concentratorId(),
                        command.reservedIp(),
                        Provisioning.PENDING,
                        now.version()),
                command.password());
        return accesses.get(command.contract());
    }
}
