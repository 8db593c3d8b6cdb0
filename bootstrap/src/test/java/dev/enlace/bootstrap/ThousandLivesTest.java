package dev.enlace.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.application.billing.Ledger;
import dev.enlace.application.job.JobStatus;
import dev.enlace.application.job.Jobs;
import dev.enlace.application.run.StartDailyRun;
import dev.enlace.domain.contract.ContractId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * A seeded generator plays many contract lives: registrations, payments on time, late, in part and too high, bonuses, manual
 * blocks, pauses, price changes, disputes and voids. After each day the books balance; over the whole time no day of service
 * is billed twice and none is lost.
 *
 * <p>{@code -Denlace.test.lives=1000} plays as many as a release should have lived; each build, a quarter of them.
 */
@QuarkusTest
@TestProfile(ThousandLivesTest.Timeline.class)
class ThousandLivesTest {
    /** A database of its own: its days begin before those of other journeys. */
    public static class Timeline extends OwnTimeline {}

    private static final int LIVES = Integer.getInteger("enlace.test.lives", 250);
    private static final int MONTHS = Integer.getInteger("enlace.test.months", 24);
    private static final LocalDate FIRST_DAY = LocalDate.parse("2031-01-01");
    /** Registrations are spread over so many days. */
    private static final int OPENING_DAYS = 90;

    @Inject
    StartDailyRun runs;

    @Inject
    Jobs jobs;

    @Inject
    Ledger ledger;

    @Inject
    LifeActions actions;

    @Inject
    DataSource database;

    @Test
    void the_books_balance_every_day_and_every_day_of_service_is_billed_once() throws Exception {
        var random = new Random(20310101);
        var lives = new ArrayList<ContractId>(LIVES);
        var payers = new LifePayers(database, actions, random.nextLong());
        actions.open(new ProviderDesk("99.90"));
        var coverage = new BilledDays(database);
        var end = FIRST_DAY.plusMonths(MONTHS);
        for (var day = FIRST_DAY; day.isBefore(end); day = day.plusDays(1)) {
            live(day);
            while (lives.size() < LIVES && lives.size() < wanted(day)) {
                lives.add(actions.register(lives.size(), day, random));
            }
            payers.pay(day);
            incidents(lives, day, random);
            assertBooksBalance(day);
            if (day.getDayOfMonth() == 1) {
                coverage.assertEveryDayBilledOnce(day);
            }
        }
        coverage.assertEveryDayBilledOnce(end.minusDays(1));
        assertThat(actions.happened().keySet())
                .contains("bonus", "block", "release", "pause", "reactivate", "price", "dispute", "resolve", "void");
        assertThat(payers.taken()).isGreaterThan(LIVES * MONTHS / 3);
    }

    private static int wanted(LocalDate day) {
        long age =
                Duration.between(FIRST_DAY.atStartOfDay(), day.atStartOfDay()).toDays() + 1;
        return (int) (age * LIVES / Math.min(OPENING_DAYS, 30L * MONTHS / 2)) + 1;
    }

    private void incidents(List<ContractId> lives, LocalDate day, Random random) {
        int count = random.nextInt(2 + LIVES / 100);
        for (int i = 0; i < count && !lives.isEmpty(); i++) {
            actions.surprise(lives.get(random.nextInt(lives.size())), day, random);
        }
    }

    private void live(LocalDate day) {
        UUID run = runs.start(new StartDailyRun.Command(day, false)).id();
        while (!jobs.find(run).orElseThrow().status().ended()) {
            LockSupport.parkNanos(10_000_000);
        }
        assertThat(jobs.find(run).orElseThrow().status()).as("run of " + day).isEqualTo(JobStatus.SUCCEEDED);
    }

    private void assertBooksBalance(LocalDate day) {
        var books = QuarkusTransaction.requiringNew().call(() -> ledger.books(null));
        assertThat(books.balanced()).as(day + ": " + books).isTrue();
    }
}
