package dev.enlace.application.billing;

import dev.enlace.application.contract.ContractAccount;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.provider.Settings;
import dev.enlace.application.shared.AuditTrail;
import dev.enlace.application.shared.Ids;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.billing.BillingEvent;
import dev.enlace.domain.billing.BillingRules;
import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.billing.ChargeStatus;
import dev.enlace.domain.billing.Credit;
import dev.enlace.domain.billing.CreditOrigin;
import dev.enlace.domain.billing.Leaving;
import dev.enlace.domain.billing.Pauses;
import dev.enlace.domain.billing.Posting;
import dev.enlace.domain.billing.Receipt;
import dev.enlace.domain.billing.Settlement;
import dev.enlace.domain.billing.Slip;
import dev.enlace.domain.billing.Voiding;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The account of a contract that ends, is exempted or is billed after all. */
@UseCase
class ContractAccounts implements ContractAccount {
    /** How charges begin to say why they were voided when the contract was exempted: their days may be billed again. */
    private static final String EXEMPTION = "Isenção: ";

    private final BillingContracts contracts;
    private final Ledger ledger;
    private final Issuing issuing;
    private final Evaluation evaluation;
    private final AuditTrail audit;
    private final Settings settings;
    private final ProviderCalendar calendar;
    private final Ids ids;

    ContractAccounts(
            BillingContracts contracts,
            Ledger ledger,
            Issuing issuing,
            Evaluation evaluation,
            AuditTrail audit,
            Settings settings,
            ProviderCalendar calendar,
            Ids ids) {
        this.contracts = contracts;
        this.ledger = ledger;
        this.issuing = issuing;
        this.evaluation = evaluation;
        this.audit = audit;
        this.settings = settings;
        this.calendar = calendar;
        this.ids = ids;
    }

    @Override
    public Settlement lastAccount(Contract contract, Leaving.Request request) {
        return reckon(contracts.find(contract.snapshot().id()).orElseThrow(), request);
    }

    /**
     * What is paid back of charges that are voided is credit only once they are; until then it is reckoned with as if it
     * were.
     */
    private Settlement reckon(BillingContract contract, Leaving.Request request) {
        var id = contract.facts().contractId();
        var account = new Leaving(rules())
                .of(
                        contract.facts().endingOn(request.effectiveDate()),
                        issued(id, request),
                        ledger.credits(id),
                        request,
                        calendar.today());
        var back = refunds(contract, account);
        for (var change : account.changes()) {
            if (change.voided() && change.refund().isPositive()) {
                back.add(issuing.credit(
                        contract.payer(), change.refund(), CreditOrigin.VOIDED_CHARGE, List.of(), calendar.today()));
            }
        }
        var made = issuing.collect(contract.payer(), account.planned(), back, calendar.today());
        var due = made.collections().stream()
                .map(collection -> collection.balance())
                .reduce(Money.ZERO, Money::plus);
        return new Settlement(account, made, due, available(back, made));
    }

    @Override
    public Settlement settle(Contract contract, Leaving.Request request, String reason) {
        var id = contract.snapshot().id();
        var billed = contracts.find(id).orElseThrow();
        var settlement = reckon(billed, request);
        var account = settlement.account();
        for (var change : account.changes()) {
            carryOut(change, reason);
        }
        var credits = refunds(billed, account);
        var made = issuing.collect(billed.payer(), account.planned(), credits, calendar.today());
        var unused = credits.stream()
                .filter(credit ->
                        made.credits().stream().noneMatch(used -> used.id().equals(credit.id())))
                .toList();
        var fine = request.fine();
        ledger.post(
                made.plus(new Posting(List.of(), List.of(), List.of(), unused)),
                List.of(new BillingEvent.ContractSettled(
                        id,
                        request.effectiveDate(),
                        request.withdrawal(),
                        fine == null ? Money.ZERO : fine.amount(),
                        account.residual().amount(),
                        settlement.refundDue())));
        return settlement;
    }

    private void carryOut(Leaving.Change change, String reason) {
        if (!change.voided() && !change.less().isPositive()) {
            return;
        }
        var slip = slip(change.charge());
        if (change.voided()) {
            voidOn(slip, change.charge(), reason);
            return;
        }
        var lowered = change.charge().reduced(change.lines());
        ledger.post(
                new Posting(List.of(slip.changed(lowered).collection()), List.of(lowered), List.of(), List.of()),
                List.of(new BillingEvent.ChargeLowered(
                        lowered.id(), change.charge().amount(), lowered.amount(), reason)));
        changed(slip, change.charge(), lowered, reason);
    }

