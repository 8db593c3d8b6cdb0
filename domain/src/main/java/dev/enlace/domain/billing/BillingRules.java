package dev.enlace.domain.billing;

import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.provider.ProrationBase;
import dev.enlace.domain.provider.ProviderSettings;
import java.util.Set;

/** The provider's rules that generation needs, resolved once a run. */
public record BillingRules(
        DueDates dueDates,
        ProrationBase prorationBase,
        Set<ContractState> billedStates,
        int generationLeadDays,
        int firstDueMinDays,
        boolean creditBlockedDays) {

    public static BillingRules of(ProviderSettings settings) {
        return new BillingRules(
                new DueDates(settings.dueDatePolicy(), settings.calendar()),
                settings.prorationBase(),
                settings.billedStates(),
                settings.generationLeadDays(),
                settings.firstDueMinDays(),
                settings.creditBlockedDays());
    }
}
