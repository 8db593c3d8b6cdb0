package dev.enlace.bootstrap.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.application.billing.DelinquencyChunks;
import dev.enlace.application.billing.DelinquencyChunks.Judged;
import dev.enlace.application.billing.DelinquencyChunks.Moved;
import dev.enlace.application.billing.FeeChunks;
import dev.enlace.bootstrap.bench.Population;
import dev.enlace.domain.billing.BillingRules;
import dev.enlace.domain.billing.Delinquency;
import dev.enlace.domain.provider.LegalGuard;
import dev.enlace.domain.provider.ProviderSettings;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bulk door of delinquency: each contract owes one fee, due on Tuesday, 10 March 2026; reduced after 16 days, blocked after 30. */
@QuarkusTest
class DelinquencyChunksTest {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 10);
    private static final LegalGuard OFF = new LegalGuard(false, 15, Set.of(), 1);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final AtomicInteger FREE = new AtomicInteger(800_000_000);

    @Inject
    DelinquencyChunks chunks;

    @Inject
    FeeChunks fees;

    @Inject
    DataSource database;

    private int first;
    private Sql sql;

    @BeforeEach
    void threeContractsWithAFee() throws SQLException {
        first = FREE.getAndAdd(10);
        sql = new Sql(database);
        try (var connection = database.getConnection()) {
            Population.create(connection, first, 3, MARCH, MARCH);
        }
        sql.run("update contract set due_day = 10 where id between ? and ?", id(0), id(2));
        var request = new FeeChunks.Request(
                UUID.randomUUID(),
                LocalDate.of(2026, 3, 5),
                BillingRules.of(ProviderSettings.INITIAL),
                true,
                false,
                Instant.EPOCH);
        fees.make(new FeeChunks.Chunk(id(0), id(3), false), request);
        assertThat(sql.longs("select count(*) from charge where contract_id between ? and ?", id(0), id(2)))
                .containsExactly(3L);
    }

    @Test
    void on_day_15_nothing_happens_and_on_day_16_all_are_reduced_once() throws SQLException {
        assertThat(judge(DUE.plusDays(15), OFF).moved()).isEqualTo(Moved.NONE);
        assertThat(judge(DUE.plusDays(16), OFF).moved()).isEqualTo(new Moved(3, 0, 0));
        assertThat(judge(DUE.plusDays(16), OFF).moved()).isEqualTo(Moved.NONE);
        assertThat(states()).isEqualTo("REDUCED_AUTO REDUCED_AUTO REDUCED_AUTO");
        assertThat(periods(0)).isEqualTo("2026-03-01 ACTIVE true, 2026-03-26 REDUCED_AUTO true");
        assertThat(sql.longs("select version from contract where id = ?", id(0)))
                .containsExactly(1L);
    }

    @Test
    void on_day_30_they_are_blocked_and_the_day_of_the_block_is_not_a_whole_one() throws SQLException {
        judge(DUE.plusDays(16), OFF);
        assertThat(judge(DUE.plusDays(29), OFF).moved()).isEqualTo(Moved.NONE);
        assertThat(judge(DUE.plusDays(30), OFF).moved()).isEqualTo(new Moved(0, 3, 0));
        assertThat(periods(0))
                .isEqualTo("2026-03-01 ACTIVE true, 2026-03-26 REDUCED_AUTO true, 2026-04-09 BLOCKED_AUTO false");
        assertThat(sql.longs("select count(*) from contract where blocked_days_pending and id = ?", id(0)))
                .containsExactly(1L);
    }

    @Test
    void who_owes_nothing_any_more_is_restored_and_a_move_of_the_same_day_gives_way() throws SQLException {
        judge(DUE.plusDays(30), OFF);
        pay(0);
        assertThat(judge(DUE.plusDays(30), OFF).moved()).isEqualTo(new Moved(0, 0, 1));
        assertThat(periods(0)).isEqualTo("2026-03-01 ACTIVE true, 2026-04-09 ACTIVE false");
        assertThat(sql.longs("select count(*) from contract where blocked_days_pending and id = ?", id(0)))
                .containsExactly(0L);
    }

    @Test
    void each_move_leaves_an_event_and_a_line_in_the_history() throws SQLException {
        judge(DUE.plusDays(30), OFF);
        assertThat(sql.texts(
                        "select type || ' ' || (payload ->> 'before') || ' ' || (payload ->> 'after') || ' '"
                                + " || (payload ->> 'on') from event where aggregate_id = ?",
                        id(1)))
                .containsExactly("contract.auto-blocked ACTIVE BLOCKED_AUTO 2026-04-09");
        assertThat(sql.texts(
                        "select tab || ' ' || field || ' ' || before || ' ' || after from audit_entry where subject_id = ?",
                        id(1)))
                .containsExactly("contract state \"ACTIVE\" \"BLOCKED_AUTO\"");
    }

    @Test
    void manual_states_bonus_dispute_and_switches_hold_it_off() throws SQLException {
        sql.run("update contract set state = 'BLOCKED_MANUAL' where id = ?", id(0));
        sql.run("update contract set bonus_until = '2026-05-31' where id = ?", id(1));
        sql.run("update charge set disputed_since = '2026-03-01' where contract_id = ?", id(2));
        assertThat(judge(DUE.plusDays(40), OFF).moved()).isEqualTo(Moved.NONE);
        sql.run("update charge set disputed_since = null, disputed_days = 30 where contract_id = ?", id(2));
        assertThat(judge(DUE.plusDays(45), OFF).moved()).isEqualTo(Moved.NONE);
        assertThat(judge(DUE.plusDays(46), OFF).moved()).isEqualTo(new Moved(1, 0, 0));
        sql.run(
                "update contract_service_settings set automatic_blocking = false, reduction_interval_days = 20"
                        + " where contract_id = ?",
                id(1));
        assertThat(judge(LocalDate.of(2026, 6, 1), OFF).moved())
                .as("no block for the one without, a block for the one that was disputed")
                .isEqualTo(new Moved(1, 1, 0));
    }

    @Test
    void the_guard_holds_back_and_says_why_and_from_when() throws SQLException {
        var held = judge(DUE.plusDays(30), LegalGuard.DEFAULT);
        assertThat(held.moved()).isEqualTo(Moved.NONE);
        assertThat(held.heldBack())
                .hasSize(3)
                .allSatisfy(each -> assertThat(each.verdict().hold()).isEqualTo(Delinquency.Hold.LEGAL_NOTICE_MISSING));
        sql.run("update charge set legal_notice_on = '2026-03-26' where contract_id between ? and ?", id(0), id(2));
        var recent = judge(LocalDate.of(2026, 4, 9), LegalGuard.DEFAULT);
        assertThat(recent.heldBack())
                .hasSize(3)
                .allSatisfy(each -> assertThat(each.verdict().possibleFrom()).isEqualTo(LocalDate.of(2026, 4, 10)));
        assertThat(judge(LocalDate.of(2026, 4, 10), LegalGuard.DEFAULT).moved()).isEqualTo(new Moved(0, 3, 0));
    }

    @Test
    void an_unpaid_unified_slip_restricts_every_contract_on_it_also_the_one_whose_part_is_paid() throws SQLException {
        sql.run(
                "update charge set collection_id = (select collection_id from charge where contract_id = ?) where"
                        + " contract_id in (?, ?)",
                id(0),
                id(0),
                id(1));
        sql.run(
                "update collection set unified = true where id = (select collection_id from charge where contract_id = ?)",
                id(0));
        sql.run("update charge set status = 'PAID', open_principal = 0 where contract_id = ?", id(1));
        pay(2);
        assertThat(judge(DUE.plusDays(30), OFF).moved()).isEqualTo(new Moved(0, 2, 0));
        assertThat(states()).isEqualTo("BLOCKED_AUTO BLOCKED_AUTO ACTIVE");
    }

    @Test
    void after_sixty_days_of_suspension_a_contract_is_listed_and_left_alone() throws SQLException {
        judge(DUE.plusDays(30), OFF);
        assertThat(judge(DUE.plusDays(90), OFF).cancellable()).isEmpty();
        assertThat(judge(DUE.plusDays(91), OFF).cancellable()).hasSize(3);
        assertThat(states()).isEqualTo("BLOCKED_AUTO BLOCKED_AUTO BLOCKED_AUTO");
    }

    @Test
    void terms_that_do_not_fit_together_stop_nobody_else() throws SQLException {
        sql.run("update contract_service_settings set reduction_interval_days = 31 where contract_id = ?", id(0));
        var judged = judge(DUE.plusDays(30), OFF);
        assertThat(judged.moved()).isEqualTo(new Moved(0, 2, 0));
        assertThat(judged.unjudged())
                .hasSize(1)
                .first()
                .satisfies(each -> assertThat(each.code()).isEqualTo("reduction-after-block"));
    }

    @Test
    void a_dry_run_counts_and_moves_nobody() throws SQLException {
        var request = new DelinquencyChunks.Request(
                UUID.randomUUID(), DUE.plusDays(30), ProviderSettings.INITIAL.service(), OFF, true);
        assertThat(chunks.judge(new DelinquencyChunks.Chunk(id(0), id(3)), request)
                        .moved())
                .isEqualTo(new Moved(0, 3, 0));
        assertThat(states()).isEqualTo("ACTIVE ACTIVE ACTIVE");
    }

    private Judged judge(LocalDate date, LegalGuard guard) {
        var job = UUID.randomUUID();
        var request = new DelinquencyChunks.Request(job, date, ProviderSettings.INITIAL.service(), guard, false);
        var judged = chunks.judge(new DelinquencyChunks.Chunk(id(0), id(3)), request);
        assertThat(chunks.movedBy(job)).isEqualTo(judged.moved());
        return judged;
    }

    private void pay(int contract) throws SQLException {
        sql.run("update charge set status = 'PAID', open_principal = 0 where contract_id = ?", id(contract));
        sql.run(
                "update collection set status = 'PAID', balance = 0 where id in (select collection_id from charge where"
                        + " contract_id = ?)",
                id(contract));
    }

    private String states() throws SQLException {
        return String.join(
                " ", sql.texts("select state from contract where id between ? and ? order by id", id(0), id(2)));
    }

    private String periods(int contract) throws SQLException {
        return String.join(
                ", ",
                sql.texts(
                        "select starts_on || ' ' || state || ' ' || first_day_whole from contract_period"
                                + " where contract_id = ? order by starts_on",
                        id(contract)));
    }

    private UUID id(int contract) {
        return Population.id(first + contract);
    }
}
