package dev.enlace.application.contract;

import dev.enlace.application.shared.Process;
import dev.enlace.domain.network.Access;

@Process
class AccessService implements ChangeAccess {
    private final AccessEditing editing;
    private final LoginDirectory logins;

    AccessService(AccessEditing editing, LoginDirectory logins) {
        this.editing = editing;
        this.logins = logins;
    }

    @Override
    public Access change(Command command) {
        if (editing.movesLogin(command)
                && logins.isTaken(command.concentratorId(), command.login().key())) {
            throw LoginDirectory.taken(command.login());
        }
        return editing.store(command);
    }
}
