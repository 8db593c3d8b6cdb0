package dev.enlace.domain.boleto;

import static dev.enlace.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What a bank cannot take is refused by the field's name, with its value and what would do. */
class BankRefusalsTest {
    private static final LocalDate DUE = LocalDate.of(2026, 1, 15);

    @Test
    void an_unknown_bank_is_refused_with_the_known_ones() {
        var refusal = assertRefused("bank-without-layout", () -> compose(payee("999", "1", "1", "1", "1"), "1"));
        var violation = refusal.violations().get(0);
        assertThat(violation.pointer()).isEqualTo("/bankCode");
        assertThat(violation.allowed())
                .startsWith("001, 003, 004, 021, 033, 041, 070, 077")
                .endsWith("748, 756");
    }

    @Test
    void layouts_are_listed_once() {
        assertThat(BankLayouts.all())
                .extracting(BankLayout::bankCode)
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void a_missing_field_is_required() {
        refused("/account", null, "1..7 digits", "required", () -> compose(payee("237", "1", null, null, "9"), "1"));
        refused("/branch", null, "1..4 digits", "required", () -> compose(payee("237", " ", "1", null, "9"), "1"));
        refused("/ownNumber", null, "1..11 digits", "required", () -> compose(payee("237", "1", "1", null, "9"), ""));
        refused("/variation", null, "1..2 digits", "required", () -> compose(payee("748", "1", "1", "1", "1"), "1"));
    }

    @Test
    void an_agreement_has_one_of_its_banks_lengths() {
        for (var wrong : new String[] {"123", "12345", "123456789", "123456A", "-234567", "012345678901"}) {
            malformed(
                    "/agreement", wrong, "4, 6, 7, 8 digits", () -> compose(payee("001", "1", "1", wrong, "17"), "1"));
        }
        malformed(
                "/agreement", "12345678", "1..7 digits", () -> compose(payee("033", "1", "1", "12345678", "101"), "1"));
    }

    @Test
    void a_sequence_does_not_outgrow_its_place() {
        assertThat(compose(payee("001", "1", "1", "1234567", "17"), "9999999999")
                        .ownNumber())
                .isEqualTo("12345679999999999");
        malformed(
                "/ownNumber",
                "10000000000",
                "1..10 digits",
                () -> compose(payee("001", "1", "1", "1234567", "17"), "10000000000"));
        malformed(
                "/ownNumber", "100000", "1..5 digits", () -> compose(payee("001", "1", "1", "123456", "18"), "100000"));
        malformed(
                "/ownNumber",
                "76543210000000001",
                "1..10 digits",
                () -> compose(payee("001", "1", "1", "1234567", "17"), "76543210000000001"));
        malformed(
                "/ownNumber",
                "123456789",
                "1..8 digits",
                () -> compose(payee("341", "1", "1", "1", "109"), "123456789"));
        malformed("/ownNumber", "-1", "1..8 digits", () -> compose(payee("341", "1", "1", "1", "109"), "-1"));
        malformed(
                "/ownNumber",
                "2600001",
                "8 digits",
                () -> compose(new Payee("748", "1", null, null, null, "1", "1", "2"), "2600001"));
    }

    @Test
    void the_banks_own_notation_of_a_number_is_taken() {
        var seven = payee("001", "1", "1", "1234567", "17");
        assertThat(compose(seven, "12345670000000005")).isEqualTo(compose(seven, "5"));
        var eight = payee("001", "1", "1", "12345678", "17");
        assertThat(compose(eight, "12345678000000005")).isEqualTo(compose(eight, "5"));
        var four = payee("001", "1", "1", "1234", "17");
        assertThat(compose(four, "12340000005")).isEqualTo(compose(four, "5"));
        assertThat(compose(four, "5").ownNumber()).isEqualTo("12340000005-4");
    }

    @Test
    void numbering_freely_is_for_two_portfolios() {
        var number = "00000001234567899";
        assertThat(compose(payee("001", null, null, "123456", "16"), number).ownNumber())
                .isEqualTo(number);
        malformed("/portfolioCode", "17", "16, 18", () -> compose(payee("001", "1", "1", "123456", "17"), number));
    }

    @Test
    void zeros_on_the_left_do_not_count() {
        assertThat(compose(payee("237", "0001", "000000000000123", null, "09"), "00000000000000001")
                        .freeField())
                .isEqualTo("0001090000000000100001230");
    }

    @Test
    void a_check_digit_may_stand_apart_or_after_a_hyphen() {
        var apart = new Payee("422", "0040", "0", "00027824", "7", null, null, null);
        var together = new Payee("422", "0040-0", null, "00027824-7", null, null, null, null);
        var grown = new Payee("422", "00400", null, "278247", null, null, null, null);
        assertThat(compose(apart, "26173001").freeField()).isEqualTo("7004000002782472617300112");
        assertThat(compose(together, "26173001")).isEqualTo(compose(apart, "26173001"));
        assertThat(compose(grown, "26173001")).isEqualTo(compose(apart, "26173001"));
        malformed(
                "/accountDigit",
                "X",
                "1 digit",
                () -> compose(new Payee("422", "0040", "0", "1", "X", null, null, null), "1"));
        malformed(
                "/account",
                "1-2",
                "1..8 digits",
                () -> compose(new Payee("422", "0040", "0", "1-2", "3", null, null, null), "1"));
        assertThat(compose(new Payee("422", "0040", " ", "1", "", null, null, null), "1")
                        .freeField())
                .startsWith("700040000000001");
    }

    @Test
    void itaus_account_digit_is_computed_where_it_is_absent() {
        assertThat(compose(payee("341", "0293", "01328", null, "109"), "157").freeField())
                .isEqualTo("1090000015710293013280000");
        assertThat(compose(new Payee("341", "0293", null, "01328-9", null, null, "109", null), "157")
                        .freeField())
                .isEqualTo("1090000015710293013289000");
    }

    @Test
    void itaus_digit_omits_the_account_in_five_portfolios() {
        for (var portfolio : new String[] {"126", "131", "146", "150", "168"}) {
            var number =
                    compose(payee("341", "1", "1", null, portfolio), "12345678").ownNumber();
            assertThat(compose(payee("341", "9", "7", null, portfolio), "12345678")
                            .ownNumber())
                    .isEqualTo(number);
        }
        assertThat(compose(payee("341", "1", "1", null, "112"), "12345678").ownNumber())
                .isNotEqualTo(
                        compose(payee("341", "1", "2", null, "112"), "12345678").ownNumber());
    }

    @Test
    void itaus_special_portfolios_want_a_document_number() {
        for (var portfolio : new String[] {"107", "122", "142", "143", "196", "198"}) {
            refused(
                    "/documentNumber",
                    null,
                    "1..7 digits",
                    "required",
                    () -> compose(payee("341", "1", "1", "1", portfolio), "1"));
        }
    }

    @Test
    void caixas_portfolio_has_names_and_numbers() {
        assertThat(caixa("123456", "RG", "4"))
                .isEqualTo(caixa("123456", "14", "4"))
                .isEqualTo(caixa("123456", "1", "4"));
        assertThat(caixa("123456", "sr", "4"))
                .isEqualTo(caixa("123456", "24", "4"))
                .isEqualTo(caixa("123456", "2", "4"));
        assertThat(caixa("123456", "11", "4").ownNumber()).startsWith("11000");
        assertThat(caixa("123456", "21", "4").ownNumber()).startsWith("21000");
        malformed(
                "/portfolioCode",
                "15",
                "1, 11, 14, 2, 21, 24, 80, 81, 82, 87, 9, RG, SINCO, SR",
                () -> caixa("123456", "15", "4"));
    }

    @Test
    void caixas_long_agreement_takes_its_check_digits_place() {
        assertThat(caixa("1099999", "14", "4").freeField()).startsWith("099999");
        assertThat(caixa("1100000", "14", "4").freeField()).startsWith("1100000000100040");
        assertThat(reading(caixa("1100001", "14", "4")).agreement()).isEqualTo("1100001");
        assertThat(reading(caixa("123456", "14", "4")).agreement()).isEqualTo("123456");
        assertThat(reading(caixa("123456", "14", "4")).portfolioCode()).isEqualTo("14");
        assertThat(reading(caixa("123456", "14", "123456789012345")).ownNumber())
                .isEqualTo("123456789012345");
    }

    @Test
    void caixas_older_systems_lay_out_their_own() {
        assertThat(caixa("00300000012", "82", "12345678").freeField()).isEqualTo("8212345678" + "0001" + "00300000012");
        assertThat(caixa("00300000012", "9", "123456789").freeField()).isEqualTo("9123456789" + "0001" + "00300000012");
        assertThat(caixa("12345", "87", "12345678901234").freeField())
                .isEqualTo("12345" + "0001" + "87" + "12345678901234");
        assertThat(caixa("12345", "87", "12345678901234").ownNumber()).startsWith("812345678901234-");
        assertThat(caixa("123456", "SINCO", "1").freeField()).isEqualTo("1" + "123456" + "9" + "00000000000000001");
        assertThat(caixa("123456", "SINCO", "1").ownNumber()).startsWith("900000000000000001-");
        assertThat(BankLayouts.of("104").read(caixa("123456", "SINCO", "1").freeField()))
                .isEmpty();
    }

    @Test
    void hsbc_writes_the_due_date_as_day_and_year() {
        var cnr = compose(payee("399", null, null, "2461722", "CNR"), "19344");
        assertThat(cnr.freeField()).isEqualTo("2461722" + "0000000019344" + "0156" + "2");
        assertThat(compose(payee("399", null, null, "8351202", "CNR"), "39104766")
                        .ownNumber())
                .startsWith("000003910476634");
        assertThat(compose(payee("399", "1234", "123456-7", null, "CSB"), "1234567890")
                        .freeField())
                .isEqualTo("12345678903" + "1234" + "1234567" + "001");
    }

    @Test
    void unibanco_writes_the_due_date_of_a_registered_slip() {
        assertThat(compose(new Payee("409", "1234", "5", null, null, null, "4", null), "12345678901")
                        .freeField())
                .startsWith("04" + "260115" + "12345" + "12345678901");
        assertThat(compose(payee("409", null, null, "2031671", "5"), "1803029901")
                        .freeField())
                .startsWith("5" + "2031671" + "00" + "00001803029901");
    }

    @Test
    void what_some_banks_let_one_leave_out() {
        assertThat(compose(payee("756", "4277", null, "172278", "1"), "6").freeField())
                .isEqualTo("1427701017227800000065001");
        assertThat(compose(payee("077", "1", null, "1234567", "110"), "4309540").ownNumber())
                .isEqualTo("00019/110/0004309540-1");
        assertThat(compose(payee("336", null, null, "1", "10"), "1").freeField())
                .endsWith("104");
        assertThat(compose(payee("021", null, "1", null, null), "1").freeField())
                .contains("2021");
        malformed(
                "/variation",
                "8",
                "2, 3, 4, 5, 6, 7",
                () -> compose(new Payee("021", null, null, "1", null, null, null, "8"), "1"));
        malformed(
                "/variation", "5", "3, 4", () -> compose(new Payee("336", null, null, "1", null, "1", "10", "5"), "1"));
    }

    @Test
    void sicredi_says_whether_an_amount_is_named() {
        var payee = new Payee("748", "0710", null, null, null, "129", "1", "65");
        assertThat(compose(payee, "16208896").freeField()).isEqualTo("1116208896307106500129107");
        var open = Boleto.of(new BoletoData(payee, "16208896", null, null, Money.ZERO, DUE));
        assertThat(open.freeField()).startsWith("11162088963071065001290");
    }

    @Test
    void brb_prints_the_fields_second_half() {
        var boleto = compose(payee("070", "058", "6002006", null, "1"), "1");
        assertThat(boleto.freeField()).isEqualTo("0000586002006100000107045");
        assertThat(boleto.ownNumber()).isEqualTo("100000107045");
    }

    @Test
    void banestes_has_two_digits_of_modulus_11() {
        assertThat(compose(payee("021", null, "7730070", null, null), "10297").ownNumber())
                .startsWith("00010297-");
        assertThat(compose(payee("021", null, "1", null, null), "1").ownNumber())
                .isEqualTo("00000001-91");
    }

    @Test
    void an_amount_has_ten_digits() {
        assertThat(withAmount("99999999.99").barcode().digits().substring(9, 19))
                .isEqualTo("9999999999");
        assertThat(withAmount("0.00").barcode().digits().substring(9, 19)).isEqualTo("0000000000");
        assertThat(withAmount("0.01").barcode().digits().substring(9, 19)).isEqualTo("0000000001");
        refused(
                "/amount",
                Money.of("100000000.00"),
                "0.00..99999999.99",
                "amount-without-digits",
                () -> withAmount("100000000.00"));
        refused("/amount", Money.of("-0.01"), "0.00..99999999.99", "amount-without-digits", () -> withAmount("-0.01"));
    }

    @Test
    void what_is_shown_of_a_long_value_is_cut() {
        var refusal =
                assertRefused("bank-field-malformed", () -> compose(payee("237", "1".repeat(51), "1", null, "9"), "1"));
        assertThat(refusal.violations().get(0).value()).isEqualTo("1".repeat(50) + "…");
        malformed(
                "/branch",
                "1".repeat(50),
                "1..4 digits",
                () -> compose(payee("237", "1".repeat(50), "1", null, "9"), "1"));
    }

    private static Boleto withAmount(String amount) {
        return Boleto.of(new BoletoData(payee("237", "1", "1", null, "9"), "1", null, null, Money.of(amount), DUE));
    }

    private static Boleto caixa(String agreement, String portfolio, String number) {
        return compose(payee("104", "0001", null, agreement, portfolio), number);
    }

    private static FreeFieldReading reading(Boleto boleto) {
        return BankLayouts.of("104").read(boleto.freeField()).orElseThrow();
    }

    private static Boleto compose(Payee payee, String ownNumber) {
        return Boleto.of(new BoletoData(payee, ownNumber, null, null, Money.of("1.00"), DUE));
    }

    private static Payee payee(String bank, String branch, String account, String agreement, String portfolio) {
        return new Payee(bank, branch, null, account, null, agreement, portfolio, null);
    }

    private static void malformed(
            String pointer, String value, String allowed, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        refused(pointer, value, allowed, "bank-field-malformed", call);
    }

    private static void refused(
            String pointer,
            Object value,
            String allowed,
            String code,
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThat(assertRefused(code, call).violations()).singleElement().satisfies(violation -> {
            assertThat(violation.pointer()).isEqualTo(pointer);
            assertThat(violation.value()).isEqualTo(value);
            assertThat(violation.allowed()).isEqualTo(allowed);
        });
    }
}
