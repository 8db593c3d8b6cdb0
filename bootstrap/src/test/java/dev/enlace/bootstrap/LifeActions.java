package dev.enlace.bootstrap;

import dev.enlace.application.billing.DisputeCharge;
import dev.enlace.application.billing.TakeReceipt;
import dev.enlace.application.billing.VoidCharge;
import dev.enlace.application.contract.ChangeContract;
import dev.enlace.application.contract.ChangeTabs;
import dev.enlace.application.contract.ContractTabs;
import dev.enlace.application.contract.Contracts;
import dev.enlace.application.contract.CreateContract;
import dev.enlace.application.contract.GrantBonus;
import dev.enlace.application.contract.PauseContract;
import dev.enlace.application.contract.RestrictContract;
import dev.enlace.application.customer.KeepCustomers;
import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.billing.ChargeId;
import dev.enlace.domain.billing.CollectionId;
import dev.enlace.domain.billing.ReceiptMethod;
import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.contract.BillingSettings;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.Deactivation;
import dev.enlace.domain.contract.DueDay;
import dev.enlace.domain.contract.FinancialCompetence;
import dev.enlace.domain.contract.Sale;
import dev.enlace.domain.customer.Address;
import dev.enlace.domain.customer.CityCode;
import dev.enlace.domain.customer.Customer;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.customer.CustomerType;
import dev.enlace.domain.customer.Document;
import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.network.Login;
import dev.enlace.domain.network.SessionType;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Money;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/** What happens in the lives of {@link ThousandLivesTest}: the product's own use cases, a refusal being an answer as well. */
@ApplicationScoped
class LifeActions {
    private final CreateContract creating;
    private final KeepCustomers customers;
    private final Contracts contracts;
    private final ContractTabs tabs;
    private final ChangeTabs changeTabs;
    private final ChangeContract changing;
    private final GrantBonus bonus;
    private final RestrictContract restricting;
    private final PauseContract pausing;
    private final TakeReceipt receiving;
    private final DisputeCharge disputing;
    private final VoidCharge voiding;
    private final Seeds rows;

    private final Map<String, Integer> happened = new TreeMap<>();
    private final List<CustomerId> registered = new ArrayList<>();
    private ProviderDesk desk;

    LifeActions(
            CreateContract creating,
            KeepCustomers customers,
            Contracts contracts,
            ContractTabs tabs,
            ChangeTabs changeTabs,
            ChangeContract changing,
            GrantBonus bonus,
            RestrictContract restricting,
            PauseContract pausing,
            TakeReceipt receiving,
            DisputeCharge disputing,
            VoidCharge voiding,
            Seeds rows) {
        this.creating = creating;
        this.customers = customers;
        this.contracts = contracts;
        this.tabs = tabs;
        this.changeTabs = changeTabs;
        this.changing = changing;
        this.bonus = bonus;
        this.restricting = restricting;
        this.pausing = pausing;
        this.receiving = receiving;
        this.disputing = disputing;
        this.voiding = voiding;
        this.rows = rows;
    }

    void open(ProviderDesk newDesk) {
        desk = newDesk;
    }

    Map<String, Integer> happened() {
        return happened;
    }

    /** A contract in service from today on, of a new customer or, one time in five, of one that has another. */
    ContractId register(int n, LocalDate today, Random random) {
        var second = n % 5 == 4;
        var customer = second ? registered.get(registered.size() - 1) : customer(n);
        if (!second) {
            registered.add(customer);
        }
        var command = new CreateContract.Command(
                customer,
                ContractState.ACTIVE,
                today,
                today.minusDays(random.nextInt(3)),
                null,
                new PlanId(UUID.fromString(desk.planId)),
                random.nextBoolean() ? null : Money.ofCents(5_000 + random.nextInt(20_000)),
                new DueDay(1 + random.nextInt(31)),
                null,
                new PortfolioId(UUID.fromString(desk.portfolioId)),
                null,
                Sale.PLAIN,
                null,
                null,
                new CreateContract.NewAccess(
                        new Login("vida" + n),
                        null,
                        SessionType.DYNAMIC_PPPOE,
                        new ConcentratorId(UUID.fromString(desk.concentratorId)),
                        null),
                null);
        var id = creating.create(command).id();
        settle(id, second, today, random);
        return id;
    }

    /** Second contracts are unified with the first; some contracts are billed for another month than the one they fall due in. */
    private void settle(ContractId id, boolean unified, LocalDate today, Random random) {
        int kind = random.nextInt(4);
        if (!unified && kind > 1) {
            return;
        }
        var now = QuarkusTransaction.requiringNew().call(() -> tabs.billingSettings(id));
        changeTabs.change(new BillingSettings(
                id,
                unified,
                unified ? today : null,
                now.defaultPaymentMethod(),
                kind == 0 ? FinancialCompetence.PAST : FinancialCompetence.PRESENT,
                now.noteCompetence(),
                now.directDebit(),
                now.installation(),
                now.invoice(),
                now.version()));
    }

