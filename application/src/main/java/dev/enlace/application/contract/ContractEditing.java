package dev.enlace.application.contract;

import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.PriceOrigin;
import dev.enlace.domain.shared.Checks;
import dev.enlace.domain.shared.DomainException;
import java.time.LocalDate;

@UseCase
class ContractEditing implements ChangeContract {
    private final Contracts contracts;
    private final ContractReferences references;
    private final ProviderCalendar calendar;

    ContractEditing(Contracts contracts, ContractReferences references, ProviderCalendar calendar) {
        this.contracts = contracts;
        this.references = references;
        this.calendar = calendar;
    }

    @Override
    public Contract.Snapshot change(Command command) {
        var contract = contracts.getLocked(command.contract());
        var now = contract.snapshot();
        if (now.version() != command.expectedVersion()) {
            throw DomainException.stale(now.id().value());
        }
        var today = calendar.today();
        var person = references.naturalPerson(now.customerId());
        var checks = new Checks();
        checks.run("", () -> checkReferences(command, now));
        checks.run(
                "",
                () -> contract.edit(
                        command.contractDate(),
                        command.dueDay(),
                        command.loyalty(),
                        person,
                        command.collectionPortfolioId(),
                        command.serviceId(),
                        command.sale(),
                        today));
        var price = command.newPrice();
        if (price != null) {
            checks.run("/monthlyPrice", () -> changePrice(contract, price, today));
        }
        checks.done();
        contracts.save(contract);
        return contracts.get(now.id()).snapshot();
    }

    /** What is no longer sold may stay, but is not chosen anew. */
    private void checkReferences(Command command, Contract.Snapshot now) {
        var checks = new Checks();
        if (!command.dueDay().equals(now.dueDay())) {
            checks.run("/dueDay", () -> references.dueDay(command.dueDay()));
        }
        if (!command.collectionPortfolioId().equals(now.collectionPortfolioId())) {
            checks.check("/collectionPortfolioId", () -> references.portfolio(command.collectionPortfolioId()));
        }
        if (!command.serviceId().equals(now.serviceId())) {
            checks.check("/serviceId", () -> references.service(command.serviceId()));
        }
        checks.run("", () -> references.sale(command.sale(), now.sale()));
        checks.done();
    }

    private void changePrice(Contract contract, Price price, LocalDate today) {
        var now = contract.snapshot();
        var from = now.state() == ContractState.PRE_REGISTERED
                ? now.prices().get(0).from()
                : today.withDayOfMonth(1).plusMonths(1);
        if (price.price() == null) {
            contract.changePrice(references.anyPlan(now.planId()).price(), PriceOrigin.PLAN, from, today);
        } else {
            contract.changePrice(price.price(), PriceOrigin.CUSTOM, from, today);
        }
    }
}
