package dev.enlace.domain.provider;

import static dev.enlace.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.DueDay;
import dev.enlace.domain.provider.LegalGuard.Restriction;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProviderSettingsTest {
    @Test
    void a_new_installation_has_the_documented_defaults() {
        var settings = ProviderSettings.INITIAL;
        assertThat(settings.timeZone()).hasToString("America/Sao_Paulo");
        assertThat(settings.service().reductionIntervalDays()).isEqualTo(16);
        assertThat(settings.service().blockIntervalDays()).isEqualTo(30);
        assertThat(settings.service().emailNoticeDays().days()).containsExactly(5, 0, -5);
        assertThat(settings.generationLeadDays()).isEqualTo(10);
        assertThat(settings.allowedDueDays()).hasSize(31);
        assertThat(settings.billedStates())
                .containsExactlyInAnyOrder(
                        ContractState.ACTIVE,
                        ContractState.REDUCED_AUTO,
                        ContractState.REDUCED_MANUAL,
                        ContractState.BLOCKED_AUTO,
                        ContractState.BLOCKED_MANUAL);
    }

    @Test
    void only_offered_due_days_are_sold() {
        var settings = with(Set.of(5, 20), Set.of(ContractState.ACTIVE), 10, 5, Money.ZERO, 30, "Provedor");
        assertThat(settings.allowed(new DueDay(20))).isEqualTo(new DueDay(20));
        assertRefused("due-day-not-offered", () -> settings.allowed(new DueDay(10)));
    }

    @Test
    void states_without_service_are_never_billed() {
        for (var state : Set.of(ContractState.PRE_REGISTERED, ContractState.DEACTIVATED, ContractState.CANCELLED)) {
            assertRefused(
                    "billed-states-not-billable",
                    () -> with(Set.of(5), Set.of(state), 10, 5, Money.ZERO, 30, "Provedor"));
        }
    }

    @Test
    void numbers_stay_within_their_lines() {
        var active = Set.of(ContractState.ACTIVE);
        with(Set.of(1), active, 0, 0, Money.ZERO, 1, "P");
        with(Set.of(1), active, 60, 60, Money.of("10.00"), 365, "P".repeat(200));
        assertRefused("generation-lead-days-out-of-range", () -> with(Set.of(1), active, -1, 0, Money.ZERO, 1, "P"));
        assertRefused("generation-lead-days-out-of-range", () -> with(Set.of(1), active, 61, 0, Money.ZERO, 1, "P"));
        assertRefused("first-due-min-days-out-of-range", () -> with(Set.of(1), active, 0, 61, Money.ZERO, 1, "P"));
        assertRefused("trial-max-days-out-of-range", () -> with(Set.of(1), active, 0, 0, Money.ZERO, 0, "P"));
        assertRefused("receipt-tolerance-out-of-range", () -> with(Set.of(1), active, 0, 0, Money.of("10.01"), 1, "P"));
        assertRefused("receipt-tolerance-out-of-range", () -> with(Set.of(1), active, 0, 0, Money.of("-0.01"), 1, "P"));
        assertRefused("text-length", () -> with(Set.of(1), active, 0, 0, Money.ZERO, 1, " "));
        assertRefused("text-length", () -> with(Set.of(1), active, 0, 0, Money.ZERO, 1, "P".repeat(201)));
        assertRefused("allowed-due-days-empty", () -> with(Set.of(), active, 0, 0, Money.ZERO, 1, "P"));
        assertRefused("due-day-out-of-range", () -> with(Set.of(32), active, 0, 0, Money.ZERO, 1, "P"));
    }

    @Test
    void the_guard_holds_only_what_it_applies_to_and_only_when_on() {
        var blocks = new LegalGuard(true, 15, Set.of(Restriction.BLOCK), 1);
        assertThat(blocks.guards(Restriction.BLOCK)).isTrue();
        assertThat(blocks.guards(Restriction.REDUCTION)).isFalse();
        assertThat(new LegalGuard(false, 15, Set.of(Restriction.BLOCK), 1).guards(Restriction.BLOCK))
                .isFalse();
        assertRefused("legal-notice-days-out-of-range", () -> new LegalGuard(true, -1, Set.of(), 1));
        assertRefused("legal-notice-days-out-of-range", () -> new LegalGuard(true, 366, Set.of(), 1));
        assertRefused("warn-after-days-out-of-range", () -> new LegalGuard(true, 0, Set.of(), 0));
        assertRefused("warn-after-days-out-of-range", () -> new LegalGuard(true, 365, Set.of(), 366));
        new LegalGuard(true, 365, Set.of(), 365);
    }

    @Test
    void the_calendar_knows_the_providers_holidays() {
        var monday = LocalDate.parse("2026-03-16");
        assertThat(ProviderSettings.INITIAL.calendar().isBusinessDay(monday)).isTrue();
    }

    private static ProviderSettings with(
            Set<Integer> dueDays,
            Set<ContractState> billed,
            int lead,
            int firstDue,
            Money tolerance,
            int trial,
            String name) {
        var s = ProviderSettings.INITIAL;
        return new ProviderSettings(
                new Provider(name, null, null, Provider.Senders.NONE),
                s.timeZone(),
                s.dailyRunAt(),
                s.dueDatePolicy(),
                dueDays,
                s.extraHolidays(),
                s.service(),
                s.legalGuard(),
                s.considerInterest(),
                billed,
                s.creditBlockedDays(),
                s.prorationBase(),
                lead,
                firstDue,
                tolerance,
                s.loyaltyUnit(),
                trial,
                s.deactivation(),
                s.defaultContractTemplateId(),
                s.defaultServiceId(),
                s.version());
    }
}
