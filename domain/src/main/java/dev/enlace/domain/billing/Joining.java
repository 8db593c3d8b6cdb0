package dev.enlace.domain.billing;

import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Open charges of one payer come onto a new slip with a new due date ("Criar cobrança"). What was accrued until today comes
 * in as lines, or is forgiven. A slip that has nothing left is superseded.
 */
public final class Joining {
    private static final int YEARS_AHEAD = 2;

    /** What the new slip is to be. */
    public record Request(
            Set<ChargeId> charges, LocalDate dueDate, LocalDate effectiveDueDate, boolean includeLateFees) {}

    private final LocalDate today;
    private final Collecting.Identities identities;

    public Joining(LocalDate today, Collecting.Identities identities) {
        this.today = today;
        this.identities = identities;
    }

    /**
     * @param slips those that the charges are on, in the order of their due dates
     * @return the new collection first
     * @throws dev.enlace.domain.shared.DomainException INVALID {@code due-date-in-the-past}, {@code due-date-too-far},
     *     {@code charges-of-several-payers}; CONFLICT {@code charge-not-open}, {@code charge-disputed}
     */
    public Posting join(List<Slip> slips, Request request) {
        check(slips, request);
        var id = new CollectionId(identities.id());
        var moved = new ArrayList<Charge>();
        var fees = new LinkedHashMap<ContractId, List<ChargeLine>>();
        var receipts = new ArrayList<Receipt>();
        var old = new ArrayList<Collection>();
        for (var slip : slips) {
            var rest = new ArrayList<Charge>();
            for (var charge : slip.charges()) {
                if (request.charges.contains(charge.id())) {
                    accrued(charge, slip.terms(), fees);
                    moved.add(charge.joined(
                            id,
                            request.dueDate,
                            request.effectiveDueDate,
                            slip.terms(),
                            request.includeLateFees,
                            today));
                } else {
                    rest.add(charge);
                }
            }
            receipts.addAll(slip.receipts());
            boolean empty = rest.stream().allMatch(charge -> charge.status() == ChargeStatus.VOIDED);
            old.add(
                    empty
                            ? slip.collection().superseded(id)
                            : slip.with(rest, slip.receipts()).collection());
        }
        var all = new ArrayList<>(moved);
        if (request.includeLateFees) {
            fees.forEach((contract, lines) -> all.add(lateFees(contract, lines, id, request)));
        }
        var blank = blank(slips.get(0), id, request, all);
        var collections = new ArrayList<Collection>();
        collections.add(new Slip(blank, all, receipts, List.of(), slips.get(0).terms())
                .with(all, receipts)
                .collection());
        collections.addAll(old);
        return new Posting(collections, all, List.of(), List.of());
    }

    private void check(List<Slip> slips, Request request) {
        if (request.dueDate.isBefore(today)) {
            throw BillingRefused.dueDateInThePast(request.dueDate, today);
        }
        if (request.dueDate.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw BillingRefused.dueDateTooFar(request.dueDate, today.plusYears(YEARS_AHEAD));
        }
        var payers = slips.stream()
                .map(slip -> List.of(
                        slip.collection().customerId(), slip.collection().portfolioId()))
                .distinct()
                .count();
        if (payers != 1) {
            throw BillingRefused.severalPayers((int) payers);
        }
    }

    private void accrued(Charge charge, LateTerms terms, Map<ContractId, List<ChargeLine>> fees) {
        var due = charge.debtOn(today).dueOn(today, terms);
        if (due.fine().isPositive() || due.interest().isPositive()) {
            var lines = fees.computeIfAbsent(charge.contractId(), contract -> new ArrayList<>());
            add(lines, LineKind.FINE, "Multa: " + charge.description(), due.fine());
            add(lines, LineKind.INTEREST, "Juros: " + charge.description(), due.interest());
        }
    }

    private static void add(List<ChargeLine> lines, LineKind kind, String description, Money amount) {
        if (amount.isPositive()) {
            lines.add(ChargeLine.piece(kind, description, amount));
        }
    }

    private Charge lateFees(ContractId contract, List<ChargeLine> lines, CollectionId slip, Request request) {
        var sum = lines.stream().map(ChargeLine::amount).reduce(Money.ZERO, Money::plus);
        var planned = new PlannedCharge(
                ChargeKind.LATE_FEES,
                null,
                ChargeKind.LATE_FEES.label(),
                lines,
                sum,
                request.dueDate,
                request.effectiveDueDate);
        return Charge.issue(new ChargeId(identities.id()), contract, slip, planned, today);
    }

    private Collection blank(Slip first, CollectionId id, Request request, List<Charge> charges) {
        return new Collection(
                id,
                identities.collectionNumber(),
                first.collection().customerId(),
                first.collection().portfolioId(),
                request.dueDate,
                request.effectiveDueDate,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                CollectionStatus.OPEN,
                null,
                charges.stream().map(Charge::contractId).distinct().count() > 1,
                today,
                0);
    }
}
