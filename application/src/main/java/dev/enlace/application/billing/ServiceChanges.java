package dev.enlace.application.billing;

import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.provider.Settings;
import dev.enlace.application.shared.Ids;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.billing.BillingEvent;
import dev.enlace.domain.billing.BillingRules;
import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.billing.ChargeKind;
import dev.enlace.domain.billing.ChargeStatus;
import dev.enlace.domain.billing.CollectionStatus;
import dev.enlace.domain.billing.CreditOrigin;
import dev.enlace.domain.billing.CreditUse;
import dev.enlace.domain.billing.Days;
import dev.enlace.domain.billing.MonthlyFees;
import dev.enlace.domain.billing.Pauses;
import dev.enlace.domain.billing.PlannedCharge;
import dev.enlace.domain.billing.Posting;
import dev.enlace.domain.billing.ReceiptId;
import dev.enlace.domain.billing.ReceiptMethod;
import dev.enlace.domain.billing.Receiving;
import dev.enlace.domain.billing.Repricing;
import dev.enlace.domain.billing.Slip;
import dev.enlace.domain.billing.Voiding;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * What changes of the service do to the money, in the transaction of the change: the first proration, a pause's credit and its
 * end, a new price, the installation. The contract's row is locked, or was written, by whoever made the change.
 */
@UseCase
class ServiceChanges {
    private static final String NEW_PRICE = "Mudança de preço";

    private final BillingContracts contracts;
    private final Ledger ledger;
    private final Issuing issuing;
    private final Evaluation evaluation;
    private final Settings settings;
    private final ProviderCalendar calendar;
    private final Ids ids;

    ServiceChanges(
            BillingContracts contracts,
            Ledger ledger,
            Issuing issuing,
            Evaluation evaluation,
            Settings settings,
            ProviderCalendar calendar,
            Ids ids) {
        this.contracts = contracts;
        this.ledger = ledger;
        this.issuing = issuing;
        this.evaluation = evaluation;
        this.settings = settings;
        this.calendar = calendar;
        this.ids = ids;
    }

    /** Billing starts: the days to the month's end, unless it starts with a month, or later than service (an import). */
    void started(ContractId id) {
        var contract = contracts.find(id).orElseThrow();
        var start = contract.facts().timeline().billingStart();
        if (start == null || !start.equals(contract.facts().activatedOn()) || start.getDayOfMonth() == 1) {
            return;
        }
        var proration = new MonthlyFees(rules()).prorationFrom(contract.facts(), start);
        if (proration != null) {
            issuing.issue(contract.payer(), List.of(proration), calendar.today());
        }
    }

    /** A pause begins: the days that issued charges bill and nobody will serve become credit, spent on them at once. */
    void paused(ContractId id, Days pause) {
        giveBack(contracts.find(id).orElseThrow(), live(id, YearMonth.from(pause.from())), pause);
    }

    private void giveBack(BillingContract contract, List<Charge> issued, Days pause) {
        var id = contract.facts().contractId();
        for (var given : new Pauses(rules()).unserved(issued, pause)) {
            var credit = issuing.credit(
                    contract.payer(), given.amount(), CreditOrigin.DEACTIVATION, given.lines(), pause.from());
            var slip = slip(given.charge());
            var posting = CreditUse.onSlip(
                    credit, slip, given.charge().id(), new ReceiptId(ids.next()), pause.from(), calendar.now());
            ledger.post(posting, List.of());
            if (slip.collection().unified() && !posting.receipts().isEmpty()) {
                var sharing = contracts.on(slip.collection().id());
                sharing.remove(id);
                evaluation.evaluate(sharing);
            }
        }
    }

    /**
     * Service is back: what the pause gave back too much is billed again, as are the days that no fee will bill any more; and
     * what it gave back too little, since no run came on the agreed day, is given back now.
     */
    void resumed(ContractId id, LocalDate from) {
        var contract = contracts.find(id).orElseThrow();
        var pause = contract.facts().timeline().lastPause();
        if (pause != null) {
            var issued = live(id, YearMonth.from(pause.from()));
            new Pauses(rules())
                    .stillBilled(issued, ledger.credits(id), pause)
                    .forEach(days -> giveBack(contract, issued, days));
        }
        var planned = new Pauses(rules())
                .resumed(contract.facts(), ledger.issued(id, YearMonth.from(from)), ledger.credits(id), from);
        issuing.issue(contract.payer(), planned, from);
    }

