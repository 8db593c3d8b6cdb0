package dev.enlace.application.billing;

import dev.enlace.application.contract.Contracts;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.provider.Settings;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.billing.BillingRefused;
import dev.enlace.domain.billing.BillingRules;
import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.billing.ChargeStatus;
import dev.enlace.domain.billing.CreditOrigin;
import dev.enlace.domain.billing.Days;
import dev.enlace.domain.billing.LineKind;
import dev.enlace.domain.billing.MonthlyFees;
import dev.enlace.domain.billing.Posting;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractRefused;
import java.time.YearMonth;
import java.util.List;

/** Fees by hand. A preview takes the same way and stops before anything is stored. */
@UseCase
class FeeService implements BillFees {
    private final BillingContracts contracts;
    private final Contracts aggregates;
    private final Ledger ledger;
    private final Issuing issuing;
    private final Settings settings;
    private final ProviderCalendar calendar;

    FeeService(
            BillingContracts contracts,
            Contracts aggregates,
            Ledger ledger,
            Issuing issuing,
            Settings settings,
            ProviderCalendar calendar) {
        this.contracts = contracts;
        this.aggregates = aggregates;
        this.ledger = ledger;
        this.issuing = issuing;
        this.settings = settings;
        this.calendar = calendar;
    }

    @Override
    public Posting monthly(ContractId id, int count, boolean preview) {
        var contract = locked(id);
        var plan = fees().next(contract.facts(), count, calendar.today(), contract.voidedFees());
        if (plan.charges().isEmpty()) {
            throw BillingRefused.nothingToBill(id.value());
        }
        var posting = issuing.collect(contract.payer(), plan.charges(), calendar.today());
        if (preview) {
            return posting;
        }
        var surplus = plan.surplus().isPositive()
                ? List.of(issuing.credit(
                        contract.payer(), plan.surplus(), CreditOrigin.BLOCKED_DAYS, List.of(), calendar.today()))
                : List.<dev.enlace.domain.billing.Credit>of();
        ledger.post(posting.plus(new Posting(List.of(), List.of(), List.of(), surplus)), List.of());
        if (plan.blockedDaysCreditedUntil() != null) {
            var aggregate = aggregates.getLocked(id);
            aggregate.blockedDaysCreditedUntil(plan.blockedDaysCreditedUntil());
            aggregates.save(aggregate);
        }
        return posting;
    }

    @Override
    public Posting prorated(ContractId id, Days days, boolean preview) {
        var contract = locked(id);
        var planned = fees().prorated(contract.facts(), days, calendar.today());
        for (var charge : ledger.issued(id, YearMonth.from(days.from()))) {
            if (bills(charge, days)) {
                throw BillingRefused.daysAlreadyBilled(charge.id(), days);
            }
        }
        var posting = issuing.collect(contract.payer(), planned, calendar.today());
        if (!preview) {
            ledger.post(posting, List.of());
        }
        return posting;
    }

    private static boolean bills(Charge charge, Days days) {
        return charge.status() != ChargeStatus.VOIDED
                && charge.lines().stream()
                        .anyMatch(line -> line.kind() == LineKind.SERVICE
                                && line.from() != null
                                && line.to() != null
                                && !new Days(line.from(), line.to())
                                        .within(days)
                                        .isEmpty());
    }

    private BillingContract locked(ContractId id) {
        contracts.lock(List.of(id));
        return contracts.find(id).orElseThrow(() -> ContractRefused.notFound(id));
    }

    private MonthlyFees fees() {
        return new MonthlyFees(BillingRules.of(settings.get()));
    }
}
