package dev.enlace.domain.billing;

import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The last account of a contract: what a cancellation does to its money. Pure; the preview and the closing of the order ask
 * it alike.
 */
public final class Leaving {

    /**
     * Why and when somebody leaves.
     *
     * @param effectiveDate first day not served
     * @param withdrawal from a sale at a distance: nothing is owed and all that was paid comes back
     * @param fine of leaving early; null without one
     */
    public record Request(
            LocalDate effectiveDate,
            boolean withdrawal,
            @Nullable LoyaltyFine fine) {}

    /**
     * A live charge.
     *
     * @param paid money and credit that standing receipts gave for it, fine and interest included
     */
    public record Issued(Charge charge, Money paid) {}

    /**
     * What becomes of an issued charge.
     *
     * @param lines what is taken off the part still open, negative; they sum to {@code less}
     * @param refund of what was paid
     * @param refundLines what the refund is made of
     * @param voided whether nothing of the charge is left, so that it is voided; what was paid on it becomes credit by that
     */
    public record Change(
            Charge charge,
            List<ChargeLine> lines,
            Money less,
            Money refund,
            List<ChargeLine> refundLines,
            boolean voided) {}

    /**
     * The running month: {@code proration − billed = amount}; negative where more was billed than is served.
     *
     * @param proration what the days before the end cost
     * @param billed what issued charges bill of that month
     */
    public record Residual(YearMonth month, Money proration, Money billed, Money amount) {}

    /**
     * The whole account.
     *
     * @param planned charges that are made, the fine among them
     * @param changes of issued charges
     * @param blockedDays credit of days blocked, as a positive amount; it is within {@code planned}, {@code changes} and
     *     {@code surplus} already
     * @param surplus credit of days blocked beyond what is owed
     * @param blockedDaysCreditedUntil the new mark, null where it does not move
     */
    public record Account(
            Request request,
            Residual residual,
            List<PlannedCharge> planned,
            List<Change> changes,
            Money blockedDays,
            Money surplus,
            @Nullable LocalDate blockedDaysCreditedUntil) {
        /** What was paid and is not owed, before anything is set off against it. */
        public Money givenBack() {
            return changes.stream().map(Change::refund).reduce(surplus, Money::plus);
        }
    }

    private final BillingRules rules;
    private final MonthlyFees fees;

    public Leaving(BillingRules rules) {
        this.rules = rules;
        this.fees = new MonthlyFees(rules);
    }

    /**
     * @param facts before the contract moves to its last state
     * @param issued the contract's live charges, the oldest first
     * @param credits of the contract: what pauses and lower prices gave back is not given back twice
     */
    public Account of(BillingFacts facts, List<Issued> issued, List<Credit> credits, Request request, LocalDate today) {
        return request.withdrawal()
                ? withdrawn(issued, request)
                : left(facts, issued, new GivenBack(credits), request, today);
    }

    private Account withdrawn(List<Issued> issued, Request request) {
        var changes = new ArrayList<Change>();
        for (var one : issued) {
            var charge = one.charge();
            if (charge.isOpen() || one.paid().isPositive()) {
                var paid = List.of(ChargeLine.piece(LineKind.UNSERVED_DAYS, "Arrependimento", one.paid()));
                changes.add(new Change(charge, List.of(), charge.open(), one.paid(), paid, charge.isOpen()));
            }
        }
        var month = YearMonth.from(request.effectiveDate());
        return new Account(
                request,
                new Residual(month, Money.ZERO, Money.ZERO, Money.ZERO),
                List.of(),
                changes,
                Money.ZERO,
                Money.ZERO,
                null);
    }

    private Account left(BillingFacts facts, List<Issued> issued, GivenBack given, Request request, LocalDate today) {
        var end = request.effectiveDate();
        var planned = fees.until(facts, end, today);
        var taken = new ArrayList<Taken>();
        for (var one : issued) {
            taken.add(new Taken(one, unserved(one.charge(), end, given)));
        }
        var residual = residual(planned, taken, YearMonth.from(end));
        var since = facts.blockedDaysCreditedUntil();
        var until = end.isBefore(today) ? end : today;
        var blocked = rules.creditBlockedDays() && since != null && since.isBefore(until)
                ? fees.blockedDays(facts, planned, new Days(since, until))
                : List.<ChargeLine>of();
        var rest = new ArrayList<>(blocked);
        var credited = new ArrayList<PlannedCharge>();
        planned.forEach(charge -> credited.add(MonthlyFees.less(charge, rest)));
        taken.stream()
                .sorted(Comparator.comparing((Taken one) -> one.issued.charge().dueDate()))
                .forEach(one -> one.absorb(rest));
        addFine(credited, facts, request.fine(), today);
        return new Account(
                request,
                residual,
                List.copyOf(credited),
                taken.stream().filter(Taken::changes).map(Taken::change).toList(),
                sum(blocked).negate(),
                sum(rest).negate(),
                blocked.isEmpty() ? null : until);
    }

