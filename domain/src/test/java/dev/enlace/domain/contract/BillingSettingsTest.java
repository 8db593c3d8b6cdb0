package dev.enlace.domain.contract;

import static dev.enlace.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.contract.InvoiceRules.Unit;
import dev.enlace.domain.contract.InvoiceRules.Window;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BillingSettingsTest {
    private static final ContractId ID = new ContractId(UUID.randomUUID());

    @Test
    void a_new_contract_is_billed_alone_by_boleto_in_the_present() {
        var settings = BillingSettings.initial(ID, true);
        assertThat(settings.contractId()).isEqualTo(ID);
        assertThat(settings.unifiedBilling()).isFalse();
        assertThat(settings.defaultPaymentMethod()).isEqualTo(PaymentMethod.BOLETO);
        assertThat(settings.financialCompetence()).isEqualTo(FinancialCompetence.PRESENT);
        assertThat(settings.invoice().considerInterest()).isTrue();
        assertThat(settings.invoice().debitTypes()).containsAll(EnumSet.allOf(DebitType.class));
        assertThat(settings.invoice().period()).isEqualTo(new Window(-31, 0, Unit.DAYS));
        assertThat(BillingSettings.initial(ID, false).invoice().considerInterest())
                .isFalse();
    }

    @Test
    void unified_billing_has_a_first_day_and_single_billing_has_none() {
        unified(true, LocalDate.parse("2026-05-01"));
        unified(false, null);
        assertRefused("unified-billing-start", () -> unified(true, null));
        assertRefused("unified-billing-start", () -> unified(false, LocalDate.parse("2026-05-01")));
    }

    @Test
    void an_account_is_well_formed() {
        new DirectDebit(true, "001", "1234-X", "123456-7", "Titular", null);
        new DirectDebit(false, "341", "1", "1234567890123", null, null);
        assertRefused("bank-code-malformed", () -> new DirectDebit(false, "01", null, null, null, null));
        assertRefused("branch-malformed", () -> new DirectDebit(false, null, "123456-78", null, null, null));
        assertRefused("account-malformed", () -> new DirectDebit(false, null, null, "12345678901234-56", null, null));
        assertRefused("name-length", () -> new DirectDebit(false, null, null, null, " ", null));
        new DirectDebit(false, null, null, null, "x".repeat(200), null);
        assertRefused("name-length", () -> new DirectDebit(false, null, null, null, "x".repeat(201), null));
    }

    @Test
    void an_authorisation_needs_the_whole_account() {
        assertRefused("direct-debit-incomplete", () -> new DirectDebit(true, null, "1", "1", null, null));
        assertRefused("direct-debit-incomplete", () -> new DirectDebit(true, "001", null, "1", null, null));
        assertRefused("direct-debit-incomplete", () -> new DirectDebit(true, "001", "1", null, null, null));
    }

    @Test
    void an_installation_costs_what_is_left_after_the_discount() {
        var fee = fee("300.00", "100.00", "200.00");
        assertThat(fee.charged()).isEqualTo(Money.of("200.00"));
        assertThat(fee("0.00", "0.00", "0.00")).isEqualTo(InstallationFee.NONE);
        fee("99999999.99", "99999999.99", "0.00");
        assertRefused("installation-cost-out-of-range", () -> fee("100000000.00", "0.00", "0.00"));
        assertRefused("installation-cost-out-of-range", () -> fee("-0.01", "0.00", "0.00"));
        assertRefused("installation-discount-out-of-range", () -> fee("10.00", "10.01", "0.00"));
        assertRefused("installation-discount-out-of-range", () -> fee("10.00", "-0.01", "0.00"));
        assertRefused("installation-paid-out-of-range", () -> fee("10.00", "4.00", "6.01"));
    }

    @Test
    void an_invoice_gathers_at_least_one_kind_from_a_window_in_order() {
        new InvoiceRules(Set.of(DebitType.SALE), new Window(-366, 366, Unit.DAYS), false, null);
        new Window(-12, 12, Unit.COMPETENCES);
        new Window(5, 5, Unit.DAYS);
        assertRefused("debit-types-empty", () -> new InvoiceRules(Set.of(), Window.LAST_MONTH, false, null));
        assertRefused("debit-period-out-of-range", () -> new Window(-367, 0, Unit.DAYS));
        assertRefused("debit-period-out-of-range", () -> new Window(367, 367, Unit.DAYS));
        assertRefused("debit-period-out-of-range", () -> new Window(0, 367, Unit.DAYS));
        assertRefused("debit-period-out-of-range", () -> new Window(1, 0, Unit.DAYS));
        assertRefused("debit-period-out-of-range", () -> new Window(-13, 0, Unit.COMPETENCES));
        assertRefused("debit-period-out-of-range", () -> new Window(0, 13, Unit.COMPETENCES));
    }

    @Test
    void an_own_address_is_there_when_it_counts() {
        assertThat(ContractAddress.initial(ID).useContractAddress()).isFalse();
        assertRefused("contract-address-missing", () -> new ContractAddress(ID, true, null, null, null, 0));
    }

    private static BillingSettings unified(boolean unified, LocalDate start) {
        var initial = BillingSettings.initial(ID, false);
        return new BillingSettings(
                ID,
                unified,
                start,
                initial.defaultPaymentMethod(),
                initial.financialCompetence(),
                initial.noteCompetence(),
                initial.directDebit(),
                initial.installation(),
                initial.invoice(),
                0);
    }

    private static InstallationFee fee(String cost, String discount, String paid) {
        return new InstallationFee(Money.of(cost), Money.of(discount), Money.of(paid));
    }
}
