package dev.enlace.application.billing;

import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.provider.Settings;
import dev.enlace.application.shared.AuditTrail;
import dev.enlace.application.shared.Ids;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.billing.BillingEvent;
import dev.enlace.domain.billing.BillingRefused;
import dev.enlace.domain.billing.BillingRules;
import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.billing.ChargeId;
import dev.enlace.domain.billing.CollectionId;
import dev.enlace.domain.billing.Joining;
import dev.enlace.domain.billing.Posting;
import dev.enlace.domain.billing.Slip;
import dev.enlace.domain.billing.Voiding;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.shared.DomainException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** What people do to charges that were issued: void, contest, join on a new slip. */
@UseCase
class ChargeService implements VoidCharge, DisputeCharge, JoinCollections {
    private static final String UPHELD_TO_NOTHING = "Contestação procedente";

    private final Ledger ledger;
    private final BillingContracts contracts;
    private final Issuing issuing;
    private final Evaluation evaluation;
    private final AuditTrail audit;
    private final Settings settings;
    private final ProviderCalendar calendar;
    private final Ids ids;

    ChargeService(
            Ledger ledger,
            BillingContracts contracts,
            Issuing issuing,
            Evaluation evaluation,
            AuditTrail audit,
            Settings settings,
            ProviderCalendar calendar,
            Ids ids) {
        this.ledger = ledger;
        this.contracts = contracts;
        this.issuing = issuing;
        this.evaluation = evaluation;
        this.audit = audit;
        this.settings = settings;
        this.calendar = calendar;
        this.ids = ids;
    }

    @Override
    public Charge voided(VoidCharge.Command command) {
        var affected = lock(List.of(command.charge()));
        var before = current(command.charge(), command.expected());
        var slip = slip(before.collectionId());
        var posting = voiding().of(slip, before, command.reason(), null);
        ledger.post(posting, List.of(new BillingEvent.ChargeVoided(before.id(), command.reason(), null)));
        return done(before, command.reason(), affected);
    }

    @Override
    public Charge dispute(DisputeCharge.Command command) {
        var affected = lock(List.of(command.charge()));
        var before = current(command.charge(), command.expected());
        var contested = before.contested(command.reason(), calendar.today());
        post(contested, new BillingEvent.ChargeDisputed(before.id(), command.reason()));
        return done(before, command.reason(), affected);
    }

    @Override
    public Charge resolve(DisputeCharge.Resolution resolution) {
        var affected = lock(List.of(resolution.charge()));
        var before = current(resolution.charge(), resolution.expected());
        var newAmount = resolution.newAmount();
        if (resolution.outcome() == Charge.Outcome.REJECTED && newAmount != null) {
            throw DomainException.invalid("new-amount-with-rejection", newAmount.toString(), "absent with REJECTED");
        }
        var confirmed = before.confirmed(calendar.today());
        var event = new BillingEvent.DisputeResolved(before.id(), resolution.outcome(), newAmount);
        if (resolution.outcome() == Charge.Outcome.REJECTED) {
            post(confirmed, event);
        } else if (newAmount == null || newAmount.isZero()) {
            var posting = voiding().of(slip(before.collectionId()), before, UPHELD_TO_NOTHING, null);
            ledger.post(posting, List.of(event, new BillingEvent.ChargeVoided(before.id(), UPHELD_TO_NOTHING, null)));
        } else {
            post(before.lowered(newAmount, calendar.today()), event);
        }
        return done(before, null, affected);
    }

    @Override
    public CollectionId join(JoinCollections.Command command) {
        var affected = lock(command.charges());
        var collections = new LinkedHashSet<CollectionId>();
        for (var id : command.charges()) {
            var charge =
                    ledger.charge(id).orElseThrow(() -> DomainException.unknownReference("/chargeIds", id.toString()));
            collections.add(charge.collectionId());
        }
        var slips = new ArrayList<Slip>();
        collections.forEach(id -> slips.add(slip(id)));
        slips.sort(Comparator.comparing(slip -> slip.collection().dueDate()));
        var effective = BillingRules.of(settings.get()).dueDates().effective(command.dueDate());
        var posting = new Joining(calendar.today(), issuing)
                .join(
                        slips,
                        new Joining.Request(
                                command.charges(), command.dueDate(), effective, command.includeLateFees()));
        var id = posting.collections().get(0).id();
        ledger.post(
                posting,
                List.of(new BillingEvent.CollectionJoined(id, List.copyOf(command.charges()), command.dueDate())));
        evaluation.evaluate(affected);
        return id;
    }

    private SortedSet<ContractId> lock(java.util.Collection<ChargeId> charges) {
        var affected = contracts.of(charges);
        contracts.lock(affected);
        return affected;
    }

    private Charge current(ChargeId id, long expected) {
        var charge = ledger.charge(id).orElseThrow(() -> BillingRefused.chargeNotFound(id));
        if (charge.version() != expected) {
            throw DomainException.stale(id);
        }
        return charge;
    }

    private Slip slip(CollectionId id) {
        return ledger.slip(id).orElseThrow(() -> BillingRefused.collectionNotFound(id));
    }

    private void post(Charge changed, BillingEvent event) {
        var slip = slip(changed.collectionId());
        ledger.post(
                new Posting(List.of(slip.changed(changed).collection()), List.of(changed), List.of(), List.of()),
                List.of(event));
    }

    private Charge done(Charge before, @Nullable String reason, SortedSet<ContractId> affected) {
        evaluation.evaluate(affected);
        var after = ledger.charge(before.id()).orElseThrow();
        audit.record("charge", before.id().value(), "charge", fields(before), fields(after), reason);
        return after;
    }

    private static Map<String, String> fields(Charge charge) {
        return Map.of(
                "status",
                charge.status().name(),
                "amount",
                charge.amount().toString(),
                "balance",
                charge.open().toString(),
                "disputed",
                String.valueOf(charge.disputed()));
    }

    private Voiding voiding() {
        return new Voiding(calendar.today(), calendar.now(), ids::next);
    }
}