    private void addFine(List<PlannedCharge> charges, BillingFacts facts, @Nullable LoyaltyFine fine, LocalDate today) {
        if (fine == null || !fine.amount().isPositive()) {
            return;
        }
        var due = fees.nextDue(facts, today);
        charges.add(new PlannedCharge(
                ChargeKind.LOYALTY_FINE,
                null,
                ChargeKind.LOYALTY_FINE.label(),
                List.of(ChargeLine.piece(
                        LineKind.LOYALTY_FINE, ChargeKind.LOYALTY_FINE.label() + ": " + fine.formula(), fine.amount())),
                fine.amount(),
                due,
                rules.dueDates().effective(due)));
    }

    private static Residual residual(List<PlannedCharge> planned, List<Taken> taken, YearMonth month) {
        var amount = Money.ZERO;
        for (var charge : planned) {
            amount = month.equals(charge.competence()) ? amount.plus(charge.amount()) : amount;
        }
        var billed = Money.ZERO;
        for (var one : taken) {
            var charge = one.issued.charge();
            if (month.equals(charge.competence())) {
                billed = billed.plus(sum(service(charge)));
                amount = amount.plus(sum(one.unserved));
            }
        }
        return new Residual(month, billed.plus(amount), billed, amount);
    }

    /**
     * What the charge bills of days that nobody will serve, as one negative line or none: what it bills less the proration of
     * the days served, so that each month is rounded once.
     */
    private List<ChargeLine> unserved(Charge charge, LocalDate end, GivenBack given) {
        var lines = service(charge);
        if (lines.isEmpty() || charge.competence() == null) {
            return List.of();
        }
        int kept = 0;
        int left = 0;
        LocalDate from = null;
        LocalDate to = null;
        for (var line : lines) {
            var whole = new Days(start(line), end(line));
            var after = new Days(end, LocalDate.MAX).within(whole);
            int alreadyBack = after.isEmpty() ? 0 : given.takePaused(after);
            int unserved = after.count() - alreadyBack;
            kept += whole.count() - unserved;
            left += unserved;
            if (unserved > 0) {
                from = from == null ? after.from() : from;
                to = after.to();
            }
        }
        if (from == null || to == null) {
            return List.of();
        }
        var price = lines.get(0).unitPrice();
        var served = kept == 0 ? Money.ZERO : rules.prorationBase().price(price, kept, charge.competence());
        var back = sum(lines).minus(served).min(charge.amount().plus(paidByBlockedDays(charge)));
        var net = given.lessDifference(charge.competence(), back.max(Money.ZERO), end, rules);
        return net.isPositive() ? List.of(ChargeLine.unservedDays(price, left, net.negate(), from, to)) : List.of();
    }

    /** Lines that bill days. A difference of price that names no days bills its whole month. */
    private static List<ChargeLine> service(Charge charge) {
        return charge.lines().stream()
                .filter(line -> charge.competence() != null
                        && (line.kind() == LineKind.SERVICE && line.from() != null
                                || line.kind() == LineKind.DIFFERENCE && charge.kind() == ChargeKind.ADJUSTMENT))
                .map(line -> line.from() == null ? ofMonth(line, charge.competence()) : line)
                .toList();
    }

    private static ChargeLine ofMonth(ChargeLine line, @Nullable YearMonth month) {
        var days = Days.of(Objects.requireNonNull(month, "only lines of a month are asked"));
        return new ChargeLine(
                line.kind(),
                line.description(),
                line.quantity(),
                line.unitPrice(),
                line.amount(),
                days.from(),
                days.to());
    }

    private static LocalDate start(ChargeLine line) {
        return Objects.requireNonNull(line.from(), "service is of days");
    }