    /** A new monthly price: the rest of a month within which it changes, and fees that were issued at the old one. */
    void repriced(ContractId id, Repricing.Change change) {
        var repriced = reprice(contracts.find(id).orElseThrow(), change);
        ledger.post(repriced.posting(), repriced.events());
    }

    /** What a new price leaves to be stored: the credit it gives and the fees that it supersedes are part of it. */
    record Repriced(Posting posting, List<BillingEvent> events, Money credit, List<Charge> superseded) {}

    /**
     * Stores nothing.
     *
     * @param contract at the new price
     */
    Repriced reprice(BillingContract contract, Repricing.Change change) {
        var fees = live(contract.facts().contractId(), YearMonth.from(change.from())).stream()
                .filter(charge -> charge.kind() == ChargeKind.MONTHLY_FEE)
                .toList();
        var plan = new Repricing(rules()).of(contract.facts(), fees, change);
        var planned = new ArrayList<PlannedCharge>(plan.successors());
        planned.addAll(plan.adjustments());
        var posting = issuing.collect(contract.payer(), planned, change.on());
        var events = new ArrayList<BillingEvent>();
        var voiding = new Voiding(change.on(), calendar.now(), ids::next);
        for (var old : plan.superseded()) {
            var successor = successor(posting, old);
            posting = posting.plus(voiding.superseding(slip(old), old, NEW_PRICE, successor));
            events.add(new BillingEvent.ChargeVoided(old.id(), NEW_PRICE, successor.id()));
        }
        if (plan.credit().isPositive()) {
            var credit = issuing.credit(
                    contract.payer(), plan.credit(), CreditOrigin.PRICE_CHANGE, plan.givenBack(), change.on());
            posting = posting.plus(new Posting(List.of(), List.of(), List.of(), List.of(credit)));
        }
        return new Repriced(posting, events, plan.credit(), plan.superseded());
    }

    /** The installation was made: it is charged once, and what was paid beforehand is a receipt on it. */
    void installed(ContractId id) {
        var contract = contracts.find(id).orElseThrow();
        var price = contract.installation();
        if (!price.cost().minus(price.discount()).isPositive() || ledger.hasLive(id, ChargeKind.INSTALLATION)) {
            return;
        }
        var planned = new MonthlyFees(rules())
                .installation(contract.facts(), price.cost(), price.discount(), calendar.today());
        var posting = issuing.issue(contract.payer(), List.of(planned), calendar.today());
        var collection = posting.collections().get(0);
        if (price.paid().isPositive() && collection.status() == CollectionStatus.OPEN) {
            var slip = ledger.slip(collection.id()).orElseThrow();
            var payment = new Receiving.Payment(calendar.today(), price.paid(), ReceiptMethod.CASH, true);
            var received = new Receiving(calendar.today(), calendar.now(), ids::next).receive(slip, payment);
            ledger.post(
                    received.posting(),
                    List.of(new BillingEvent.ReceiptTaken(
                            collection.id(),
                            received.receipt().id(),
                            price.paid(),
                            calendar.today(),
                            received.posting().collections().get(0).status() == CollectionStatus.PAID)));
        }
    }

    private static Charge successor(Posting posting, Charge old) {
        return posting.charges().stream()
                .filter(charge -> charge.kind() == ChargeKind.MONTHLY_FEE
                        && charge.status() != ChargeStatus.VOIDED
                        && charge.competence() != null
                        && charge.competence().equals(old.competence()))
                .findFirst()
                .orElseThrow();
    }

    private List<Charge> live(ContractId id, YearMonth from) {
        return ledger.issued(id, from).stream()
                .filter(charge -> charge.status() != ChargeStatus.VOIDED)
                .toList();
    }

    private Slip slip(Charge charge) {
        return ledger.slip(charge.collectionId()).orElseThrow();
    }

    private BillingRules rules() {
        return BillingRules.of(settings.get());
    }
}
