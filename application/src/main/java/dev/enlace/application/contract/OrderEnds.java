package dev.enlace.application.contract;

import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.contract.ContractId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands the end of an order to the action that opened it. */
@UseCase
class OrderEnds implements EndOrders {
    private final OrderedChanges changes;
    private final Contracts contracts;
    private final CancellationService cancellations;
    private final AddressChangeService moves;
    private final MigrationService migrations;

    OrderEnds(
            OrderedChanges changes,
            Contracts contracts,
            CancellationService cancellations,
            AddressChangeService moves,
            MigrationService migrations) {
        this.changes = changes;
        this.contracts = contracts;
        this.cancellations = cancellations;
        this.moves = moves;
        this.migrations = migrations;
    }

    @Override
    public void carryOut(UUID order, ContractId id) {
        var change = changes.find(order).orElse(null);
        if (change instanceof OrderedChange.Leave leave) {
            cancellations.carryOut(contracts.getLocked(id), leave);
        } else if (change instanceof OrderedChange.Move move) {
            moves.carryOut(contracts.getLocked(id), order, move);
        } else if (change instanceof OrderedChange.Migrate migrate) {
            migrations.carryOut(contracts.getLocked(id), migrate);
        }
    }

    @Override
    public void drop(UUID order, ContractId id, @Nullable String reason) {
        var change = changes.find(order).orElse(null);
        if (change instanceof OrderedChange.Leave leave) {
            cancellations.drop(contracts.getLocked(id), order, leave, reason);
        } else if (change instanceof OrderedChange.Move) {
            moves.drop(contracts.getLocked(id), order, reason);
        } else if (change instanceof OrderedChange.Migrate) {
            migrations.drop(contracts.getLocked(id), order, reason);
        }
    }
}
