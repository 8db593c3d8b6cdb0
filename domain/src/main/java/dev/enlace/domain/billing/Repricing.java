package dev.enlace.domain.billing;

import dev.enlace.domain.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a new monthly price does to the money. A fee costs the price of its first billed day; so the rest of a month within
 * which the price changes is adjusted by the difference. Fees of later months that were issued already are superseded at the
 * new price where nobody has paid on them; any other is adjusted by the difference.
 */
public final class Repricing {

    /**
     * @param superseded fees to be voided, each in favour of the planned one of the same index
     * @param successors at the new price, with the days, other lines and due dates of what they supersede
     * @param adjustments what the new price costs more, due on the next due date
     * @param givenBack what it costs less, as lines of a credit
     */
    public record Plan(
            List<Charge> superseded,
            List<PlannedCharge> successors,
            List<PlannedCharge> adjustments,
            List<ChargeLine> givenBack) {
        Plan charging(PlannedCharge more) {
            var all = new ArrayList<>(adjustments);
            all.add(0, more);
            return new Plan(superseded, successors, all, givenBack);
        }

        Plan givingBack(ChargeLine less) {
            var all = new ArrayList<>(givenBack);
            all.add(0, less);
            return new Plan(superseded, successors, adjustments, all);
        }

        public Money credit() {
            return givenBack.stream().map(ChargeLine::amount).reduce(Money.ZERO, Money::plus);
        }
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final BillingRules rules;
    private final MonthlyFees fees;

    public Repricing(BillingRules rules) {
        this.rules = rules;
        this.fees = new MonthlyFees(rules);
    }

    /**
     * A price in force from a day on.
     *
     * @param before in force on that day until now
     * @param on the day on which the change is made: adjustments fall due on the next due date
     */
    public record Change(LocalDate from, Money before, LocalDate on) {}

    /**
     * All that a change of the price does.
     *
     * @param facts at the new price
     * @param issued the contract's live fees from the month of the new price on
     */
    public Plan of(BillingFacts facts, List<Charge> issued, Change change) {
        var later = of(facts, issued, change.on);
        var month = YearMonth.from(change.from);
        var days = Days.count(atTheOldPrice(facts, change.from));
        var monthly = facts.timeline().priceOn(change.from).minus(change.before);
        if (days == 0 || monthly.isZero()) {
            return later;
        }
        var more = !monthly.isNegative();
        var difference = more ? monthly : monthly.negate();
        var line = rest(difference, days, change.from, month);
        if (line.amount().isZero()) {
            return later;
        }
        return more ? later.charging(adjustment(facts, month, line, change.on)) : later.givingBack(line);
    }

    /**
     * The billed days from {@code from} to the month's end that cost the price of before: those of prorations, which were
     * issued at it, and those of the month's fee, unless the fee begins only now.
     */
    private List<Days> atTheOldPrice(BillingFacts facts, LocalDate from) {
        var month = Days.of(YearMonth.from(from));
        var billed = facts.timeline().billedDays(month, rules.billedStates());
        var ofTheFee = Days.without(billed, facts.covered());
        var rest = new Days(from, month.to());
        var feeBeginsNow = ofTheFee.isEmpty() || !ofTheFee.get(0).from().isBefore(from);
        return Days.without(billed, feeBeginsNow ? ofTheFee : List.of()).stream()
                .map(rest::within)
                .filter(days -> !days.isEmpty())
                .toList();
    }

    private ChargeLine rest(Money difference, int days, LocalDate from, YearMonth month) {
        var last = month.atEndOfMonth();
        return new ChargeLine(
                LineKind.DIFFERENCE,
                "Diferença de preço de " + DAY.format(from) + " a " + DAY.format(last),
                BigDecimal.valueOf(days),
                difference,
                rules.prorationBase().price(difference, days, month),
                from,
                last.plusDays(1));
    }

    /** @param issued the contract's live fees from the month of the new price on */
    Plan of(BillingFacts facts, List<Charge> issued, LocalDate today) {
        var superseded = new ArrayList<Charge>();
        var successors = new ArrayList<PlannedCharge>();
        var adjustments = new ArrayList<PlannedCharge>();
        var givenBack = new ArrayList<ChargeLine>();
        for (var fee : issued) {
            var lines = repriced(fee, facts.timeline());
            var amount = lines.stream().map(ChargeLine::amount).reduce(Money.ZERO, Money::plus);
            if (amount.equals(fee.amount())) {
                continue;
            }
            if (untouched(fee) && !amount.isNegative()) {
                superseded.add(fee);
                successors.add(new PlannedCharge(
                        fee.kind(),
                        fee.competence(),
                        fee.description(),
                        lines,
                        amount,
                        fee.dueDate(),
                        rules.dueDates().effective(fee.dueDate())));
            } else if (amount.compareTo(fee.amount()) > 0) {
                adjustments.add(
                        adjustment(facts, fee.competence(), difference(fee, amount.minus(fee.amount())), today));
            } else {
                givenBack.add(difference(fee, fee.amount().minus(amount.max(Money.ZERO))));
            }
        }
        return new Plan(superseded, successors, adjustments, givenBack);
    }

    private List<ChargeLine> repriced(Charge fee, ContractTimeline timeline) {
        var lines = new ArrayList<ChargeLine>(fee.lines().size());
        int days = 0;
        var sum = Money.ZERO;
        for (var line : fee.lines()) {
            if (line.kind() != LineKind.SERVICE || fee.competence() == null) {
                lines.add(line);
                continue;
            }
            days += line.quantity().intValueExact();
            var price = timeline.priceOn(firstServed(fee));
            var upToHere = rules.prorationBase().price(price, days, fee.competence());
            var from = Objects.requireNonNull(line.from(), "service is of days");
            var to = Objects.requireNonNull(line.to(), "service is of days");
            lines.add(ChargeLine.service(line.description(), price, upToHere.minus(sum), from, to));
            sum = upToHere;
        }
        return List.copyOf(lines);
    }

    private static LocalDate firstServed(Charge fee) {
        return fee.lines().stream()
                .filter(line -> line.kind() == LineKind.SERVICE)
                .map(ChargeLine::from)
                .findFirst()
                .orElse(fee.dueDate());
    }

    /** Nothing was paid on it, and nobody contests it. */
    private static boolean untouched(Charge fee) {
        return fee.isOpen()
                && !fee.disputed()
                && fee.debt().open().equals(fee.amount())
                && fee.debt().lastPaymentOn() == null;
    }

    private PlannedCharge adjustment(
            BillingFacts facts, @Nullable YearMonth competence, ChargeLine line, LocalDate today) {
        var dueDate = fees.nextDue(facts, today);
        return new PlannedCharge(
                ChargeKind.ADJUSTMENT,
                competence,
                line.description(),
                List.of(line),
                line.amount(),
                dueDate,
                rules.dueDates().effective(dueDate));
    }

    private static ChargeLine difference(Charge fee, Money amount) {
        var served = fee.lines().stream()
                .filter(line -> line.kind() == LineKind.SERVICE)
                .toList();
        return new ChargeLine(
                LineKind.DIFFERENCE,
                "Diferença de preço: " + fee.description(),
                BigDecimal.ONE,
                amount,
                amount,
                served.isEmpty() ? null : served.get(0).from(),
                served.isEmpty() ? null : served.get(served.size() - 1).to());
    }
}
