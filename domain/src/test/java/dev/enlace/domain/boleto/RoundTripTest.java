package dev.enlace.domain.boleto;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each bank's slip, composed of random fields, says the same when it is read again. */
class RoundTripTest {
    private static final int SLIPS = 300;

    /** A way to fill a bank's fields: their lengths, and what the portfolio and the variation may be. */
    record Kind(
            String bank,
            int branch,
            int account,
            int agreement,
            List<String> portfolios,
            List<String> variations,
            int ownNumber) {}

    static Stream<Kind> kinds() {
        var none = List.of("");
        return Stream.of(
                new Kind("001", 4, 8, 7, List.of("17", "18", "31"), none, 10),
                new Kind("001", 4, 8, 7, List.of("17"), none, 17),
                new Kind("001", 4, 8, 6, List.of("16", "18"), none, 17),
                new Kind("001", 4, 8, 6, List.of("17"), none, 5),
                new Kind("001", 4, 8, 4, List.of("17"), none, 7),
                new Kind("001", 4, 8, 8, List.of("18"), none, 9),
                new Kind("003", 4, 0, 4, none, none, 16),
                new Kind("004", 4, 8, 0, List.of("21", "41"), none, 7),
                new Kind("021", 0, 11, 0, none, List.of("2", "4", "7"), 8),
                new Kind("033", 0, 0, 7, List.of("101", "102", "201"), List.of("0", "7"), 12),
                new Kind("041", 4, 0, 7, List.of("1", "2"), none, 8),
                new Kind("070", 3, 7, 0, List.of("1", "2"), none, 6),
                new Kind("077", 4, 0, 7, List.of("110", "112"), none, 10),
                new Kind("084", 4, 7, 0, List.of("09"), none, 11),
                new Kind("085", 0, 8, 6, List.of("01"), none, 9),
                new Kind("104", 0, 0, 6, List.of("14", "24", "11", "21"), none, 15),
                new Kind("104", 4, 0, 11, List.of("9"), none, 9),
                new Kind("104", 4, 0, 11, List.of("80", "81", "82"), none, 8),
                new Kind("104", 4, 0, 5, List.of("87"), none, 14),
                new Kind("104", 0, 0, 6, List.of("SINCO"), none, 17),
                new Kind("133", 4, 7, 0, List.of("09"), none, 11),
                new Kind("136", 4, 10, 0, none, none, 10),
                new Kind("208", 4, 7, 0, List.of("01"), none, 11),
                new Kind("237", 4, 7, 0, List.of("06", "09", "19"), none, 11),
                new Kind("336", 0, 0, 12, List.of("10", "20"), List.of("3", "4"), 10),
                new Kind("341", 4, 5, 0, List.of("109", "126", "175"), none, 8),
                new Kind("341", 4, 5, 5, List.of("107", "198"), none, 8),
                new Kind("356", 4, 7, 0, none, none, 13),
                new Kind("399", 0, 0, 7, List.of("CNR"), none, 13),
                new Kind("399", 4, 7, 0, List.of("CSB"), none, 10),
                new Kind("409", 0, 0, 7, List.of("5"), none, 14),
                new Kind("409", 5, 0, 0, List.of("4"), none, 11),
                new Kind("422", 5, 9, 0, none, none, 8),
                new Kind("707", 4, 0, 7, List.of("121"), none, 10),
                new Kind("745", 0, 0, 10, List.of("3"), List.of("123"), 11),
                new Kind("748", 4, 0, 5, List.of("1", "3"), List.of("02", "65"), 8),
                new Kind("756", 4, 0, 7, List.of("1", "3"), List.of("01", "02", "05"), 7));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void composed_and_read(Kind kind) {
        var random = new Random(20_250_222);
        for (int i = 0; i < SLIPS; i++) {
            var data = slip(kind, random);
            var boleto = Boleto.of(data);
            assertThat(boleto.freeField()).matches("[0-9]{25}");
            for (var code : List.of(boleto.typedLine(), boleto.barcode().digits())) {
                var read = (BankSlip) PaymentSlip.read(code);
                assertThat(read.faults()).isEmpty();
                assertThat(read.barcode()).isEqualTo(boleto.barcode());
                assertThat(read.barcode().amount()).isEqualTo(data.amount());
                assertThat(read.possibleDueDates()).contains(data.dueDate());
                read.reading().ifPresent(reading -> assertSame(kind, data, reading));
            }
        }
    }

    /** Modulus 10 finds each single digit; the general one, which writes 1 for three remainders, may miss one of factor and amount. */
    @ParameterizedTest
    @MethodSource("kinds")
    void one_wrong_digit_in_the_first_fields_is_noticed(Kind kind) {
        var random = new Random(19_971_007);
        for (int i = 0; i < 50; i++) {
            var line = Boleto.of(slip(kind, random))
                    .typedLine()
                    .replaceAll("[. ]", "")
                    .toCharArray();
            int at = random.nextInt(32);
            line[at] = (char) ('0' + (line[at] - '0' + 1 + random.nextInt(9)) % 10);
            if (line[0] == '8') {
                continue;
            }
            assertThat(PaymentSlip.read(new String(line)).faults()).isNotEmpty();
        }
    }

    /** Any field at any length is either composed or refused by its name, never a failure of ours. */
    @ParameterizedTest
    @MethodSource("kinds")
    void anything_is_composed_or_refused(Kind kind) {
        var random = new Random(42);
        for (int i = 0; i < SLIPS; i++) {
            var whole = slip(kind, random).payee();
            var payee = new Payee(
                    kind.bank(),
                    some(whole.branch(), random),
                    some(null, random),
                    some(whole.account(), random),
                    some(null, random),
                    some(whole.agreement(), random),
                    some(whole.portfolioCode(), random),
                    some(whole.variation(), random));
            try {
                Boleto.of(new BoletoData(
                        payee,
                        String.valueOf(some("1", random)),
                        some(null, random),
                        some(null, random),
                        Money.of("1.00"),
                        LocalDate.of(2026, 1, 1)));
            } catch (DomainException refusal) {
                assertThat(refusal.code()).isIn("required", "bank-field-malformed");
                assertThat(refusal.violations()).singleElement().satisfies(violation -> {
                    assertThat(violation.pointer()).startsWith("/");
                    assertThat(violation.allowed()).isNotEmpty();
                });
            }
        }
    }

    private static BoletoData slip(Kind kind, Random random) {
        var payee = new Payee(
                kind.bank(),
                digits(kind.branch(), random),
                null,
                digits(kind.account(), random),
                null,
                digits(kind.agreement(), random),
                any(kind.portfolios(), random),
                any(kind.variations(), random));
        var seven = kind.bank().equals("001") && kind.agreement() == 7 && kind.ownNumber() == 17;
        return new BoletoData(
                payee,
                seven ? payee.agreement() + digits(10, random) : digits(kind.ownNumber(), random),
                digits(7, random),
                digits(3, random),
                Money.ofCents(random.nextLong(100_0000_0000L)),
                LocalDate.of(2000, 7, 3).plusDays(random.nextInt(17_000)));
    }

    private static void assertSame(Kind kind, BoletoData data, FreeFieldReading reading) {
        var payee = data.payee();
        var olderOfCaixa = kind.bank().equals("104") && !kind.portfolios().contains("14");
        if (olderOfCaixa) {
            return;
        }
        var agreementHidden = kind.bank().equals("001") && kind.agreement() != 7;
        if (!agreementHidden) {
            if (reading.agreement() != null) {
                assertThat(payee.agreement()).endsWith(reading.agreement());
            }
            assertThat(data.ownNumber()).endsWith(reading.ownNumber());
        }
        if (reading.branch() != null) {
            assertThat(reading.branch()).isEqualTo(payee.branch());
        }
        if (reading.account() != null) {
            assertThat(reading.account()).startsWith(payee.account());
        }
        if (reading.portfolioCode() != null) {
            assertThat(reading.portfolioCode()).isEqualTo(payee.portfolioCode());
        }
        if (reading.variation() != null) {
            assertThat(reading.variation()).isEqualTo(payee.variation());
        }
    }

    private static String any(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static String some(String value, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> "";
            case 2 -> "X";
            case 3 -> digits(random.nextInt(30), random);
            case 4 -> "-";
            case 5 -> "12-3";
            default -> value;
        };
    }

    /** Never 0 in front, which would say less than its length; none for a field that the bank does not ask for. */
    private static String digits(int length, Random random) {
        var digits = new StringBuilder();
        for (int i = 0; i < length; i++) {
            digits.append((char) ('0' + (i == 0 ? 1 + random.nextInt(8) : random.nextInt(10))));
        }
        return digits.isEmpty() ? null : digits.toString();
    }
}
