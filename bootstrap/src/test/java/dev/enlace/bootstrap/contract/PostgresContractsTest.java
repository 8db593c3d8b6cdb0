package dev.enlace.bootstrap.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.application.contract.Contracts;
import dev.enlace.application.contract.ContractsContract;
import dev.enlace.bootstrap.Fixtures;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractBuilder;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostgresContractsTest extends ContractsContract {
    @Inject
    Contracts contracts;

    @Inject
    Fixtures fixtures;

    @Inject
    EntityManager database;

    @Override
    protected Contracts contracts() {
        return new Contracts() {
            @Override
            public Optional<Contract> find(ContractId id) {
                return QuarkusTransaction.requiringNew().call(() -> contracts.find(id));
            }

            @Override
            public Optional<Contract> lock(ContractId id) {
                return QuarkusTransaction.requiringNew().call(() -> contracts.lock(id));
            }

            @Override
            public void save(Contract contract) {
                QuarkusTransaction.requiringNew().run(() -> contracts.save(contract));
            }

            @Override
            public long nextNumber() {
                return contracts.nextNumber();
            }
        };
    }

    @Override
    protected Contract stored(Contract wanted) {
        var s = wanted.snapshot();
        return Contract.from(new Contract.Snapshot(
                s.id(),
                contracts.nextNumber(),
                fixtures.person("Fulano").id(),
                s.state(),
                s.contractDate(),
                s.activatedOn(),
                s.billingStart(),
                fixtures.plan("100.00").id(),
                s.monthlyPrice(),
                s.monthlyPriceOrigin(),
                s.dueDay(),
                s.loyalty(),
                fixtures.portfolio().id(),
                fixtures.service(),
                s.sale(),
                s.bonusUntil(),
                s.deactivation(),
                s.planChange(),
                s.planTrial(),
                s.loyaltySince(),
                s.billedUntil(),
                s.blockedDaysCreditedUntil(),
                s.periods(),
                s.prices(),
                s.version()));
    }

    @Override
    protected List<String> eventTypes(ContractId id) {
        return strings("select type from event where aggregate_id = :id order by position", id);
    }

    @Test
    void copies_the_last_period_and_price_for_the_runs() {
        var contract =
                stored(ContractBuilder.aContract().in(ContractState.ACTIVE).build());
        var id = contract.snapshot().id();
        contracts().save(contract);
        assertThat(narrow(id)).isEqualTo("2026-01-01 false 2026-01-01 false");

        var read = contracts().get(id);
        read.block("fraude", LocalDate.parse("2026-03-10"));
        contracts().save(read);
        assertThat(narrow(id)).isEqualTo("2026-03-10 false 2026-01-01 true");

        var sameDay = contracts().get(id);
        sameDay.release(null, LocalDate.parse("2026-03-11"));
        contracts().save(sameDay);
        // Blocked at noon and released on the next day: no full day.
        assertThat(narrow(id)).isEqualTo("2026-03-11 false 2026-01-01 false");
    }

    @Test
    void notes_each_edited_field_with_its_reason() {
        var contract =
                stored(ContractBuilder.aContract().in(ContractState.ACTIVE).build());
        var id = contract.snapshot().id();
        contracts().save(contract);
        var read = contracts().get(id);
        read.block("fraude", LocalDate.parse("2026-03-10"));
        contracts().save(read);

        assertThat(strings(
                        "select field || ' ' || before::text || ' ' || after::text || ' ' || reason from audit_entry"
                                + " where subject_id = :id and reason is not null",
                        id))
                .containsExactly("state \"ACTIVE\" \"BLOCKED_MANUAL\" fraude");
    }

    @Test
    void a_lock_waits_and_then_reads_what_the_other_wrote() throws Exception {
        var contract =
                stored(ContractBuilder.aContract().in(ContractState.ACTIVE).build());
        var id = contract.snapshot().id();
        contracts().save(contract);

        var seen = new java.util.concurrent.CompletableFuture<ContractState>();
        QuarkusTransaction.requiringNew().run(() -> {
            var mine = contracts.getLocked(id);
            var other = new Thread(() ->
                    seen.complete(QuarkusTransaction.requiringNew().call(() -> {
                        contracts.get(id);
                        return contracts.getLocked(id).snapshot().state();
                    })));
            other.start();
            pause();
            assertThat(seen).isNotDone();
            mine.block("fraude", LocalDate.parse("2026-03-10"));
            contracts.save(mine);
        });
        assertThat(seen.get(20, java.util.concurrent.TimeUnit.SECONDS)).isEqualTo(ContractState.BLOCKED_MANUAL);
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String narrow(ContractId id) {
        return strings(
                        "select period_since || ' ' || exempt || ' ' || price_since || ' ' || blocked_days_pending"
                                + " from contract where id = :id",
                        id)
                .get(0);
    }

    @SuppressWarnings("unchecked")
    private List<String> strings(String sql, ContractId id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(sql, String.class)
                        .setParameter("id", id.value())
                        .getResultList());
    }
}
