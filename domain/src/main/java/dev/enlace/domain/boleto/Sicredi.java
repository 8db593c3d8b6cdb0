package dev.enlace.domain.boleto;

import static dev.enlace.domain.boleto.FreeField.agreement;
import static dev.enlace.domain.boleto.FreeField.branch;
import static dev.enlace.domain.boleto.FreeField.other;
import static dev.enlace.domain.boleto.FreeField.ownDigit;
import static dev.enlace.domain.boleto.FreeField.ownNumber;
import static dev.enlace.domain.boleto.FreeField.portfolio;
import static dev.enlace.domain.boleto.FreeField.variation;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Sicredi (748; "Manual do beneficiário"): the own number is the year in two digits, a byte (1 given by the cooperative, 2 to 9 by the payee) and
 * five of sequence; the post is the variation. The field says whether the slip names an amount. Portfolio 1 is registered, 3 was not.
 */
final class Sicredi implements BankLayout {
    private static final FreeField FIELD = FreeField.of(
            portfolio(1), other(1), ownNumber(8), ownDigit(), branch(4), variation(2), agreement(5), other(3));

    @Override
    public String bankCode() {
        return "748";
    }

    @Override
    public Composed compose(BoletoData data) {
        var payee = data.payee();
        var kind = Fields.oneOf("/portfolioCode", payee.portfolioCode(), Set.of("1", "3"));
        var cooperative = Fields.digits("/branch", payee.branch(), 4);
        var post = Fields.digits("/variation", payee.variation(), 2);
        var agreement = Fields.digits("/agreement", payee.agreement(), 5);
        var number = Fields.ofLength("/ownNumber", data.ownNumber(), 8);
        var digit = digit(cooperative + post + agreement + number);
        var simple = "1";
        var ending = (data.amount().isZero() ? "0" : "1") + "0";
        var check = digit(kind + simple + number + digit + cooperative + post + agreement + ending);
        return new Composed(
                number.substring(0, 2) + "/" + number.substring(2) + "-" + digit,
                FIELD.write(kind, simple, number, digit, cooperative, post, agreement, ending + check));
    }

    /** The payee's own bytes, 2 to 9, each with 100,000 numbers. */
    @Override
    public String nthNumber(long sequence, LocalDate issuedOn) {
        return String.format(Locale.ROOT, "%02d%d", issuedOn.getYear() % 100, 200_000 + sequence);
    }

    private static String digit(String digits) {
        return String.valueOf(CheckDigits.modulo11OrZero(digits, 9));
    }

    @Override
    public Optional<FreeFieldReading> read(String freeField) {
        return FIELD.read(freeField);
    }
}
