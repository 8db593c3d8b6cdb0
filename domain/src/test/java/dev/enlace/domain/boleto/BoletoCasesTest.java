package dev.enlace.domain.boleto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Slips that other projects' tests hold to be right, bank by bank. */
class BoletoCasesTest {
    @ParameterizedTest
    @CsvFileSource(resources = "boletos.csv", numLinesToSkip = 1)
    void a_slip_is_composed(ArgumentsAccessor row) {
        var boleto = Boleto.of(data(row, Money.of(row.getString(12)), LocalDate.parse(row.getString(13))));

        assertThat(boleto.barcode().digits()).isEqualTo(row.getString(14));
        assertThat(boleto.typedLine()).isEqualTo(row.getString(15));
        assertThat(boleto.freeField()).isEqualTo(row.getString(14).substring(19));
        if (row.getString(16) != null) {
            assertThat(comparable(boleto.ownNumber(), row)).isEqualTo(comparable(row.getString(16), row));
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "boletos.csv", numLinesToSkip = 1)
    void the_slip_is_read_from_its_line_and_its_barcode(ArgumentsAccessor row) {
        for (var code : new String[] {row.getString(14), row.getString(15)}) {
            var slip = (BankSlip) PaymentSlip.read(code);
            assertThat(slip.faults()).isEmpty();
            assertThat(slip.barcodeDigits()).isEqualTo(row.getString(14));
            assertThat(slip.typedLine()).isEqualTo(row.getString(15));
            assertThat(slip.barcode().bankCode()).isEqualTo(row.getString(1));
            assertThat(slip.barcode().amount()).isEqualTo(Money.of(row.getString(12)));
            assertThat(slip.possibleDueDates()).contains(LocalDate.parse(row.getString(13)));
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "own-numbers.csv", numLinesToSkip = 1)
    void an_own_number_gets_its_check_digit(ArgumentsAccessor row) {
        var boleto = Boleto.of(data(row, Money.of("1.00"), LocalDate.of(2026, 1, 15)));
        assertThat(comparable(boleto.ownNumber(), row)).isEqualTo(comparable(row.getString(12), row));
    }

    /** Punctuation differs from project to project, and one writes Bradesco's portfolio with three digits. */
    private static String comparable(String ownNumber, ArgumentsAccessor row) {
        var text = "237".equals(row.getString(1)) && ownNumber.matches("0[0-9]{2}/.*")
                ? ownNumber.substring(1)
                : ownNumber;
        return text.replaceAll("[^0-9A-Z]", "");
    }

    private static BoletoData data(ArgumentsAccessor row, Money amount, LocalDate dueDate) {
        var payee = new Payee(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
        return new BoletoData(payee, row.getString(9), row.getString(10), row.getString(11), amount, dueDate);
    }
}
