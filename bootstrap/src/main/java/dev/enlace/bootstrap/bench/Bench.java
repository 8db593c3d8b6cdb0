package dev.enlace.bootstrap.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.enlace.application.billing.DelinquencyChunks;
import dev.enlace.application.billing.FeeChunks;
import dev.enlace.bootstrap.postgres.EmbeddedPostgres;
import dev.enlace.domain.billing.BillingRules;
import dev.enlace.domain.billing.DueDates;
import dev.enlace.domain.provider.LegalGuard;
import dev.enlace.domain.provider.ProviderSettings;
import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/**
 * {@code java -Xmx256m -jar … bench [contracts]}: how fast the bulk door is, and how much memory it takes, beside SQL that leaves
 * the same rows. It brings a database of its own (durable, like the real one) and throws it away. What is compared takes
 * turns on the same contracts, a month each; the median of three counts.
 */
@ApplicationScoped
@Unremovable
public class Bench implements QuarkusApplication {
    public static final String ARGUMENT = "bench";
    private static final int DEFAULT = 200_000;
    private static final int WARM_UP = 20_000;
    private static final int ROUNDS = 3;
    private static final LocalDate ACTIVATED = LocalDate.of(2024, 1, 1);
    private static final String LEFT_BY_MOVES = """
            select (select count(*) from contract where state = 'BLOCKED_AUTO')
                 + (select count(*) from contract_period)
                 + (select count(*) from audit_entry)
                 + (select count(*) from event where aggregate_type = 'contract')
                 + (select count(*) from delivery)""";
    private static final LegalGuard NO_GUARD = new LegalGuard(false, 15, Set.of(), 1);

    private final FeeChunks fees;
    private final DelinquencyChunks delinquency;
    private final DataSource database;
    private final BillingRules rules = BillingRules.of(ProviderSettings.INITIAL);
    private final FeeBaselines baselines = new FeeBaselines(
            new DueDates(ProviderSettings.INITIAL.dueDatePolicy(), ProviderSettings.INITIAL.calendar()),
            rules.billedStates());
    private YearMonth month = YearMonth.of(2025, 1);

    Bench(FeeChunks fees, DelinquencyChunks delinquency, DataSource database) {
        this.fees = fees;
        this.delinquency = delinquency;
        this.database = database;
    }

    /** Before the application starts: without its clock and its doors, for the measurements alone. */
    public static void configure() {
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.scheduler.enabled", "false");
        System.setProperty("quarkus.log.level", "WARN");
        System.setProperty("quarkus.banner.enabled", "false");
        System.setProperty("enlace.admin.password", UUID.randomUUID().toString());
    }

    /** As durable as the one that keeps users' data, and gone with the process. */
    public static EmbeddedPostgres database() throws IOException {
        return EmbeddedPostgres.open(Files.createTempDirectory("enlace-bench-"), 0);
    }

