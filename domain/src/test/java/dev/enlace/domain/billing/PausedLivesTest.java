package dev.enlace.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.catalog.ServiceId;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.Deactivation;
import dev.enlace.domain.contract.DeactivationLimits;
import dev.enlace.domain.contract.DueDay;
import dev.enlace.domain.contract.FinancialCompetence;
import dev.enlace.domain.contract.Sale;
import dev.enlace.domain.provider.ProviderSettings;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Contracts that pause and come back, at times sooner than agreed: each day served is billed once, no other day is. */
class PausedLivesTest {
    private static final BillingRules RULES = BillingRules.of(ProviderSettings.INITIAL);
    private static final DeactivationLimits LIMITS = new DeactivationLimits(30, 120, 0, false);

    private final MonthlyFees fees = new MonthlyFees(RULES);
    private final Pauses pauses = new Pauses(RULES);

    @Test
    void each_day_served_is_billed_once_and_no_other_day_is() {
        for (int seed = 0; seed < 400; seed++) {
            new Life(seed).live();
        }
    }

    private final class Life {
        private final int seed;
        private final Random random;
        private final LocalDate start;
        private final FinancialCompetence competence;
        private final DueDay dueDay;
        private final Contract contract;
        private final List<Charge> charges = new ArrayList<>();
        private final List<Credit> credits = new ArrayList<>();

        Life(int seed) {
            this.seed = seed;
            random = new Random(seed);
            start = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(60));
            competence = random.nextBoolean() ? FinancialCompetence.PRESENT : FinancialCompetence.PAST;
            dueDay = new DueDay(1 + random.nextInt(31));
            contract = Contract.create(
                    new Contract.Draft(
                            new dev.enlace.domain.contract.ContractId(new UUID(8, 1)),
                            1,
                            LedgerSamples.customer(),
                            true,
                            ContractState.ACTIVE,
                            start,
                            start,
                            null,
                            new PlanId(new UUID(3, 1)),
                            Money.of("90.00"),
                            null,
                            dueDay,
                            null,
                            new PortfolioId(new UUID(4, 1)),
                            new ServiceId(new UUID(5, 1)),
                            Sale.PLAIN,
                            null),
                    start);
        }

        void live() {
            if (start.getDayOfMonth() != 1) {
                issue(List.of(fees.prorationFrom(facts(), start)), start);
            }
            var end = start.plusMonths(16);
            for (var day = start; day.isBefore(end); day = day.plusDays(1)) {
                move(day);
                issue(fees.dueBy(facts(), day).charges(), day);
            }
            check(YearMonth.from(end).minusMonths(2).atDay(1));
        }

        private void move(LocalDate day) {
            var now = contract.snapshot();
            if (now.state() == ContractState.DEACTIVATED
                    && (now.deactivation().backOn().equals(day) || random.nextInt(40) == 0)) {
                contract.reactivate(null, day);
                var month = YearMonth.from(day);
                var issued = charges.stream()
                        .filter(charge -> !charge.competence().isBefore(month))
                        .toList();
                issue(pauses.resumed(facts(), issued, credits, day), day);
            } else if (now.state() == ContractState.ACTIVE && random.nextInt(50) == 0) {
                var pause = new Deactivation(day, day.plusDays(30 + random.nextInt(60)));
                contract.deactivate(pause, LIMITS, false, null, day);
                for (var given : pauses.unserved(charges, new Days(day, pause.backOn()))) {
                    credits.add(Credit.of(
                            new CreditId(UUID.randomUUID()),
                            LedgerSamples.customer(),
                            given.charge().contractId(),
                            given.amount(),
                            CreditOrigin.DEACTIVATION,
                            given.lines(),
                            null,
                            day));
                }
            }
        }

        private void issue(List<PlannedCharge> planned, LocalDate day) {
            for (var charge : planned) {
                charges.add(Charge.issue(
                        new ChargeId(UUID.randomUUID()),
                        contract.snapshot().id(),
                        new CollectionId(UUID.randomUUID()),
                        charge,
                        day));
            }
        }

        private BillingFacts facts() {
            var now = contract.snapshot();
            YearMonth last = null;
            var covered = new ArrayList<Days>();
            for (var charge : charges) {
                if (charge.kind() == ChargeKind.MONTHLY_FEE) {
                    last = last == null || last.isBefore(charge.competence()) ? charge.competence() : last;
                } else {
                    charge.lines().forEach(line -> covered.add(new Days(line.from(), line.to())));
                }
            }
            return new BillingFacts(
                    now.id(),
                    new ContractTimeline(now.billingStart(), now.billedUntil(), now.periods(), now.prices()),
                    dueDay,
                    competence,
                    now.activatedOn(),
                    last,
                    covered,
                    Map.of(),
                    now.blockedDaysCreditedUntil());
        }

        private void check(LocalDate until) {
            var billed = new HashMap<LocalDate, Integer>();
            for (var charge : charges) {
                charge.lines().forEach(line -> count(billed, line, 1));
            }
            for (var credit : credits) {
                credit.lines().forEach(line -> count(billed, line, -1));
            }
            var timeline = facts().timeline();
            for (var day = start; day.isBefore(until); day = day.plusDays(1)) {
                var served = !timeline.billedDays(new Days(day, day.plusDays(1)), RULES.billedStates())
                        .isEmpty();
                assertThat(billed.getOrDefault(day, 0))
                        .as("seed %s, %s, due on %s, %s", seed, day, dueDay, competence)
                        .isEqualTo(served ? 1 : 0);
            }
        }

        private void count(Map<LocalDate, Integer> billed, ChargeLine line, int times) {
            for (var day = line.from(); day.isBefore(line.to()); day = day.plusDays(1)) {
                billed.merge(day, times, Integer::sum);
            }
        }
    }
}