    private static LocalDate end(ChargeLine line) {
        return Objects.requireNonNull(line.to(), "service is of days");
    }

    private static Money paidByBlockedDays(Charge charge) {
        return charge.lines().stream()
                .filter(line -> line.kind() == LineKind.BLOCKED_DAYS)
                .map(line -> line.amount().negate())
                .reduce(Money.ZERO, Money::plus);
    }

    private static Money sum(List<ChargeLine> lines) {
        return lines.stream().map(ChargeLine::amount).reduce(Money.ZERO, Money::plus);
    }

    /** An issued charge, what is taken off it, and how much of that its open part bears. */
    private static final class Taken {
        private final Issued issued;
        private final List<ChargeLine> unserved;
        private final Money refund;
        private final List<ChargeLine> lines = new ArrayList<>();
        private Money less;

        Taken(Issued issued, List<ChargeLine> unserved) {
            this.issued = issued;
            this.unserved = unserved;
            var back = sum(unserved).negate();
            less = back.min(issued.charge.open());
            refund = back.minus(less).min(issued.paid);
            if (less.isPositive()) {
                lines.add(unserved.get(0).costing(less.negate()));
            }
        }

        /** Takes as much of {@code credits}, negative lines, as is still open; what it takes leaves the list. */
        void absorb(List<ChargeLine> credits) {
            var open = issued.charge.open().minus(less);
            while (!credits.isEmpty() && open.isPositive() && issued.charge.kind() != ChargeKind.SALE) {
                var credit = credits.remove(0);
                var part = credit.amount().negate().min(open);
                lines.add(credit.costing(part.negate()));
                less = less.plus(part);
                open = open.minus(part);
                var left = credit.amount().plus(part);
                if (left.isNegative()) {
                    credits.add(0, credit.costing(left));
                }
            }
        }

        boolean changes() {
            return less.isPositive() || refund.isPositive();
        }

        /** A part-paid charge of which nothing is served gives its payments back by being voided. */
        Change change() {
            var charge = issued.charge;
            var voided = charge.isOpen()
                    && less.equals(charge.open())
                    && less.plus(refund).equals(charge.amount());
            var back = refund.isPositive() ? List.of(unserved.get(0).costing(refund)) : List.<ChargeLine>of();
            return new Change(charge, List.copyOf(lines), less, refund, back, voided);
        }
    }

    /** What credits of the contract gave back before. Used up as it is asked for. */
    private static final class GivenBack {
        private final List<Days> paused = new ArrayList<>();
        private final Map<YearMonth, List<ChargeLine>> differences = new HashMap<>();

        GivenBack(List<Credit> credits) {
            for (var credit : credits) {
                for (var line : credit.lines()) {
                    if (line.from() == null || line.to() == null) {
                        continue;
                    }
                    if (line.kind() == LineKind.PAUSED_DAYS) {
                        paused.add(new Days(line.from(), line.to()));
                    } else if (line.kind() == LineKind.DIFFERENCE) {
                        differences
                                .computeIfAbsent(YearMonth.from(line.from()), month -> new ArrayList<>())
                                .add(line);
                    }
                }
            }
        }

        /** How many of the days a pause gave back; each is told once, since a day billed again counts again. */
        int takePaused(Days days) {
            int found = 0;
            for (int i = 0; i < paused.size(); i++) {
                var common = paused.get(i).within(days);
                if (!common.isEmpty()) {
                    found += common.count();
                    paused.addAll(paused.remove(i--).without(common));
                }
            }
            return Math.min(found, days.count());
        }

        /** What a lower price gave back of a month's days after the end is not given back once more. */
        Money lessDifference(YearMonth month, Money back, LocalDate end, BillingRules rules) {
            var net = back;
            var lines = differences.getOrDefault(month, new ArrayList<>());
            while (!lines.isEmpty() && net.isPositive()) {
                var line = lines.remove(0);
                var served = new Days(start(line), end(line)).within(new Days(LocalDate.MIN, end));
                var kept = served.isEmpty()
                        ? Money.ZERO
                        : rules.prorationBase()
                                .price(line.unitPrice(), served.count(), month)
                                .min(line.amount());
                net = net.minus(line.amount().minus(kept)).max(Money.ZERO);
            }
            return net;
        }
    }
}