    @Override
    public int run(String... args) throws Exception {
        int n = args.length > 1 ? Integer.parseInt(args[1]) : DEFAULT;
        populate(1, Math.min(n, WARM_UP));
        for (int round = 0; round < 2; round++) {
            measure(Math.min(n, WARM_UP), new LinkedHashMap<>());
        }
        populate(Math.min(n, WARM_UP) + 1, n - Math.min(n, WARM_UP));
        var result = new LinkedHashMap<String, Object>();
        result.put("n", n);
        measure(n, result);
        long rssN = peakRssMb();
        grow(n, result);
        result.put("peakRssMb", Map.of("n", rssN, "fourN", peakRssMb()));
        System.out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(result));
        return 0;
    }

    private void measure(int n, Map<String, Object> result) throws Exception {
        var ours = new ArrayList<Double>();
        var setBased = new ArrayList<Double>();
        var jdbcBatch = new ArrayList<Double>();
        var slips = new ArrayList<Double>();
        var again = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(told("month, ours", month(n)));
            again.add(told("month again, ours", nothingLeft()));
            next();
            setBased.add(told("month, set-based", baseline(n, baselines::setBased)));
            next();
            jdbcBatch.add(told("month, JDBC batches", baseline(n, baselines::jdbcBatch)));
            next();
            slips.add(told("month with slips, ours", monthWithSlips(n)));
            next();
        }
        result.put(
                "monthlyRun",
                numbers(
                        "perSecond", n / median(ours),
                        "setBasedPerSecond", n / median(setBased),
                        "jdbcBatchPerSecond", n / median(jdbcBatch),
                        "ratio", median(setBased) / median(ours),
                        "withSlipsRatio", median(ours) / median(slips)));
        delinquency(n, result);
        result.put("rerun", numbers("ratio", median(again) / median(ours)));
    }

    private void delinquency(int n, Map<String, Object> result) throws Exception {
        var ours = new ArrayList<Double>();
        var setBased = new ArrayList<Double>();
        payAllBut(month.minusMonths(1));
        var date = month.atEndOfMonth().plusDays(60);
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(told("delinquency, ours", moved(n, () -> judge(date))));
            setBased.add(told(
                    "delinquency, set-based",
                    moved(
                            n,
                            () -> Chunked.timed(
                                    database,
                                    n,
                                    (connection, stretch) ->
                                            DelinquencyBaseline.setBased(connection, stretch, date)))));
        }
        result.put(
                "delinquency",
                numbers(
                        "perSecond", n / median(ours),
                        "setBasedPerSecond", n / median(setBased),
                        "ratio", median(setBased) / median(ours)));
    }

    /** The month of four times as many contracts, beside the month of n. */
    private void grow(int n, Map<String, Object> result) throws Exception {
        var small = new ArrayList<Double>();
        var large = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            small.add(told("month of n", month(n)));
            next();
        }
        populate(n + 1, 3 * n);
        for (int round = 0; round < ROUNDS; round++) {
            large.add(told("month of 4n", month(4 * n)));
            next();
        }
        result.put("growth", numbers("ratio", median(large) / median(small)));
    }

    private double month(int n) throws Exception {
        settle();
        var request = request();
        double seconds = Chunked.timed(fees.cut(), chunk -> fees.make(chunk, request));
        check(fees.madeBy(request.job()).charges() == n, "a fee for each contract, and no other");
        return seconds;
    }

    /** A boleto for each fee besides: own number, barcode, frozen payer. */
    private double monthWithSlips(int n) throws Exception {
        long before = count("select count(*) from instrument");
        execute("vacuum analyze instrument");
        execute("update collection_portfolio set bank_code = '033', agreement = '1234567', portfolio_code = '101'");
        double seconds = month(n);
        execute("update collection_portfolio set bank_code = null");
        check(count("select count(*) from instrument") == before + n, "a boleto for each fee");
        return seconds;
    }

    private double nothingLeft() throws Exception {
        var request = request();
        double seconds = Chunked.timed(fees.cut(), chunk -> fees.make(chunk, request));
        check(fees.madeBy(request.job()).charges() == 0, "nothing the second time");
        return seconds;
    }

    private interface MonthBaseline {
        void run(java.sql.Connection connection, Chunked.Stretch stretch, YearMonth month, LocalDate runDate)
                throws SQLException;
    }

    private double baseline(int n, MonthBaseline baseline) throws Exception {
        settle();
        double seconds = Chunked.timed(
                database, n, (connection, stretch) -> baseline.run(connection, stretch, month, runDate(month)));
        check(feesOf(month) == n, "the baseline makes the same rows");
        return seconds;
    }

    /** Whoever blocks them: each contract is left with a new state, a period, a line of history, an event and its delivery. */
    private double moved(int n, Callable<Double> work) throws Exception {
        settle();
        long before = count(LEFT_BY_MOVES);
        double seconds = work.call();
        check(count(LEFT_BY_MOVES) - before == 5L * n, "each contract is blocked, and leaves the same rows");
        undo();
        return seconds;
    }

    private double judge(LocalDate date) throws Exception {
        var request = new DelinquencyChunks.Request(
                UUID.randomUUID(), date, ProviderSettings.INITIAL.service(), NO_GUARD, false);
        return Chunked.timed(delinquency.cut(), chunk -> delinquency.judge(chunk, request));
    }

    /** As in life: who owes, owes the last month. */
    private void payAllBut(YearMonth last) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(
                        "update charge set status = 'PAID', open_principal = 0 where status = 'OPEN' and competence < ?")) {
            update.setObject(1, last.atDay(1));
            update.executeUpdate();
        }
        execute("vacuum analyze charge");
    }

    private void undo() throws SQLException {
        try (var connection = database.getConnection()) {
            DelinquencyBaseline.undo(connection);
        }
        execute("vacuum contract");
        execute("vacuum contract_period");
    }

    private FeeChunks.Request request() {
        return new FeeChunks.Request(UUID.randomUUID(), runDate(month), rules, true, false, Instant.now());
    }

    /** All due days up to the 28th are due within the lead days, and none of the next month, February's included. */
    private static LocalDate runDate(YearMonth month) {
        return month.atDay(18);
    }

    private void next() {
        month = month.plusMonths(1);
    }

    private void populate(int first, int count) throws SQLException {
        if (count > 0) {
            try (var connection = database.getConnection()) {
                Population.create(connection, first, count, ACTIVATED, month.atDay(1));
            }
            execute("vacuum analyze");
        }
    }

    /**
     * In life a month passes between two runs, in which the server tidies up by itself. Here it does so before each measurement:
     * nobody pays for the dirty pages of the one before, nor shares the machine with the vacuum of its rows.
     */
    private void settle() throws SQLException {
        execute("vacuum analyze charge");
        execute("vacuum analyze collection");
        execute("vacuum contract");
        execute("checkpoint");
    }

    private long feesOf(YearMonth of) throws SQLException {
        return count(
                "select count(*) from charge where kind = 'MONTHLY_FEE' and competence = '%s'".formatted(of.atDay(1)));
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What goes on, for who waits; the result alone goes to the standard output. */
    private static double told(String what, double seconds) {
        System.err.printf("%-24s %8.2f s%n", what, seconds);
        return seconds;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static Map<String, Object> numbers(Object... namesAndValues) {
        var numbers = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            double value = (Double) namesAndValues[i + 1];
            numbers.put((String) namesAndValues[i], value > 100 ? Math.round(value) : Math.round(value * 100) / 100.0);
        }
        return numbers;
    }

    /** The most that this process ever had in memory, as the operating system counts it. */
    private static long peakRssMb() throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
            }
        }
        return 0;
    }

    private static void check(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("not so: " + what);
        }
    }
}
