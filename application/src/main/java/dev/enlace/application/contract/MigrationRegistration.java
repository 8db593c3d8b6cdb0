package dev.enlace.application.contract;

import dev.enlace.application.shared.Process;
import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractId;

/** Asks the concentrator before anything is stored, and holds no transaction meanwhile. */
@Process
class MigrationRegistration implements MigrateTechnology {
    private final MigrationService migrations;
    private final LoginDirectory logins;

    MigrationRegistration(MigrationService migrations, LoginDirectory logins) {
        this.migrations = migrations;
        this.logins = logins;
    }

    @Override
    public void prepare(Command command) {
        var concentrator = command.concentrator();
        var login = migrations.loginThatMoves(command).orElse(null);
        if (concentrator != null && login != null && logins.isTaken(concentrator, login.key())) {
            throw LoginDirectory.taken(login);
        }
    }

    @Override
    public Contract.Snapshot request(Command command) {
        return migrations.request(command);
    }

    @Override
    public ChangePlan.Preview preview(ContractId contract, PlanId plan, ChangePlan.Terms terms) {
        return migrations.preview(contract, plan, terms);
    }
}
