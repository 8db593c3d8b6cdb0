package dev.enlace.adapter.persistence.contract;

import dev.enlace.application.contract.PendingActions;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.PendingAction;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.MappingTarget;

@ApplicationScoped
class PostgresPendingActions implements PendingActions {
    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<PendingActionRow, UUID> {}

    @Mapper
    interface Mapping extends Wrapped {
        PendingAction toAction(PendingActionRow row);

        void copy(PendingAction from, @MappingTarget PendingActionRow to);
    }

    private final Rows rows;
    private final Mapping mapping;

    PostgresPendingActions(Rows rows, Mapping mapping) {
        this.rows = rows;
        this.mapping = mapping;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(PendingAction action) {
        var row = rows.findById(action.id());
        if (row == null) {
            row = new PendingActionRow();
            mapping.copy(action, row);
            rows.persist(row);
        } else {
            mapping.copy(action, row);
        }
        rows.flush();
    }

    @Override
    @Transactional
    public Optional<PendingAction> find(UUID id) {
        return rows.findByIdOptional(id).map(mapping::toAction);
    }

    @Override
    @Transactional
    public Optional<PendingAction> running(ContractId contract, PendingAction.Kind kind) {
        return rows.find(
                        "contractId = ?1 and kind = ?2 and status = ?3 order by id desc",
                        contract.value(),
                        kind,
                        PendingAction.Status.PENDING)
                .page(0, 1)
                .firstResultOptional()
                .map(mapping::toAction);
    }

    @Override
    @Transactional
    public Optional<PendingAction> endedBy(UUID workOrder) {
        return rows.find("workOrderId = ?1 and status = ?2", workOrder, PendingAction.Status.PENDING)
                .firstResultOptional()
                .map(mapping::toAction);
    }

    @Override
    @Transactional
    public List<PendingAction> open(ContractId contract) {
        return rows
                .find(
                        "contractId = ?1 and status in (?2, ?3) order by id desc",
                        contract.value(),
                        PendingAction.Status.PENDING,
                        PendingAction.Status.FAILED)
                .list()
                .stream()
                .map(mapping::toAction)
                .toList();
    }
}
