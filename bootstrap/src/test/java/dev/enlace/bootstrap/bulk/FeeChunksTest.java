package dev.enlace.bootstrap.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.application.billing.BillingContracts;
import dev.enlace.application.billing.FeeChunks;
import dev.enlace.bootstrap.bench.Population;
import dev.enlace.bootstrap.processes.Wait;
import dev.enlace.domain.billing.BillingRules;
import dev.enlace.domain.boleto.Boleto;
import dev.enlace.domain.boleto.Payee;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.provider.ProviderSettings;
import dev.enlace.domain.shared.Money;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bulk door of generation, on rows put there by SQL. Contract number first + n has due day 1 + (first + n) mod 28. */
@QuarkusTest
class FeeChunksTest {
    private static final LocalDate MARCH_18 = LocalDate.of(2026, 3, 18);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    /** Of another transaction: what pg_stat_activity shows does not change within one. */
    private static final String WAITING =
            "select 1::bigint from pg_locks where locktype = 'transactionid' and not granted";

    private static final String APRIL_BY_HAND = """
            insert into charge (id, contract_id, collection_id, kind, competence, description, lines, amount, due_date,
                                effective_due_date, status, open_principal, created_on)
            select ?, contract_id, collection_id, 'PRORATION', '2026-04-01', 'April',
                   jsonb_set(jsonb_set(lines, '{0,from}', '"2026-04-01"'), '{0,to}', '"2026-05-01"'),
                   amount, due_date, effective_due_date, status, open_principal, created_on
              from charge where contract_id = ?""";
    private static final AtomicInteger FREE = new AtomicInteger(700_000_000);

    @Inject
    FeeChunks chunks;

    @Inject
    DataSource database;

    @Inject
    BillingContracts billing;

    private int first;
    private Sql sql;

    @BeforeEach
    void number() {
        first = FREE.getAndAdd(280);
        sql = new Sql(database);
    }

    @Test
    void each_contract_gets_the_fee_of_the_month_once() throws SQLException {
        contracts(28);
        var made = run(MARCH_18);
        assertThat(made.contracts())
                .as("due on the 6th or later, the 1st to 5th come too soon")
                .isEqualTo(23);
        assertThat(made.charges()).isEqualTo(23);
        assertThat(run(MARCH_18)).isEqualTo(FeeChunks.Made.NOTHING);
        assertThat(run(MARCH_18.plusDays(4)).charges())
                .as("1 April: the fee of April, and that of March which came too soon")
                .isEqualTo(2);
    }

    @Test
    void what_missed_runs_left_out_is_made_up_and_each_due_date_has_its_slip() throws SQLException {
        contracts(1);
        dueOn20(0);
        var made = run(LocalDate.of(2026, 7, 18));
        assertThat(made.charges()).isEqualTo(made.collections()).isEqualTo(5);
        assertThat(sql.longs(
                        "select count(distinct k.number) from collection k join charge h on h.collection_id = k.id"
                                + " where h.contract_id = ? and k.amount = h.amount and k.balance = h.open_principal"
                                + " and k.due_date = h.due_date and k.status = 'OPEN'",
                        id(0)))
                .containsExactly(5L);
    }

    @Test
    void the_fees_of_two_months_that_fall_due_on_one_day_share_a_slip() throws SQLException {
        contracts(1);
        sql.run("update contract set due_day = 3 where id = ?", id(0));
        var made = run(LocalDate.of(2026, 3, 31));
        assertThat(made.charges()).as("March, too soon in March, and April").isEqualTo(2);
        assertThat(made.collections()).isEqualTo(1);
    }

    @Test
    void two_runs_at_once_make_each_fee_once() throws Exception {
        contracts(200);
        var one = CompletableFuture.supplyAsync(() -> run(MARCH_18));
        var two = CompletableFuture.supplyAsync(() -> run(MARCH_18));
        assertThat(one.get().charges() + two.get().charges()).isEqualTo(fees());
        assertThat(run(MARCH_18)).isEqualTo(FeeChunks.Made.NOTHING);
    }

