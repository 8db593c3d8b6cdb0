package dev.enlace.domain.billing;

import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.DatedPrice;
import dev.enlace.domain.contract.DueDay;
import dev.enlace.domain.contract.FinancialCompetence;
import dev.enlace.domain.contract.Period;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Billing facts for tests: a contract of 100.00, due on the 10th, active since 1 January 2026, nothing billed yet. */
public final class FactsBuilder {
    private LocalDate activatedOn = LocalDate.parse("2026-01-01");
    private LocalDate billingStart = LocalDate.parse("2026-01-01");
    private LocalDate billedUntil;
    private final List<Period> periods = new ArrayList<>();
    private final List<DatedPrice> prices = new ArrayList<>();
    private int dueDay = 10;
    private FinancialCompetence competence = FinancialCompetence.PRESENT;
    private YearMonth lastFee;
    private final List<Days> covered = new ArrayList<>();
    private final Map<YearMonth, Money> billed = new HashMap<>();
    private LocalDate creditedUntil;

    public static FactsBuilder facts() {
        return new FactsBuilder();
    }

    public FactsBuilder activated(String on) {
        activatedOn = LocalDate.parse(on);
        billingStart = activatedOn;
        return this;
    }

    public FactsBuilder billedFrom(String day) {
        billingStart = LocalDate.parse(day);
        return this;
    }

    public FactsBuilder neverActivated() {
        activatedOn = null;
        billingStart = null;
        return this;
    }

    public FactsBuilder billedUntil(String day) {
        billedUntil = LocalDate.parse(day);
        return this;
    }

    public FactsBuilder period(String from, ContractState state) {
        periods.add(new Period(LocalDate.parse(from), state, false, !state.isBlocked()));
        return this;
    }

    public FactsBuilder price(String from, String amount) {
        prices.add(new DatedPrice(LocalDate.parse(from), Money.of(amount)));
        return this;
    }

    public FactsBuilder dueOn(int day) {
        dueDay = day;
        return this;
    }

    public FactsBuilder competence(FinancialCompetence value) {
        competence = value;
        return this;
    }

    public FactsBuilder lastFee(String month) {
        lastFee = YearMonth.parse(month);
        return this;
    }

    public FactsBuilder covered(String from, String to) {
        covered.add(new Days(LocalDate.parse(from), LocalDate.parse(to)));
        return this;
    }

    public FactsBuilder billed(String month, String amount) {
        billed.put(YearMonth.parse(month), Money.of(amount));
        return this;
    }

    public FactsBuilder creditedUntil(String day) {
        creditedUntil = LocalDate.parse(day);
        return this;
    }

    public BillingFacts build() {
        if (periods.isEmpty()) {
            period(activatedOn == null ? "2026-01-01" : activatedOn.toString(), ContractState.ACTIVE);
        }
        if (prices.isEmpty()) {
            price("2026-01-01", "100.00");
        }
        return new BillingFacts(
                new ContractId(new UUID(0, 1)),
                new ContractTimeline(billingStart, billedUntil, periods, prices),
                new DueDay(dueDay),
                competence,
                activatedOn,
                lastFee,
                covered,
                billed,
                creditedUntil == null ? billingStart : creditedUntil);
    }
}
