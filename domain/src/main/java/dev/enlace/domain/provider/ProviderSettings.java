package dev.enlace.domain.provider;

import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.DeactivationLimits;
import dev.enlace.domain.contract.DueDay;
import dev.enlace.domain.contract.ServiceTerms;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Everything the provider decides for all contracts (manual: Admin > Configuração). One record, one version; a new
 * installation starts with {@link #INITIAL}.
 *
 * @param billedStates states whose days are billed
 * @param generationLeadDays a run generates what falls due within so many days
 * @param firstDueMinDays nothing falls due sooner than so many days after activation
 * @param receiptTolerance a shortfall up to this settles a collection when the money came by itself (bank, Pix)
 */
public record ProviderSettings(
        Provider provider,
        ZoneId timeZone,
        LocalTime dailyRunAt,
        DueDatePolicy dueDatePolicy,
        Set<Integer> allowedDueDays,
        Set<LocalDate> extraHolidays,
        ServiceTerms.Defaults service,
        LegalGuard legalGuard,
        boolean considerInterest,
        Set<ContractState> billedStates,
        boolean creditBlockedDays,
        ProrationBase prorationBase,
        int generationLeadDays,
        int firstDueMinDays,
        Money receiptTolerance,
        LoyaltyUnit loyaltyUnit,
        int trialMaxDays,
        DeactivationLimits deactivation,
        @Nullable UUID defaultContractTemplateId,
        @Nullable UUID defaultServiceId,
        long version) {

    private static final Set<Integer> EVERY_DAY =
            Set.copyOf(IntStream.rangeClosed(1, 31).boxed().toList());

    public static final ProviderSettings INITIAL = new ProviderSettings(
            Provider.INITIAL,
            ZoneId.of("America/Sao_Paulo"),
            LocalTime.of(3, 0),
            DueDatePolicy.ANY_DAY,
            EVERY_DAY,
            Set.of(),
            ServiceTerms.Defaults.INITIAL,
            LegalGuard.DEFAULT,
            false,
            EnumSet.of(
                    ContractState.ACTIVE,
                    ContractState.REDUCED_AUTO,
                    ContractState.REDUCED_MANUAL,
                    ContractState.BLOCKED_AUTO,
                    ContractState.BLOCKED_MANUAL),
            true,
            ProrationBase.COMMERCIAL_30,
            10,
            5,
            Money.ZERO,
            LoyaltyUnit.MONTHS,
            30,
            DeactivationLimits.DEFAULT,
            null,
            null,
            0);

    public ProviderSettings {
        if (allowedDueDays.isEmpty()) {
            throw DomainException.invalid("allowed-due-days-empty", allowedDueDays, "at least one day of 1..31")
                    .at("/allowedDueDays");
        }
        for (int day : allowedDueDays) {
            if (day < 1 || day > 31) {
                throw DomainException.invalid("due-day-out-of-range", day, "1..31")
                        .at("/allowedDueDays");
            }
        }
        allowedDueDays = Set.copyOf(allowedDueDays);
        extraHolidays = Set.copyOf(extraHolidays);
        if (billedStates.contains(ContractState.PRE_REGISTERED)
                || billedStates.contains(ContractState.DEACTIVATED)
                || billedStates.contains(ContractState.CANCELLED)) {
            throw DomainException.invalid(
                            "billed-states-not-billable", billedStates.toString(), "ACTIVE, REDUCED_*, BLOCKED_*")
                    .at("/billedStates");
        }
        billedStates = Set.copyOf(billedStates);
        range("/generationLeadDays", "generation-lead-days-out-of-range", generationLeadDays, 0, 60);
        range("/firstDueMinDays", "first-due-min-days-out-of-range", firstDueMinDays, 0, 60);
        range("/trialMaxDays", "trial-max-days-out-of-range", trialMaxDays, 1, 365);
        if (receiptTolerance.isNegative() || receiptTolerance.compareTo(Money.of("10.00")) > 0) {
            throw DomainException.invalid("receipt-tolerance-out-of-range", receiptTolerance.toString(), "0.00..10.00")
                    .at("/receiptTolerance");
        }
    }

    /** The same settings as the store holds them under {@code storedVersion}. */
    public ProviderSettings at(long storedVersion) {
        return new ProviderSettings(
                provider,
                timeZone,
                dailyRunAt,
                dueDatePolicy,
                allowedDueDays,
                extraHolidays,
                service,
                legalGuard,
                considerInterest,
                billedStates,
                creditBlockedDays,
                prorationBase,
                generationLeadDays,
                firstDueMinDays,
                receiptTolerance,
                loyaltyUnit,
                trialMaxDays,
                deactivation,
                defaultContractTemplateId,
                defaultServiceId,
                storedVersion);
    }

    /** Refuses a due day that the provider does not sell. */
    public DueDay allowed(DueDay day) {
        if (!allowedDueDays.contains(day.value())) {
            throw DomainException.invalid("due-day-not-offered", day.value(), new TreeSet<>(allowedDueDays).toString());
        }
        return day;
    }

    /** The bank calendar with the provider's own holidays. */
    public BankCalendar calendar() {
        return new BankCalendar(extraHolidays);
    }

    private static void range(String pointer, String code, int value, int min, int max) {
        if (value < min || value > max) {
            throw DomainException.invalid(code, value, min + ".." + max).at(pointer);
        }
    }
}
