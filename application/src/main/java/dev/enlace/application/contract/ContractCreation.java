package dev.enlace.application.contract;

import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.provider.Settings;
import dev.enlace.application.shared.Ids;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.catalog.Plan;
import dev.enlace.domain.contract.BillingSettings;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractAddress;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.Loyalty;
import dev.enlace.domain.contract.Sale;
import dev.enlace.domain.contract.ServiceSettings;
import dev.enlace.domain.network.Access;
import dev.enlace.domain.network.AccessPassword;
import dev.enlace.domain.network.Provisioning;
import dev.enlace.domain.shared.Checks;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Money;
import java.security.SecureRandom;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The part of the creation that runs in a transaction. */
@UseCase
class ContractCreation {
    private final Contracts contracts;
    private final Accesses accesses;
    private final ContractTabs tabs;
    private final InstallationOrders installations;
    private final ContractReferences references;
    private final ContractMoney money;
    private final Settings settings;
    private final ProviderCalendar calendar;
    private final Ids ids;
    private final SecureRandom random = new SecureRandom();

    ContractCreation(
            Contracts contracts,
            Accesses accesses,
            ContractTabs tabs,
            InstallationOrders installations,
            ContractReferences references,
            ContractMoney money,
            Settings settings,
            ProviderCalendar calendar,
            Ids ids) {
        this.contracts = contracts;
        this.accesses = accesses;
        this.tabs = tabs;
        this.installations = installations;
        this.references = references;
        this.money = money;
        this.settings = settings;
        this.calendar = calendar;
        this.ids = ids;
    }

    /** Refuses what the rules, the registries and our own logins refuse; stores nothing. */
    void check(CreateContract.Command command) {
        Contract.create(draft(command, 0), calendar.today());
        if (command.access() != null && accesses.isTaken(command.access().login())) {
            throw Accesses.taken(command.access().login());
        }
        checkFree(command.access());
    }

    /** Holds the address until the transaction ends. */
    private void checkFree(CreateContract.@Nullable NewAccess access) {
        if (access != null && access.reservedIp() != null) {
            references
                    .reservedIp("/access/reservedIp", access.reservedIp(), access.concentratorId(), null)
                    .checkFree("/access/reservedIp", null);
        }
    }

    CreateContract.Created create(CreateContract.Command command) {
        var contract = Contract.create(draft(command, contracts.nextNumber()), calendar.today());
        var id = contract.snapshot().id();
        contracts.save(contract);
        var generated = open(id, command);
        tabs.save(ServiceSettings.initial(id, command.note()));
        tabs.save(BillingSettings.initial(id, settings.get().considerInterest()));
        tabs.save(ContractAddress.initial(id));
        if (command.installation() != null) {
            installations.open(id, command.installation());
        }
        if (ContractState.JUDGED_BY_DELINQUENCY.contains(command.state())) {
            judge(id);
        }
        return new CreateContract.Created(id, generated);
    }

    /** An automatic state that the debts do not justify does not stay. */
    private void judge(ContractId id) {
        var contract = contracts.getLocked(id);
        contract.settleIn(money.judge(contract).standing(), calendar.today());
        contracts.save(contract);
    }

    private @Nullable AccessPassword open(ContractId id, CreateContract.Command command) {
        var wanted = command.access();
        if (wanted == null) {
            return null;
        }
        checkFree(wanted);
        var generated = wanted.password() == null ? AccessPassword.generate(random) : null;
        accesses.save(
                new Access(
                        id,
                        wanted.login(),
                        wanted.sessionType(),
                        wanted.concentratorId(),
                        wanted.reservedIp(),
                        Provisioning.PENDING,
                        0),
                generated == null ? wanted.password() : generated);
        return generated;
    }

    private Contract.Draft draft(CreateContract.Command command, long number) {
        var today = calendar.today();
        var checks = new Checks();
        checks.run("/access", () -> checkAccess(command));
        checks.run("/dueDay", () -> references.dueDay(command.dueDay()));
        var person = checks.check("/customerId", () -> references.naturalPerson(command.customerId()));
        var plan = checks.check("/planId", () -> references.plan(command.planId()));
        checks.check("/collectionPortfolioId", () -> references.portfolio(command.collectionPortfolioId()));
        var service = checks.check("/serviceId", () -> references.service(command.serviceId()));
        var sale = command.sale().printedOn(references.usualTemplate());
        checks.run("", () -> references.sale(sale, Sale.PLAIN));
        if (command.access() != null) {
            var concentrator = command.access().concentratorId();
            var ip = command.access().reservedIp();
            checks.check(
                    "/access/concentratorId", () -> references.concentrator("/access/concentratorId", concentrator));
            if (ip != null) {
                checks.check(
                        "/access/reservedIp",
                        () -> references.reservedIp("/access/reservedIp", ip, concentrator, null));
            }
        }
        var wish = command.installation();
        var wanted = wish == null ? null : wish.service();
        if (wanted != null) {
            checks.check("/installation/serviceId", () -> references.service("/installation/serviceId", wanted));
        }
        var loyalty = checks.check("/loyalty/months", () -> loyalty(command.loyalty(), plan));
        checks.done();
        return new Contract.Draft(
                new ContractId(ids.next()),
                number,
                command.customerId(),
                Boolean.TRUE.equals(person),
                command.state(),
                command.contractDate() == null ? today : command.contractDate(),
                command.activatedOn(),
                command.billingStart(),
                command.planId(),
                Objects.requireNonNull(plan).price(),
                command.monthlyPrice(),
                command.dueDay(),
                loyalty,
                command.collectionPortfolioId(),
                Objects.requireNonNull(service),
                sale,
                command.deactivation());
    }

    private static @Nullable Loyalty loyalty(CreateContract.@Nullable Term term, @Nullable Plan plan) {
        if (term == null) {
            return null;
        }
        var granted = plan == null || plan.loyaltyBenefit() == null ? Money.ZERO : plan.loyaltyBenefit();
        return new Loyalty(term.months(), term.benefit() == null ? granted : term.benefit());
    }

    private static void checkAccess(CreateContract.Command command) {
        if (command.state() == ContractState.CANCELLED && command.access() != null) {
            throw DomainException.invalid("access-with-cancelled", "access", "absent with CANCELLED");
        }
        if (command.state() != ContractState.CANCELLED && command.access() == null) {
            throw DomainException.invalid("required", "access", "login and concentrator");
        }
    }
}
