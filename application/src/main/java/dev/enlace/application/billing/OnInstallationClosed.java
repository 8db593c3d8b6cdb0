package dev.enlace.application.billing;

import dev.enlace.application.event.InsideReaction;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.workorder.WorkOrderEvent;
import dev.enlace.domain.workorder.WorkOrderKind;

/** The installation is charged when its order is closed. */
@UseCase
class OnInstallationClosed implements InsideReaction<WorkOrderEvent.Closed> {
    private final ServiceChanges changes;

    OnInstallationClosed(ServiceChanges changes) {
        this.changes = changes;
    }

    @Override
    public Class<WorkOrderEvent.Closed> event() {
        return WorkOrderEvent.Closed.class;
    }

    @Override
    public void on(WorkOrderEvent.Closed closed) {
        if (closed.kind() == WorkOrderKind.INSTALLATION) {
            changes.installed(closed.contractId());
        }
    }
}