    private CustomerId customer(int n) {
        var data = new Customer.Data(
                CustomerType.PERSON,
                "Pessoa Exemplo " + n,
                null,
                new Document(Fixtures.cpf(700_000_000 + n)),
                null,
                List.of(),
                new Address(
                        "Rua Um", "1", null, null, null, new CityCode("3550308"), null, null, null, null, null, null));
        return customers.register(data).id();
    }

    boolean receive(CollectionId collection, Money amount, LocalDate paidOn) {
        return attempt(
                "receipt",
                () -> receiving.take(new TakeReceipt.Command(collection, paidOn, amount, ReceiptMethod.CASH, true)));
    }

    /** Something a provider's office does to a contract now and then. */
    void surprise(ContractId id, LocalDate today, Random random) {
        var contract =
                QuarkusTransaction.requiringNew().call(() -> contracts.get(id).snapshot());
        switch (contract.state()) {
            case BLOCKED_MANUAL, REDUCED_MANUAL ->
                attempt(
                        "release",
                        () -> restricting.release(new RestrictContract.Release(id, contract.version(), "resolvido")));
            case DEACTIVATED ->
                attempt(
                        "reactivate",
                        () -> pausing.reactivate(new PauseContract.Reactivate(id, contract.version(), "voltou")));
            default -> surprise(contract, today, random);
        }
    }

    private void surprise(Contract.Snapshot contract, LocalDate today, Random random) {
        var id = contract.id();
        long version = contract.version();
        int length = random.nextInt(30);
        switch (random.nextInt(8)) {
            case 0 ->
                attempt(
                        "bonus",
                        () -> bonus.grant(new GrantBonus.Command(id, version, today.plusDays(length), "cortesia")));
            case 1 ->
                attempt("block", () -> restricting.block(new RestrictContract.Command(id, version, "uso indevido")));
            case 2 ->
                attempt("reduce", () -> restricting.reduce(new RestrictContract.Command(id, version, "uso indevido")));
            case 3 ->
                attempt(
                        "pause",
                        () -> pausing.deactivate(new PauseContract.Command(
                                id,
                                version,
                                new Deactivation(today.plusDays(length % 4), today.plusDays(length % 4 + 30 + length)),
                                "viagem")));
            case 4 ->
                attempt(
                        "price",
                        () -> changing.change(new ChangeContract.Command(
                                id,
                                version,
                                contract.contractDate(),
                                new ChangeContract.Price(Money.ofCents(5_000 + random.nextInt(20_000))),
                                contract.dueDay(),
                                contract.loyalty(),
                                contract.collectionPortfolioId(),
                                contract.serviceId(),
                                Sale.PLAIN)));
            case 5, 6 -> contest(id, random);
            default ->
                onCharge(
                        id,
                        "open_principal > 0 and disputed_since is null",
                        (charge, seen) ->
                                attempt("void", () -> voiding.voided(new VoidCharge.Command(charge, "engano", seen))));
        }
    }

    private void contest(ContractId id, Random random) {
        if (onCharge(
                id,
                "disputed_since is not null",
                (charge, seen) -> attempt("resolve", () -> {
                    var upheld = random.nextBoolean();
                    disputing.resolve(new DisputeCharge.Resolution(
                            charge,
                            upheld ? Charge.Outcome.UPHELD : Charge.Outcome.REJECTED,
                            upheld && random.nextBoolean() ? Money.of("10.00") : null,
                            seen));
                }))) {
            return;
        }
        onCharge(
                id,
                "disputed_since is null",
                (charge, seen) -> attempt(
                        "dispute", () -> disputing.dispute(new DisputeCharge.Command(charge, "não reconhece", seen))));
    }

    private interface OnCharge {
        void act(ChargeId charge, long version);
    }

    private boolean onCharge(ContractId contract, String which, OnCharge work) {
        var found = rows.text(
                "select id || ' ' || version from charge where contract_id = ? and status = 'OPEN' and " + which
                        + " order by due_date limit 1",
                contract.value());
        if (found == null) {
            return false;
        }
        var parts = found.split(" ");
        work.act(new ChargeId(UUID.fromString(parts[0])), Long.parseLong(parts[1]));
        return true;
    }

    /** False when the product says no; anything but a refusal that people can act on fails the test. */
    private boolean attempt(String what, Runnable work) {
        try {
            work.run();
            happened.merge(what, 1, Integer::sum);
            return true;
        } catch (DomainException refused) {
            if (refused.kind() != DomainException.Kind.CONFLICT && refused.kind() != DomainException.Kind.INVALID) {
                throw refused;
            }
            return false;
        }
    }
}
