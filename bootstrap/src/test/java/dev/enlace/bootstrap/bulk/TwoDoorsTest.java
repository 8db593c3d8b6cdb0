package dev.enlace.bootstrap.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.application.billing.BillingContracts;
import dev.enlace.application.billing.DelinquencyChunks;
import dev.enlace.application.billing.FeeChunks;
import dev.enlace.application.billing.Ledger;
import dev.enlace.application.contract.Contracts;
import dev.enlace.application.shared.Ids;
import dev.enlace.bootstrap.bench.Population;
import dev.enlace.domain.billing.BillingRules;
import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.billing.Collecting;
import dev.enlace.domain.billing.Credit;
import dev.enlace.domain.billing.Delinquency;
import dev.enlace.domain.billing.Generation;
import dev.enlace.domain.billing.Posting;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.provider.LegalGuard;
import dev.enlace.domain.provider.ProviderSettings;
import dev.enlace.domain.shared.Money;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each bulk rule gives, row by row, what the single door gives: the same contracts are read one by one, as the single door
 * reads them, and judged by the same rules; then the run comes, and what it stored is compared.
 */
@QuarkusTest
class TwoDoorsTest {
    private static final int CONTRACTS = 60;
    private static final ProviderSettings SETTINGS = ProviderSettings.INITIAL;

    @Inject
    FeeChunks fees;

    @Inject
    DelinquencyChunks delinquency;

    @Inject
    BillingContracts single;

    @Inject
    Contracts contracts;

    @Inject
    Ledger ledger;

    @Inject
    Ids ids;

    @Inject
    DataSource database;

    private int first;
    private Sql sql;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void random_contracts_fare_alike_through_both_doors(int seed) throws SQLException {
        first = 500_000_000 + seed * 1000;
        sql = new Sql(database);
        var life = new RandomLives(database, first, CONTRACTS, seed);
        life.begin();
        var date = LocalDate.of(2026, 1, 10);
        for (int turn = 0; turn < 8; turn++) {
            generate(date);
            life.happen(date);
            judge(date, turn % 2 == 0 ? new LegalGuard(false, 15, java.util.Set.of(), 1) : LegalGuard.DEFAULT);
            date = date.plusDays(life.daysUntilNextRun());
        }
        assertThat(sql.longs("select count(*) from charge where contract_id between ? and ?", id(0), id(CONTRACTS - 1)))
                .as("the lives were worth living")
                .allMatch(count -> count > CONTRACTS);
    }

    private void generate(LocalDate date) throws SQLException {
        var expected = new Expected();
        expected.add(planned(date, Map.of(), false));
        expected.add(planned(date, expected.credits, true));
        var before = charges();
        var request =
                new FeeChunks.Request(UUID.randomUUID(), date, BillingRules.of(SETTINGS), true, false, Instant.EPOCH);
        fees.make(new FeeChunks.Chunk(id(0), id(CONTRACTS), false), request);
        fees.make(new FeeChunks.Chunk(id(0), id(CONTRACTS), true), request);
        var made = charges();
        made.keySet().removeAll(before.keySet());
        assertThat(made.values().stream().map(TwoDoorsTest::shown).sorted().toList())
                .as("charges of %s", date)
                .isEqualTo(expected.charges.stream()
                        .map(TwoDoorsTest::shown)
                        .sorted()
                        .toList());
        assertThat(collections(made.values()))
                .as("collections of %s", date)
                .isEqualTo(expected.collections.stream().sorted().toList());
        assertThat(credits()).as("credits of %s", date).isEqualTo(expected.creditsShown(credits()));
        assertThat(sql.texts(
                        "select coalesce(sum(amount), 0.00)::text from credit where origin = 'BLOCKED_DAYS' and created_on = ?"
                                + " and customer_id between ? and ?",
                        date,
                        id(0),
                        id(CONTRACTS - 1)))
                .as("what blocked days leave beyond the fees of %s", date)
                .containsExactly(expected.surplus.toString());
    }

    private static final class Expected {
        final List<Charge> charges = new ArrayList<>();
        final List<String> collections = new ArrayList<>();
        final Map<UUID, Credit> credits = new TreeMap<>();
        Money surplus = Money.ZERO;

        void add(Generation.Outcome outcome) {
            Posting posting = outcome.collected();
            charges.addAll(posting.charges());
            posting.collections()
                    .forEach(each -> collections.add(
                            each.customerId() + " " + each.dueDate() + " " + each.amount() + " " + each.creditUsed()
                                    + " " + each.balance() + " " + each.status() + " " + each.unified()));
            posting.credits().forEach(credit -> credits.put(credit.id().value(), credit));
            outcome.surpluses().forEach(credit -> surplus = surplus.plus(credit.amount()));
        }