    private void voidOn(Slip slip, Charge charge, String reason) {
        var posting = new Voiding(calendar.today(), calendar.now(), ids::next).of(slip, charge, reason, null);
        ledger.post(posting, List.of(new BillingEvent.ChargeVoided(charge.id(), reason, null)));
        changed(slip, charge, posting.charges().get(0), reason);
    }

    private void changed(Slip slip, Charge before, Charge after, String reason) {
        audit.record("charge", before.id().value(), "charge", fields(before), fields(after), reason);
        if (slip.collection().unified()) {
            var sharing = contracts.on(slip.collection().id());
            sharing.remove(before.contractId());
            evaluation.evaluate(sharing);
        }
    }

    @Override
    public List<Charge> open(ContractId contract) {
        return ledger.live(contract).stream().filter(Charge::isOpen).toList();
    }

    @Override
    public void voidOpen(ContractId contract, String reason) {
        var open = open(contract);
        var affected = contracts.of(open.stream().map(Charge::id).toList());
        for (var charge : open) {
            voidOn(slip(charge), charge, EXEMPTION + reason);
        }
        evaluation.evaluate(affected);
    }

    @Override
    public void billAgain(ContractId id, LocalDate from) {
        var contract = contracts.find(id).orElseThrow();
        var planned = new Pauses(rules())
                .resumed(
                        contract.facts(),
                        ledger.issued(id, YearMonth.from(from)),
                        ledger.credits(id),
                        from,
                        calendar.today(),
                        charge -> !byExemption(charge));
        issuing.issue(contract.payer(), planned, calendar.today());
    }

    private static boolean byExemption(Charge charge) {
        return charge.status() == ChargeStatus.VOIDED
                && charge.voidReason() != null
                && charge.voidReason().startsWith(EXEMPTION);
    }

    private List<Leaving.Issued> issued(ContractId id, Leaving.Request request) {
        var month = YearMonth.from(request.effectiveDate());
        var issued = new ArrayList<Leaving.Issued>();
        for (var charge : ledger.live(id)) {
            var late = charge.competence() != null && !charge.competence().isBefore(month);
            if (request.withdrawal() || late) {
                issued.add(new Leaving.Issued(charge, paid(charge)));
            } else if (charge.isOpen()) {
                issued.add(new Leaving.Issued(charge, Money.ZERO));
            }
        }
        return issued;
    }

    private Money paid(Charge charge) {
        return slip(charge).receipts().stream()
                .filter(Receipt::stands)
                .map(receipt -> receipt.of(charge.id()))
                .filter(part -> part != null)
                .map(Receipt.Allocation::money)
                .reduce(Money.ZERO, Money::plus);
    }

    /** Credit of what was paid on charges that stay, and of blocked days beyond what is owed. */
    private List<Credit> refunds(BillingContract contract, Leaving.Account account) {
        var credits = new ArrayList<Credit>();
        for (var change : account.changes()) {
            if (!change.voided() && change.refund().isPositive()) {
                credits.add(issuing.credit(
                        contract.payer(),
                        change.refund(),
                        CreditOrigin.CANCELLATION,
                        change.refundLines(),
                        calendar.today()));
            }
        }
        if (account.surplus().isPositive()) {
            credits.add(issuing.credit(
                    contract.payer(), account.surplus(), CreditOrigin.BLOCKED_DAYS, List.of(), calendar.today()));
        }
        return credits;
    }

    private static Money available(List<Credit> credits, Posting made) {
        var left = Money.ZERO;
        for (var credit : credits) {
            left = left.plus(made.credits().stream()
                    .filter(used -> used.id().equals(credit.id()))
                    .findFirst()
                    .orElse(credit)
                    .available());
        }
        return left;
    }

    private static Map<String, String> fields(Charge charge) {
        return Map.of(
                "status",
                charge.status().name(),
                "amount",
                charge.amount().toString(),
                "balance",
                charge.open().toString());
    }

    private Slip slip(Charge charge) {
        return ledger.slip(charge.collectionId()).orElseThrow();
    }

    private BillingRules rules() {
        return BillingRules.of(settings.get());
    }
}
