package dev.enlace.domain.contract;

import static dev.enlace.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.billing.ChargeKind;
import dev.enlace.domain.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TabsTest {
    private static final ContractId ID = new ContractId(UUID.randomUUID());

    @Test
    void an_installation_is_discounted_and_paid_no_more_than_it_costs() {
        var fee = new InstallationFee(Money.of("200.00"), Money.of("50.00"), Money.of("150.00"));
        assertThat(fee.charged()).isEqualTo(Money.of("150.00"));
        assertThat(InstallationFee.NONE.charged()).isEqualTo(Money.ZERO);
        assertRefused("installation-cost-out-of-range", () -> fee("-0.01", "0", "0"));
        assertRefused("installation-cost-out-of-range", () -> fee("100000000.00", "0", "0"));
        assertRefused("installation-discount-out-of-range", () -> fee("200.00", "200.01", "0"));
        assertRefused("installation-discount-out-of-range", () -> fee("200.00", "-1", "0"));
        assertRefused("installation-paid-out-of-range", () -> fee("200.00", "50.00", "150.01"));
        assertRefused("installation-paid-out-of-range", () -> fee("200.00", "50.00", "-0.01"));
    }

    private static InstallationFee fee(String cost, String discount, String paid) {
        return new InstallationFee(Money.of(cost), Money.of(discount), Money.of(paid));
    }

    @Test
    void an_authorised_debit_names_its_account() {
        new DirectDebit(true, "001", "1234-5", "998877-X", "Ciclana", null);
        new DirectDebit(false, null, null, null, null, null);
        assertRefused("direct-debit-incomplete", () -> new DirectDebit(true, null, "1", "1", null, null));
        assertRefused("direct-debit-incomplete", () -> new DirectDebit(true, "001", null, "1", null, null));
        assertRefused("direct-debit-incomplete", () -> new DirectDebit(true, "001", "1", null, null, null));
        assertRefused("bank-code-malformed", () -> new DirectDebit(false, "1", null, null, null, null));
        assertRefused("branch-malformed", () -> new DirectDebit(false, null, "12a", null, null, null));
        assertRefused("account-malformed", () -> new DirectDebit(false, null, null, "x", null, null));
        assertRefused("name-length", () -> new DirectDebit(false, null, null, null, " ", null));
        assertRefused("name-length", () -> new DirectDebit(false, null, null, null, "x".repeat(201), null));
    }

    @Test
    void an_invoice_gathers_some_kind_of_debt_within_a_window() {
        var rules = InvoiceRules.initial(true);
        assertThat(rules.period()).isEqualTo(new InvoiceRules.Window(-31, 0, InvoiceRules.Unit.DAYS));
        assertThat(rules.considerInterest()).isTrue();
        assertThat(rules.debitTypes()).isEqualTo(EnumSet.allOf(DebitType.class));
        assertRefused("debit-types-empty", () -> new InvoiceRules(Set.of(), rules.period(), false, null));
        new InvoiceRules.Window(-366, 366, InvoiceRules.Unit.DAYS);
        new InvoiceRules.Window(-12, 12, InvoiceRules.Unit.COMPETENCES);
        assertRefused("debit-period-out-of-range", () -> new InvoiceRules.Window(-367, 0, InvoiceRules.Unit.DAYS));
        assertRefused("debit-period-out-of-range", () -> new InvoiceRules.Window(1, 0, InvoiceRules.Unit.DAYS));
        assertRefused("debit-period-out-of-range", () -> new InvoiceRules.Window(0, 367, InvoiceRules.Unit.DAYS));
        assertRefused("debit-period-out-of-range", () -> new InvoiceRules.Window(0, 13, InvoiceRules.Unit.COMPETENCES));
    }

    @Test
    void kinds_of_debt_are_called_as_billing_calls_its_charges() {
        assertThat(Arrays.stream(DebitType.values()).map(Enum::name))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ChargeKind.values()).map(Enum::name).toList());
    }

    @Test
    void unified_billing_has_a_start_and_nothing_else_has() {
        var initial = BillingSettings.initial(ID, false);
        assertThat(initial.financialCompetence()).isEqualTo(FinancialCompetence.PRESENT);
        assertRefused("unified-billing-start", () -> unified(initial, true, null));
        assertRefused("unified-billing-start", () -> unified(initial, false, LocalDate.parse("2026-03-10")));
        unified(initial, true, LocalDate.parse("2026-03-10"));
    }

    private static BillingSettings unified(BillingSettings settings, boolean unified, LocalDate start) {
        return new BillingSettings(
                ID,
                unified,
                start,
                settings.defaultPaymentMethod(),
                settings.financialCompetence(),
                settings.noteCompetence(),
                settings.directDebit(),
                settings.installation(),
                settings.invoice(),
                0);
    }

    @Test
    void free_texts_are_trimmed_and_bounded() {
        var settings = ServiceSettings.initial(ID, "  Portão azul ");
        assertThat(settings.note()).isEqualTo("Portão azul");
        assertThat(settings.overrides()).isEqualTo(ServiceTerms.Overrides.NONE);
        assertThat(ServiceSettings.initial(ID, " ").note()).isNull();
        assertRefused("text-too-long", () -> ServiceSettings.initial(ID, "x".repeat(4001)));
    }

    @Test
    void the_contracts_address_is_used_only_where_there_is_one() {
        assertThat(ContractAddress.initial(ID).useContractAddress()).isFalse();
        assertRefused("contract-address-missing", () -> new ContractAddress(ID, true, null, null, null, 0));
    }

    @Test
    void a_pending_action_ends_in_one_way() {
        var action = new PendingAction(
                UUID.randomUUID(),
                ID,
                PendingAction.Kind.INSTALLATION,
                null,
                PendingAction.Status.PENDING,
                Instant.EPOCH,
                null,
                null);
        var ended = action.ended(PendingAction.Status.FAILED, Instant.MAX, "action-not-allowed");
        assertThat(ended.status()).isEqualTo(PendingAction.Status.FAILED);
        assertThat(ended.endedAt()).isEqualTo(Instant.MAX);
        assertThat(ended.detail()).isEqualTo("action-not-allowed");
        assertThat(ended.since()).isEqualTo(Instant.EPOCH);
        assertThat(PendingAction.Kind.INSTALLATION.label()).isEqualTo("Instalação em andamento");
    }
}