        /** What is stored, but for what the plan says of it. */
        List<String> creditsShown(List<String> stored) {
            var used = credits.values().stream()
                    .collect(Collectors.toMap(
                            c -> c.id().toString(), c -> c.used().toString()));
            return stored.stream()
                    .map(line -> {
                        var id = line.split(" ", 2)[0];
                        return used.containsKey(id) ? id + " " + used.get(id) : line;
                    })
                    .toList();
        }
    }

    /** Reads one contract after the other, as the single door does. */
    private Generation.Outcome planned(LocalDate date, Map<UUID, Credit> usedBefore, boolean unified) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var candidates = new ArrayList<Generation.Candidate>();
            var credits = new ArrayList<Credit>();
            for (var id : all()) {
                var contract = single.find(id).orElseThrow();
                if ((contract.payer().unifiedFrom() != null) == unified && inMassBoleto(id)) {
                    candidates.add(new Generation.Candidate(contract.payer(), contract.facts()));
                }
            }
            for (var customer : candidates.stream()
                    .map(c -> c.payer().customerId())
                    .distinct()
                    .toList()) {
                credits.addAll(credits(customer, usedBefore));
            }
            return new Generation(BillingRules.of(SETTINGS), date, Instant.EPOCH).of(candidates, credits, identities());
        });
    }

    private List<Credit> credits(CustomerId customer, Map<UUID, Credit> usedBefore) {
        return ledger.credits(customer).stream()
                .map(credit -> usedBefore.getOrDefault(credit.id().value(), credit))
                .filter(credit -> credit.available().isPositive())
                .toList();
    }

    private void judge(LocalDate date, LegalGuard guard) {
        var expected = new TreeMap<String, Contract.Snapshot>();
        for (var id : all()) {
            var contract = contracts.get(id);
            var verdict = Delinquency.judge(
                    single.terms(id, SETTINGS.service()),
                    guard,
                    contract.snapshot().bonusUntil(),
                    single.openCharges(id),
                    date);
            contract.settleIn(verdict.standing(), date);
            expected.put(id.toString(), contract.snapshot());
        }
        var request = new DelinquencyChunks.Request(UUID.randomUUID(), date, SETTINGS.service(), guard, false);
        delinquency.judge(new DelinquencyChunks.Chunk(id(0), id(CONTRACTS)), request);
        for (var id : all()) {
            var stored = contracts.get(id).snapshot();
            var wanted = expected.get(id.toString());
            assertThat(stored)
                    .usingRecursiveComparison()
                    .ignoringFields("version")
                    .as("%s on %s", id, date)
                    .isEqualTo(wanted);
            assertThat(copies(id)).as("copies of %s", id).isEqualTo(copies(wanted));
        }
    }

    private String copies(ContractId id) {
        try {
            return sql.texts(
                            "select period_since || ' ' || exempt || ' ' || blocked_days_pending from contract where id = ?",
                            id.value())
                    .get(0);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String copies(Contract.Snapshot contract) {
        var last = contract.periods().get(contract.periods().size() - 1);
        return last.from() + " " + last.exempt() + " " + contract.blockedDaysPending();
    }

    private boolean inMassBoleto(ContractId id) {
        try {
            return sql.texts(
                            "select 'yes' from contract_service_settings where contract_id = ? and coalesce(mass_billing, true)",
                            id.value())
                    .contains("yes");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<UUID, Charge> charges() {
        return QuarkusTransaction.requiringNew()
                .call(() -> all().stream()
                        .flatMap(id -> ledger.issued(id, YearMonth.of(2020, 1)).stream())
                        .collect(Collectors.toMap(charge -> charge.id().value(), Function.identity())));
    }

    private static String shown(Charge charge) {
        return charge.contractId() + " " + charge.kind() + " " + charge.competence() + " " + charge.description() + " "
                + charge.amount() + " " + charge.open() + " " + charge.dueDate() + " " + charge.effectiveDueDate() + " "
                + charge.status() + " " + charge.lines();
    }

    private List<String> collections(java.util.Collection<Charge> charges) throws SQLException {
        return sql
                .texts(
                        "select customer_id || ' ' || due_date || ' ' || amount || ' ' || credit_used || ' ' || balance || ' '"
                                + " || status || ' ' || unified from collection where id = any (?)",
                        (Object) charges.stream()
                                .map(c -> c.collectionId().value())
                                .distinct()
                                .toArray(UUID[]::new))
                .stream()
                .sorted()
                .toList();
    }

    private List<String> credits() throws SQLException {
        return sql.texts(
                "select id || ' ' || used from credit where customer_id between ? and ? order by id",
                id(0),
                id(CONTRACTS - 1));
    }

    private List<ContractId> all() {
        return IntStream.range(0, CONTRACTS)
                .mapToObj(this::id)
                .map(ContractId::new)
                .toList();
    }

    private Collecting.Identities identities() {
        return new Collecting.Identities() {
            @Override
            public UUID id() {
                return ids.next();
            }

            @Override
            public long collectionNumber() {
                return 0;
            }
        };
    }

    private UUID id(int contract) {
        return Population.id(first + contract);
    }
}
