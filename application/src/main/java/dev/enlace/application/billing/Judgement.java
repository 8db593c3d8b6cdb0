package dev.enlace.application.billing;

import dev.enlace.application.contract.ContractMoney;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.provider.Settings;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.billing.Delinquency;
import dev.enlace.domain.contract.Contract;

/** Tells a contract how it stands with its money. */
@UseCase
class Judgement implements ContractMoney {
    private final BillingContracts contracts;
    private final Settings settings;
    private final ProviderCalendar calendar;

    Judgement(BillingContracts contracts, Settings settings, ProviderCalendar calendar) {
        this.contracts = contracts;
        this.settings = settings;
        this.calendar = calendar;
    }

    @Override
    public Delinquency.Verdict judge(Contract contract) {
        var provider = settings.get();
        var today = calendar.today();
        var id = contract.snapshot().id();
        return Delinquency.judge(
                contracts.terms(id, provider.service()),
                provider.legalGuard(),
                contract.snapshot().bonusUntil(),
                contracts.openCharges(id),
                today);
    }

    @Override
    public boolean hasOverdueDebts(Contract contract) {
        var today = calendar.today();
        return contracts.openCharges(contract.snapshot().id()).stream().anyMatch(charge -> charge.daysLate(today) > 0);
    }
}
