package dev.enlace.application.billing;

import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.shared.Ids;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.billing.ChargeLine;
import dev.enlace.domain.billing.Collecting;
import dev.enlace.domain.billing.Credit;
import dev.enlace.domain.billing.CreditId;
import dev.enlace.domain.billing.CreditOrigin;
import dev.enlace.domain.billing.PlannedCharge;
import dev.enlace.domain.billing.Posting;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Turns planned charges of one contract into collections, spending the payer's credit. */
@UseCase
class Issuing implements Collecting.Identities {
    private final Ledger ledger;
    private final ProviderCalendar calendar;
    private final Ids ids;

    Issuing(Ledger ledger, ProviderCalendar calendar, Ids ids) {
        this.ledger = ledger;
        this.calendar = calendar;
        this.ids = ids;
    }

    /**
     * What is to be stored; stores nothing.
     *
     * @param on the business date, or that of the run that makes the change
     */
    Posting collect(Collecting.Payer payer, List<PlannedCharge> planned, LocalDate on) {
        return collect(payer, planned, List.of(), on);
    }

    /** @param more credits that are not stored yet */
    Posting collect(Collecting.Payer payer, List<PlannedCharge> planned, List<Credit> more, LocalDate on) {
        if (planned.isEmpty()) {
            return Posting.NOTHING;
        }
        var orders = planned.stream()
                .map(charge -> new Collecting.Order(payer, charge))
                .toList();
        var credits = new ArrayList<>(ledger.credits(payer.customerId()));
        credits.addAll(more);
        return Collecting.collect(orders, credits, on, calendar.now(), this);
    }

    Posting issue(Collecting.Payer payer, List<PlannedCharge> planned, LocalDate on) {
        var posting = collect(payer, planned, on);
        ledger.post(posting, List.of());
        return posting;
    }

    /** A correction in the customer's favour, for later charges of the contract. */
    Credit credit(Collecting.Payer payer, Money amount, CreditOrigin origin, List<ChargeLine> lines, LocalDate on) {
        return Credit.of(
                new CreditId(ids.next()), payer.customerId(), payer.contractId(), amount, origin, lines, null, on);
    }

    @Override
    public UUID id() {
        return ids.next();
    }

    @Override
    public long collectionNumber() {
        return ledger.nextCollectionNumber();
    }
}
