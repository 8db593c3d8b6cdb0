package dev.enlace.application.contract;

import dev.enlace.application.shared.Process;

/** Asks the concentrator before anything is stored, and holds no transaction meanwhile. */
@Process
class ContractRegistration implements CreateContract {
    private final ContractCreation creation;
    private final LoginDirectory logins;

    ContractRegistration(ContractCreation creation, LoginDirectory logins) {
        this.creation = creation;
        this.logins = logins;
    }

    @Override
    public void prepare(Command command) {
        creation.check(command);
        var access = command.access();
        if (access != null
                && logins.isTaken(access.concentratorId(), access.login().key())) {
            throw LoginDirectory.taken(access.login());
        }
    }

    @Override
    public Created create(Command command) {
        return creation.create(command);
    }
}
