package dev.enlace.bootstrap.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.application.billing.FeeChunks;
import dev.enlace.application.notice.NoticeChunks;
import dev.enlace.application.notice.NoticeChunks.Made;
import dev.enlace.bootstrap.bench.Population;
import dev.enlace.domain.billing.BillingRules;
import dev.enlace.domain.provider.LegalGuard;
import dev.enlace.domain.provider.ProviderSettings;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bulk door of notices: two contracts owe a fee due on Tuesday, 10 March 2026; one payer has every kind of contact. */
@QuarkusTest
class NoticeChunksTest {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 10);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final AtomicInteger FREE = new AtomicInteger(900_000_000);

    @Inject
    NoticeChunks chunks;

    @Inject
    FeeChunks fees;

    @Inject
    DataSource database;

    private int first;
    private Sql sql;

    @BeforeEach
    void twoContractsWithAFee() throws SQLException {
        first = FREE.getAndAdd(10);
        sql = new Sql(database);
        try (var connection = database.getConnection()) {
            Population.create(connection, first, 2, MARCH, MARCH);
        }
        sql.run("update contract set due_day = 10 where id in (?, ?)", id(0), id(1));
        sql.run(
                "insert into customer_contact (customer_id, position, channel, value, whatsapp) values"
                        + " (?, 0, 'EMAIL', 'a@exemplo.com.br', false), (?, 1, 'MOBILE', '11987654321', true)",
                id(0),
                id(0));
        var request = new FeeChunks.Request(
                UUID.randomUUID(),
                LocalDate.of(2026, 3, 1),
                BillingRules.of(ProviderSettings.INITIAL),
                true,
                false,
                Instant.EPOCH);
        fees.make(new FeeChunks.Chunk(id(0), id(2), false), request);
    }

    @Test
    void each_day_brings_its_notices_once() throws SQLException {
        assertThat(run(DUE.minusDays(5))).isEqualTo(new Made(1, 0, 0, 0));
        assertThat(run(DUE.minusDays(5))).isEqualTo(Made.NOTHING);
        assertThat(run(DUE.minusDays(4))).as("not made up, since it was made").isEqualTo(Made.NOTHING);
        assertThat(run(DUE.minusDays(1))).isEqualTo(new Made(0, 0, 1, 0));
        assertThat(run(DUE)).isEqualTo(new Made(1, 1, 0, 0));
        assertThat(run(DUE.plusDays(1)))
                .as("the legal warning by SMS and e-mail")
                .isEqualTo(new Made(0, 0, 0, 2));
        assertThat(run(DUE.plusDays(2))).isEqualTo(Made.NOTHING);
        assertThat(sql.texts(
                        "select kind || ' ' || channel || ' ' || coalesce(day_offset::text, '-') || ' ' || recipient || ' '"
                                + " || status || ' ' || legal from notice where contract_id = ? order by date, channel",
                        id(0)))
                .containsExactly(
                        "DUE EMAIL 5 a@exemplo.com.br PENDING false",
                        "DUE WHATSAPP 1 11987654321 PENDING false",
                        "DUE EMAIL 0 a@exemplo.com.br PENDING false",
                        "DUE SMS 0 11987654321 PENDING false",
                        "BLOCK_WARNING EMAIL - a@exemplo.com.br PENDING true",
                        "BLOCK_WARNING SMS - 11987654321 PENDING true");
    }

    @Test
    void two_runs_at_once_make_each_notice_once() throws Exception {
        var one = CompletableFuture.supplyAsync(() -> run(DUE));
        var two = CompletableFuture.supplyAsync(() -> run(DUE));
        assertThat(one.get().plus(two.get())).isEqualTo(new Made(1, 1, 1, 0));
    }

    @Test
    void nobody_hears_of_what_is_paid_voided_or_disputed() throws SQLException {
        sql.run("update charge set disputed_since = '2026-03-02' where contract_id = ?", id(0));
        assertThat(run(DUE)).isEqualTo(Made.NOTHING);
        sql.run(
                "update charge set disputed_since = null, status = 'PAID', open_principal = 0 where contract_id = ?",
                id(0));
        assertThat(run(DUE)).isEqualTo(Made.NOTHING);
        sql.run("update charge set status = 'VOIDED' where contract_id = ?", id(0));
        assertThat(run(DUE.plusDays(1))).isEqualTo(Made.NOTHING);
    }

    @Test
    void a_contract_s_own_days_count_also_far_from_the_default() throws SQLException {
        sql.run(
                "update contract_service_settings set email_notice_days = '{9}', sms_notice_days = '{}',"
                        + " whatsapp_notice_days = '{-20}' where contract_id = ?",
                id(0));
        assertThat(run(DUE.minusDays(9))).isEqualTo(new Made(1, 0, 0, 0));
        assertThat(run(DUE)).isEqualTo(Made.NOTHING);
        assertThat(run(DUE.plusDays(20))).isEqualTo(new Made(0, 0, 1, 2));
    }

    @Test
    void a_notice_after_the_due_date_waits_for_the_first_day_late() throws SQLException {
        sql.run(
                "update charge set due_date = '2026-04-03', effective_due_date = '2026-04-06' where contract_id = ?",
                id(0));
        sql.run("update contract_service_settings set email_notice_days = '{-1}' where contract_id = ?", id(0));
        assertThat(run(LocalDate.of(2026, 4, 4)).email())
                .as("Good Friday's slip is on time until Monday")
                .isZero();
        assertThat(run(LocalDate.of(2026, 4, 6)).email()).isZero();
        assertThat(run(LocalDate.of(2026, 4, 7)).email()).isEqualTo(1);
    }

    @Test
    void a_legal_letter_that_was_sent_is_warning_enough() throws SQLException {
        sql.run("update charge set legal_notice_on = '2026-03-11' where contract_id = ?", id(0));
        assertThat(run(DUE.plusDays(1)).blockWarnings()).isZero();
    }

    @Test
    void a_dry_run_counts_and_stores_nothing() throws SQLException {
        assertThat(make(DUE, true, UUID.randomUUID())).isEqualTo(new Made(1, 1, 1, 0));
        assertThat(sql.longs("select count(*) from notice where contract_id = ?", id(0)))
                .containsExactly(0L);
    }

    private Made run(LocalDate date) {
        var job = UUID.randomUUID();
        var made = make(date, false, job);
        assertThat(chunks.madeBy(job)).isEqualTo(made);
        return made;
    }

    private Made make(LocalDate date, boolean dryRun, UUID job) {
        var defaults = ProviderSettings.INITIAL.service();
        var request = new NoticeChunks.Request(job, date, defaults, LegalGuard.DEFAULT, dryRun);
        return chunks.make(new NoticeChunks.Chunk(id(0), id(2)), request, chunks.offsetsInUse(defaults));
    }

    private UUID id(int contract) {
        return Population.id(first + contract);
    }
}