    @Test
    void a_run_makes_the_slips_that_the_single_door_would_and_goes_on_when_numbers_are_used_up() throws Exception {
        contracts(30);
        sql.run(
                "update collection_portfolio set bank_code = '033', agreement = '1234567', portfolio_code = '101' where id ="
                        + " (select collection_portfolio_id from contract where id = ?)",
                id(0));
        sql.texts(
                "select own_numbers_begin(collection_portfolio_id, 999999999990)::text from contract where id = ?",
                id(0));
        var one = CompletableFuture.supplyAsync(() -> run(MARCH_18));
        var two = CompletableFuture.supplyAsync(() -> run(MARCH_18));
        long made = one.get().collections() + two.get().collections();
        var mine = " in (select collection_id from charge where contract_id >= ? and contract_id < ?)";
        assertThat(sql.longs(
                        "select count(distinct own_number) from instrument where collection_id" + mine, id(0), id(280)))
                .containsExactly(10L);
        assertThat(sql.texts(
                        "select own_number from instrument where collection_id" + mine + " order by sequence limit 1",
                        id(0),
                        id(280)))
                .containsExactly(Boleto.numbered(
                                new Payee("033", null, null, null, null, "1234567", "101", null),
                                999_999_999_990L,
                                "1",
                                Money.of("1.00"),
                                MARCH_18,
                                MARCH_18)
                        .ownNumber());
        assertThat(sql.longs(
                        "select count(*) from instrument i join collection k on k.id = i.collection_id"
                                + " where i.collection_id" + mine
                                + " and i.amount = k.balance and i.due_date = k.due_date"
                                + " and i.payer ->> 'document' is not null and substring(i.barcode from 10 for 10) ="
                                + " lpad((k.balance * 100)::bigint::text, 10, '0')",
                        id(0),
                        id(280)))
                .containsExactly(10L);
        assertThat(sql.texts("select distinct code from instrument_missing where collection_id" + mine, id(0), id(280)))
                .containsExactly("own-numbers-used-up");
        assertThat(sql.longs("select count(*) from instrument_missing where collection_id" + mine, id(0), id(280)))
                .containsExactly(made - 10);
        sql.run(
                "update collection_portfolio set bank_code = null where id ="
                        + " (select collection_portfolio_id from contract where id = ?)",
                id(0));
    }

    @Test
    void days_billed_by_hand_while_a_run_waits_for_the_contract_are_not_billed_again() throws Exception {
        contracts(1);
        dueOn20(0);
        run(LocalDate.of(2026, 3, 31));
        var run = QuarkusTransaction.requiringNew().call(() -> {
            billing.lock(List.of(new ContractId(id(0))));
            var waiting = CompletableFuture.supplyAsync(() -> run(LocalDate.of(2026, 4, 30)));
            Wait.until(
                    "the run waits for the contract", () -> !sql.longs(WAITING).isEmpty());
            sql.run(APRIL_BY_HAND, UUID.randomUUID(), id(0));
            return waiting;
        });
        run.get();
        assertThat(sql.texts("select kind || ' ' || competence from charge where contract_id = ? order by 1", id(0)))
                .doesNotContain("MONTHLY_FEE 2026-04-01");
    }

    @Test
    void a_dry_run_counts_the_same_and_stores_nothing() throws SQLException {
        contracts(28);
        var planned = make(MARCH_18, true, UUID.randomUUID());
        assertThat(fees()).isZero();
        assertThat(run(MARCH_18)).isEqualTo(planned);
    }

    @Test
    void who_is_not_in_mass_boleto_exempt_or_not_billed_gets_none() throws SQLException {
        contracts(28);
        sql.run("update contract_service_settings set mass_billing = false where contract_id = ?", id(0));
        sql.run("update contract set exempt = true where id = ?", id(1));
        sql.run("update contract set billed_until = '2026-03-01' where id = ?", id(2));
        sql.run(
                "update contract set state = 'DEACTIVATED', deactivation_from = '2026-03-01', deactivation_until ="
                        + " '2026-05-01' where id = ?",
                id(3));
        run(LocalDate.of(2026, 3, 31));
        assertThat(sql.longs("select count(*) from charge where contract_id = any (?)", (Object)
                        new UUID[] {id(0), id(1), id(2), id(3)}))
                .containsExactly(0L);
    }

    @Test
    void a_voided_fee_is_not_made_again() throws SQLException {
        contracts(28);
        run(MARCH_18);
        long before = fees();
        sql.run("update charge set status = 'VOIDED' where contract_id between ? and ?", id(0), id(27));
        assertThat(run(MARCH_18)).isEqualTo(FeeChunks.Made.NOTHING);
        assertThat(fees()).isEqualTo(before);
    }

    @Test
    void a_price_in_force_later_counts_from_its_day_on() throws SQLException {
        contracts(1);
        sql.run("insert into contract_price values (?, '2026-04-01', 200.00)", id(0));
        sql.run("update contract set price_since = '2026-04-01', monthly_price = 200.00 where id = ?", id(0));
        run(LocalDate.of(2026, 5, 31));
        assertThat(sql.texts(
                        "select amount::text from charge where contract_id = ? order by competence limit 2", id(0)))
                .containsExactly(price(0), "200.00");
    }

    @Test
    void days_that_a_proration_covers_are_not_billed_again() throws SQLException {
        contracts(1);
        dueOn20(0);
        run(LocalDate.of(2026, 3, 31));
        sql.run("update charge set kind = 'PRORATION' where contract_id = ?", id(0));
        run(LocalDate.of(2026, 4, 30));
        assertThat(sql.texts(
                        "select kind || ' ' || competence from charge where contract_id = ? order by competence limit 2",
                        id(0)))
                .containsExactly("PRORATION 2026-03-01", "MONTHLY_FEE 2026-04-01");
    }

