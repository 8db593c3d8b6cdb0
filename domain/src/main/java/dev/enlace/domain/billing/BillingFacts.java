package dev.enlace.domain.billing;

import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.DatedPrice;
import dev.enlace.domain.contract.DueDay;
import dev.enlace.domain.contract.FinancialCompetence;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What generation must know of one contract.
 *
 * @param activatedOn nothing falls due before this day plus the provider's minimum
 * @param lastFee latest competence that has a monthly fee, voided ones included; null when there is none
 * @param covered days already billed by prorations, voided ones included: what was voided is never made again
 * @param billedInMonth service billed by live charges per competence; caps the credit of blocked days
 * @param blockedDaysCreditedUntil full blocked days before this day were credited already
 */
public record BillingFacts(
        ContractId contractId,
        ContractTimeline timeline,
        DueDay dueDay,
        FinancialCompetence competence,
        @Nullable LocalDate activatedOn,
        @Nullable YearMonth lastFee,
        List<Days> covered,
        Map<YearMonth, Money> billedInMonth,
        @Nullable LocalDate blockedDaysCreditedUntil) {

    /** The same contract at other prices. */
    public BillingFacts at(List<DatedPrice> prices) {
        return along(timeline.at(prices));
    }

    /** @param end the first day no longer billed */
    public BillingFacts endingOn(LocalDate end) {
        return along(new ContractTimeline(timeline.billingStart(), end, timeline.periods(), timeline.prices()));
    }

    private BillingFacts along(ContractTimeline other) {
        return new BillingFacts(
                contractId,
                other,
                dueDay,
                competence,
                activatedOn,
                lastFee,
                covered,
                billedInMonth,
                blockedDaysCreditedUntil);
    }
}
