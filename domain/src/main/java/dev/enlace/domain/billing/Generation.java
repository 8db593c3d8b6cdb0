package dev.enlace.domain.billing;

import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run's generation over many contracts at once: what {@link MonthlyFees} plans for each, collected as {@link Collecting}
 * says. Pure; the caller holds the contracts' rows and has read everything anew.
 */
public final class Generation {

    /** A contract that may owe something. */
    public record Candidate(Collecting.Payer payer, BillingFacts facts) {}

    /**
     * All that is to be stored.
     *
     * @param surpluses credits that blocked days leave beyond the fees
     * @param creditedUntil the new mark of the contracts whose blocked days were credited
     */
    public record Outcome(Posting collected, List<Credit> surpluses, Map<ContractId, LocalDate> creditedUntil) {}

    private final MonthlyFees fees;
    private final LocalDate date;
    private final Instant now;

    /**
     * @param date the run's; what falls due within the lead days after it is made
     * @param now the instant that uses of credit are stamped with
     */
    public Generation(BillingRules rules, LocalDate date, Instant now) {
        this.fees = new MonthlyFees(rules);
        this.date = date;
        this.now = now;
    }

    /** @param credits unspent credits of the candidates' payers, the oldest first */
    public Outcome of(List<Candidate> candidates, List<Credit> credits, Collecting.Identities identities) {
        var orders = new ArrayList<Collecting.Order>(candidates.size());
        var surpluses = new ArrayList<Credit>();
        var creditedUntil = new LinkedHashMap<ContractId, LocalDate>();
        for (var candidate : candidates) {
            var payer = candidate.payer();
            var plan = fees.dueBy(candidate.facts(), date);
            plan.charges().forEach(charge -> orders.add(new Collecting.Order(payer, charge)));
            if (plan.blockedDaysCreditedUntil() != null) {
                creditedUntil.put(payer.contractId(), plan.blockedDaysCreditedUntil());
            }
            if (plan.surplus().isPositive()) {
                surpluses.add(surplus(payer, plan.surplus(), identities));
            }
        }
        return new Outcome(
                Collecting.collect(orders, credits, date, now, identities), List.copyOf(surpluses), creditedUntil);
    }

    private Credit surplus(Collecting.Payer payer, Money amount, Collecting.Identities identities) {
        return Credit.of(
                new CreditId(identities.id()),
                payer.customerId(),
                payer.contractId(),
                amount,
                CreditOrigin.BLOCKED_DAYS,
                List.of(),
                null,
                date);
    }
}