    @Test
    void credit_of_the_payers_is_used_and_what_it_covers_is_paid() throws SQLException {
        contracts(2);
        dueOn20(0);
        dueOn20(1);
        sql.run("update contract set monthly_price = 100 where id in (?, ?)", id(0), id(1));
        credit(0, "100.00");
        credit(1, "30.00");
        var made = run(LocalDate.of(2026, 3, 31));
        assertThat(made.credited()).isEqualTo(Money.of("130.00"));
        assertThat(sql.texts(
                        "select k.status || ' ' || k.credit_used || ' ' || k.balance || ' ' || h.open_principal"
                                + " from collection k join charge h on h.collection_id = k.id"
                                + " where h.contract_id in (?, ?) and competence = '2026-03-01' order by h.contract_id",
                        id(0),
                        id(1)))
                .containsExactly("PAID 100.00 0.00 0.00", "OPEN 30.00 70.00 70.00");
        assertThat(sql.texts(
                        "select method || ' ' || sum(r.amount) || ' ' || sum(a.principal) from receipt r"
                                + " join receipt_allocation a on a.receipt_id = r.id join credit c on c.id = r.credit_id"
                                + " where c.customer_id in (?, ?) and c.used = c.amount group by method",
                        id(0),
                        id(1)))
                .containsExactly("CREDIT 130.00 130.00");
    }

    @Test
    void unified_contracts_of_a_payer_share_a_slip_per_due_date() throws SQLException {
        contracts(3);
        sql.run("update contract set customer_id = ?, due_day = 10 where id between ? and ?", id(0), id(0), id(2));
        sql.run(
                "update contract_billing_settings set unified_billing = true, unified_billing_start = '2026-01-01'"
                        + " where contract_id between ? and ?",
                id(0),
                id(1));
        var made = run(MARCH_18);
        assertThat(made.contracts()).isEqualTo(3);
        assertThat(made.collections()).isEqualTo(2);
        assertThat(sql.longs(
                        "select count(*) from collection k where unified and customer_id = ?"
                                + " and amount = (select sum(amount) from charge where collection_id = k.id)",
                        id(0)))
                .containsExactly(1L);
    }

    @Test
    void full_blocked_days_come_back_as_a_line_of_the_next_fee_once() throws SQLException {
        contracts(1);
        sql.run("update contract set monthly_price = 300 where id = ?", id(0));
        sql.run("update contract_price set price = 300 where contract_id = ?", id(0));
        run(LocalDate.of(2026, 3, 31));
        sql.run(
                "insert into contract_period values (?, '2026-04-10', 'BLOCKED_AUTO', false, false), (?, '2026-04-15',"
                        + " 'ACTIVE', false, false)",
                id(0),
                id(0));
        sql.run("update contract set period_since = '2026-04-15', blocked_days_pending = true where id = ?", id(0));
        run(LocalDate.of(2026, 5, 31));
        assertThat(sql.texts("select amount::text from charge where contract_id = ? order by competence", id(0)))
                .as("blocked on the 11th to 14th, all day")
                .containsSubsequence("300.00", "260.00");
        assertThat(sql.longs("select count(*) from contract where id = ? and not blocked_days_pending", id(0)))
                .containsExactly(1L);
        run(LocalDate.of(2026, 7, 31));
        assertThat(sql.longs("select count(*) from charge where contract_id = ? and amount < 300", id(0)))
                .containsExactly(1L);
    }

    private void contracts(int count) throws SQLException {
        try (var connection = database.getConnection()) {
            Population.create(connection, first, count, MARCH, MARCH);
        }
    }

    private void dueOn20(int contract) throws SQLException {
        sql.run("update contract set due_day = 20 where id = ?", id(contract));
    }

    private void credit(int contract, String amount) throws SQLException {
        sql.run(
                "insert into credit (id, customer_id, amount, origin, created_on) values (?, ?, ?::numeric, 'SURPLUS',"
                        + " '2026-03-01')",
                UUID.randomUUID(),
                id(contract),
                amount);
    }

    private long fees() throws SQLException {
        return sql.longs("select count(*) from charge where contract_id between ? and ?", id(0), id(279))
                .get(0);
    }

    private String price(int contract) {
        return Money.of("49.90")
                .plus(Money.of("10.00").times((first + contract) % 20))
                .toString();
    }

    private UUID id(int contract) {
        return Population.id(first + contract);
    }

    private FeeChunks.Made run(LocalDate date) {
        var job = UUID.randomUUID();
        var made = make(date, false, job);
        assertThat(chunks.madeBy(job)).as("what the chunks' events say").isEqualTo(made);
        return made;
    }

    private FeeChunks.Made make(LocalDate date, boolean dryRun, UUID job) {
        var rules = BillingRules.of(ProviderSettings.INITIAL);
        var request = new FeeChunks.Request(job, date, rules, true, dryRun, Instant.EPOCH);
        return chunks.make(new FeeChunks.Chunk(id(0), id(280), false), request)
                .plus(chunks.make(new FeeChunks.Chunk(id(0), id(280), true), request));
    }
}
