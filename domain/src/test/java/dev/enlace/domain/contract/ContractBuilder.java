package dev.enlace.domain.contract;

import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.catalog.ServiceId;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.util.UUID;

/** Contracts for tests: {@code aContract().in(BLOCKED_AUTO).activatedOn("2026-01-10").build()}. */
public final class ContractBuilder {
    private ContractId id = new ContractId(UUID.randomUUID());
    private ContractState state = ContractState.ACTIVE;
    private LocalDate activatedOn = LocalDate.parse("2026-01-01");
    private LocalDate billingStart;
    private Money price;
    private Loyalty loyalty;
    private boolean naturalPerson = true;
    private Deactivation deactivation;
    private LocalDate contractDate = LocalDate.parse("2026-01-01");

    public static ContractBuilder aContract() {
        return new ContractBuilder();
    }

    public ContractBuilder withId(ContractId value) {
        id = value;
        return this;
    }

    public ContractBuilder in(ContractState value) {
        state = value;
        return this;
    }

    public ContractBuilder activatedOn(String value) {
        activatedOn = LocalDate.parse(value);
        return this;
    }

    public ContractBuilder billedFrom(String value) {
        billingStart = LocalDate.parse(value);
        return this;
    }

    public ContractBuilder dated(String value) {
        contractDate = LocalDate.parse(value);
        return this;
    }

    public ContractBuilder at(String value) {
        price = Money.of(value);
        return this;
    }

    public ContractBuilder withLoyalty(int months) {
        loyalty = new Loyalty(months, Money.of("600.00"));
        return this;
    }

    public ContractBuilder ofCompany() {
        naturalPerson = false;
        return this;
    }

    public ContractBuilder paused(String from, String until) {
        deactivation = new Deactivation(LocalDate.parse(from), LocalDate.parse(until));
        return this;
    }

    public Contract.Draft draft() {
        return new Contract.Draft(
                id,
                1,
                new CustomerId(UUID.randomUUID()),
                naturalPerson,
                state,
                contractDate,
                state == ContractState.PRE_REGISTERED ? null : activatedOn,
                billingStart,
                new PlanId(UUID.randomUUID()),
                Money.of("100.00"),
                price,
                new DueDay(10),
                loyalty,
                new PortfolioId(UUID.randomUUID()),
                new ServiceId(UUID.randomUUID()),
                Sale.PLAIN,
                deactivation);
    }

    /** Created on the day of activation, its creation event already handed out. */
    public Contract build() {
        var contract = Contract.create(draft(), activatedOn.isAfter(contractDate) ? activatedOn : contractDate);
        contract.releaseEvents();
        return contract;
    }
}
