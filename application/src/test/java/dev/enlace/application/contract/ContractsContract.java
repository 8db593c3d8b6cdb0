package dev.enlace.application.contract;

import static dev.enlace.domain.contract.ContractBuilder.aContract;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.Period;
import dev.enlace.domain.contract.PriceOrigin;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What Contracts promises; kept by InMemoryContracts and PostgresContracts alike. */
public abstract class ContractsContract {
    private static final LocalDate DAY = LocalDate.parse("2026-03-10");

    /** Each call in a transaction of its own, as each request is. */
    protected abstract Contracts contracts();

    /** A contract like this one that the store accepts: customer, plan and the like exist. */
    protected abstract Contract stored(Contract wanted);

    protected abstract List<String> eventTypes(ContractId id);

    @Test
    void finds_what_was_saved() {
        var contract =
                stored(aContract().in(ContractState.ACTIVE).withLoyalty(12).build());
        var id = contract.snapshot().id();
        contracts().save(contract);

        assertThat(contracts().get(id).snapshot())
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(contract.snapshot());
    }

    @Test
    void keeps_periods_and_prices_in_order() {
        var contract = stored(aContract().in(ContractState.ACTIVE).build());
        contracts().save(contract);
        var id = contract.snapshot().id();

        var read = contracts().get(id);
        read.block("fraude", DAY);
        read.changePrice(
                Money.of("89.90"), PriceOrigin.CUSTOM, LocalDate.parse("2026-04-01"), LocalDate.parse("2026-04-01"));
        contracts().save(read);
        var again = contracts().get(id);
        again.release(null, DAY.plusDays(5));
        contracts().save(again);

        var periods = contracts().get(id).snapshot().periods();
        assertThat(periods)
                .extracting(Period::state)
                .containsExactly(ContractState.ACTIVE, ContractState.BLOCKED_MANUAL, ContractState.ACTIVE);
        assertThat(periods).extracting(Period::from).isSorted();
        assertThat(contracts().get(id).snapshot().prices())
                .extracting(price -> price.price().toString())
                .containsExactly("100.00", "89.90");
    }

    @Test
    void stores_events_with_the_state_that_caused_them() {
        var contract = stored(aContract().in(ContractState.ACTIVE).build());
        contracts().save(contract);
        var read = contracts().get(contract.snapshot().id());
        read.block("fraude", DAY);
        contracts().save(read);

        assertThat(eventTypes(contract.snapshot().id())).contains("contract.blocked");
        assertThat(read.releaseEvents()).isEmpty();
    }

    @Test
    void refuses_a_stale_copy_and_its_events() {
        var contract = stored(aContract().in(ContractState.ACTIVE).build());
        contracts().save(contract);
        var id = contract.snapshot().id();
        var mine = contracts().get(id);
        var theirs = contracts().get(id);
        theirs.reduce("acordo", DAY);
        contracts().save(theirs);
        mine.block("fraude", DAY);

        assertThatThrownBy(() -> contracts().save(mine))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.kind()).isEqualTo(DomainException.Kind.STALE));
        assertThat(contracts().get(id).snapshot().state()).isEqualTo(ContractState.REDUCED_MANUAL);
        assertThat(eventTypes(id)).doesNotContain("contract.blocked");
    }

    @Test
    void counts_a_version_for_each_change() {
        var contract = stored(aContract().in(ContractState.ACTIVE).build());
        contracts().save(contract);
        var id = contract.snapshot().id();
        var first = contracts().get(id);
        first.block("fraude", DAY);
        contracts().save(first);

        assertThat(contracts().get(id).snapshot().version())
                .isEqualTo(first.snapshot().version() + 1);
    }

    @Test
    void knows_nothing_of_an_unknown_id() {
        var nobody = new ContractId(UUID.randomUUID());
        assertThat(contracts().find(nobody)).isEmpty();
        assertThat(contracts().lock(nobody)).isEmpty();
        assertThatThrownBy(() -> contracts().get(nobody)).hasMessageContaining("contract-not-found");
    }

    @Test
    void gives_each_number_once() {
        assertThat(contracts().nextNumber()).isLessThan(contracts().nextNumber());
    }
}
