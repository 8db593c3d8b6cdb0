package dev.enlace.domain.boleto;

import static dev.enlace.domain.shared.Refusals.assertRefused;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentSlipTest {
    private static final String LINE = "23793.38128 60005.963347 21000.063301 1 74640000116037";
    private static final String COLLECTION = "84680000000-8 55000079100-8 01119398971-9 92410154434-5";

    @ParameterizedTest
    @CsvFileSource(resources = "codes.csv", numLinesToSkip = 1)
    void a_right_code_is_read(String code, String bank, String amount, String dates, String line, String barcode) {
        var slip = PaymentSlip.read(code);
        assertThat(slip.faults()).isEmpty();
        if (line != null) {
            assertThat(slip.typedLine().replaceAll("[^0-9]", "")).isEqualTo(line);
        }
        if (barcode != null) {
            assertThat(slip.barcodeDigits()).isEqualTo(barcode);
        }
        if (slip instanceof BankSlip bankSlip) {
            assertThat(bankSlip.barcode().bankCode()).isEqualTo(bank);
            if (amount != null) {
                assertThat(bankSlip.barcode().amount()).isEqualTo(Money.of(amount));
            }
            assertThat(bankSlip.possibleDueDates().stream()
                            .map(LocalDate::toString)
                            .collect(joining(" ")))
                    .isEqualTo(dates == null ? "" : dates);
        } else if (amount != null) {
            assertThat(((CollectionSlip) slip).amount()).isEqualTo(Money.of(amount));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1234",
                "2379338128600059633472100006330117464000011603",
                "237933812860005963347210000633011746400001160371",
                "8379338128600059633472100006330117464000011603",
                "83793381286000596334721000063301174640000116037",
                "84680000000855000079100801119398971992410154434",
                "23793.38128 60005.963347 21000.063301 l 74640000116037",
                "٢٣٧٩٣.38128 60005.963347 21000.063301 1 74640000116037"
            })
    void what_is_no_code_is_refused(String code) {
        assertThat(assertRefused("payment-code-unreadable", () -> PaymentSlip.read(code))
                        .details()
                        .get("value"))
                .isEqualTo(code);
    }

    @Test
    void a_long_text_is_refused_unread_and_shown_in_part() {
        var refusal = assertRefused("payment-code-unreadable", () -> PaymentSlip.read(" ".repeat(201 - 54) + LINE));
        assertThat((String) refusal.details().get("value")).hasSize(61).endsWith("…");
        assertThat(PaymentSlip.read(" ".repeat(200 - 54) + LINE).faults()).isEmpty();
    }

    @Test
    void a_typed_line_names_the_field_that_is_wrong() {
        assertThat(faults("33793381286000596334721000063301174640000116037")).contains("FIELD_1 8 not 6");
        assertThat(faults("23793.38129 60005.963347 21000.063301 1 74640000116037"))
                .containsExactly("FIELD_1 9 not 8");
        assertThat(faults("23793.38128 60005.963346 21000.063301 1 74640000116037"))
                .containsExactly("FIELD_2 6 not 7");
        assertThat(faults("23793.38128 60005.963347 21000.063302 1 74640000116037"))
                .containsExactly("FIELD_3 2 not 1");
        assertThat(faults("23793.38128 60005.963347 21000.063301 2 74640000116037"))
                .containsExactly("GENERAL 2 not 1");
        assertThat(faults("23793.38128 60005.963347 21000.063301 1 74640000116038"))
                .singleElement()
                .asString()
                .startsWith("GENERAL 1 not ");
        var other = faults("23783.38128 60005.963347 21000.063301 1 74640000116037");
        assertThat(other).contains("CURRENCY 8 not 9").anyMatch(fault -> fault.startsWith("GENERAL"));
    }

    @Test
    void what_was_read_is_shown_with_the_right_digits_of_its_fields() {
        assertThat(PaymentSlip.read(LINE.replace("38128", "38129")).typedLine()).isEqualTo(LINE);
    }

    @Test
    void a_collection_slip_names_the_block_that_is_wrong() {
        assertThat(PaymentSlip.read(COLLECTION).typedLine()).isEqualTo(COLLECTION);
        assertThat(faults("84680000000-7 55000079100-8 01119398971-9 92410154434-5"))
                .containsExactly("BLOCK_1 7 not 8");
        assertThat(faults("84680000000-8 55000079100-9 01119398971-9 92410154434-5"))
                .containsExactly("BLOCK_2 9 not 8");
        assertThat(faults("84680000000-8 55000079100-8 01119398971-0 92410154434-5"))
                .containsExactly("BLOCK_3 0 not 9");
        assertThat(faults("84680000000-8 55000079100-8 01119398971-9 92410154434-6"))
                .containsExactly("BLOCK_4 6 not 5");
        assertThat(faults("84690000000855000079100011193989719241015443"))
                .singleElement()
                .asString()
                .startsWith("GENERAL 9 not ");
    }

    @Test
    void the_value_identifier_says_what_the_value_is() {
        assertThat(collection('6').amount()).isEqualTo(Money.of("1234567.89"));
        assertThat(collection('7').amount()).isNull();
        assertThat(collection('8').amount()).isEqualTo(Money.of("1234567.89"));
        assertThat(collection('9').amount()).isNull();
        assertThat(collection('6').segment()).isEqualTo("2");
        assertThat(collection('6').freeField()).isEqualTo("11112222233333444445555566666".substring(0, 29));
        for (char wrong : new char[] {'0', '5'}) {
            assertThat(collection(wrong).faults())
                    .contains(new SlipFault(SlipPart.VALUE_IDENTIFIER, String.valueOf(wrong), "6, 7, 8, 9"));
        }
    }

    @Test
    void the_value_identifier_says_which_modulus_checks_the_digits() {
        // 7 + 2·0 + … : the same digits under both moduli.
        assertThat(collection('7').faults())
                .extracting(SlipFault::expected)
                .isNotEqualTo(collection('8').faults().stream()
                        .map(SlipFault::expected)
                        .toList());
        assertThat(faults("83860000005096000190000008017823000034306271")).isEmpty();
        assertThat(faults("83660000005096000190000008017823000034306271"))
                .allMatch(fault -> fault.startsWith("GENERAL 6"));
    }

    @Test
    void a_free_field_is_read_where_the_bank_is_known() {
        assertThat(((BankSlip) PaymentSlip.read(LINE)).reading()).hasValueSatisfying(reading -> {
            assertThat(reading.branch()).isEqualTo("3381");
            assertThat(reading.portfolioCode()).isEqualTo("26");
        });
        assertThat(((BankSlip) PaymentSlip.read("11199100055555555556666666666666666666666666")).reading())
                .isEmpty();
    }

    private static CollectionSlip collection(char identifier) {
        return (CollectionSlip) PaymentSlip.read("82" + identifier + "000123456789" + "11112222233333444445555566666");
    }

    private static java.util.List<String> faults(String code) {
        return PaymentSlip.read(code).faults().stream()
                .map(fault -> fault.part() + " " + fault.found() + " not " + fault.expected())
                .toList();
    }
}
