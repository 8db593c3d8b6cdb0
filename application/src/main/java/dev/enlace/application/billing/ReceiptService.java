package dev.enlace.application.billing;

import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.shared.Ids;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.billing.BillingEvent;
import dev.enlace.domain.billing.BillingRefused;
import dev.enlace.domain.billing.ChargeId;
import dev.enlace.domain.billing.CollectionId;
import dev.enlace.domain.billing.CollectionStatus;
import dev.enlace.domain.billing.Receipt;
import dev.enlace.domain.billing.Receiving;
import dev.enlace.domain.billing.Slip;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Money comes in, and goes back. */
@UseCase
class ReceiptService implements TakeReceipt, ReverseReceipt {
    private final Ledger ledger;
    private final BillingContracts contracts;
    private final Evaluation evaluation;
    private final ProviderCalendar calendar;
    private final Ids ids;

    ReceiptService(
            Ledger ledger, BillingContracts contracts, Evaluation evaluation, ProviderCalendar calendar, Ids ids) {
        this.ledger = ledger;
        this.contracts = contracts;
        this.evaluation = evaluation;
        this.calendar = calendar;
        this.ids = ids;
    }

    @Override
    public Receipt take(TakeReceipt.Command command) {
        var affected = contracts.on(command.collection());
        contracts.lock(affected);
        var slip = slip(command.collection());
        var paidOn = command.paidOn() == null ? calendar.today() : command.paidOn();
        var received = receiving()
                .receive(
                        slip,
                        new Receiving.Payment(paidOn, command.amount(), command.method(), command.acceptSurplus()));
        boolean settled = received.posting().collections().get(0).status() == CollectionStatus.PAID;
        ledger.post(
                received.posting(),
                List.of(new BillingEvent.ReceiptTaken(
                        command.collection(), received.receipt().id(), command.amount(), paidOn, settled)));
        evaluation.evaluate(affected);
        return received.receipt();
    }

    @Override
    public Receipt reverse(ReverseReceipt.Command command) {
        var charges = found(command).allocations().stream()
                .map(Receipt.Allocation::chargeId)
                .toList();
        var affected = contracts.of(charges);
        affected.addAll(contracts.on(command.collection()));
        contracts.lock(affected);
        var receipt = found(command);
        var posting = receiving().reverse(slips(command.collection(), charges), receipt, command.reason());
        ledger.post(
                posting,
                List.of(new BillingEvent.ReceiptReversed(
                        command.collection(), receipt.id(), receipt.amount(), command.reason())));
        evaluation.evaluate(affected);
        return posting.receipts().stream()
                .filter(one -> one.id().equals(receipt.id()))
                .findFirst()
                .orElseThrow();
    }

    private Receipt found(ReverseReceipt.Command command) {
        return ledger.receipt(command.receipt())
                .filter(receipt -> receipt.collectionId().equals(command.collection()))
                .orElseThrow(() -> BillingRefused.receiptNotFound(command.receipt()));
    }

    /** The slip of the receipt, and those on which its charges are now. */
    private List<Slip> slips(CollectionId own, List<ChargeId> charges) {
        var collections = new LinkedHashSet<CollectionId>();
        collections.add(own);
        for (var charge : charges) {
            ledger.charge(charge).ifPresent(found -> collections.add(found.collectionId()));
        }
        var slips = new ArrayList<Slip>(collections.size());
        collections.forEach(collection -> slips.add(slip(collection)));
        return slips;
    }

    private Slip slip(CollectionId id) {
        return ledger.slip(id).orElseThrow(() -> BillingRefused.collectionNotFound(id));
    }

    private Receiving receiving() {
        return new Receiving(calendar.today(), calendar.now(), ids::next);
    }
}
