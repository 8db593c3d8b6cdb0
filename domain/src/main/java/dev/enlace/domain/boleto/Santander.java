package dev.enlace.domain.boleto;

import static dev.enlace.domain.boleto.FreeField.agreement;
import static dev.enlace.domain.boleto.FreeField.fixed;
import static dev.enlace.domain.boleto.FreeField.ownDigit;
import static dev.enlace.domain.boleto.FreeField.ownNumber;
import static dev.enlace.domain.boleto.FreeField.portfolio;
import static dev.enlace.domain.boleto.FreeField.variation;

import java.util.Optional;

/** Santander (033; "Layout do código de barras"): the PSK code of the payee, 12 digits of own number, IOF digit (0 but for insurers). */
final class Santander implements BankLayout {
    private static final FreeField FIELD =
            FreeField.of(fixed("9"), agreement(7), ownNumber(12), ownDigit(), variation(1), portfolio(3));

    @Override
    public String bankCode() {
        return "033";
    }

    @Override
    public Composed compose(BoletoData data) {
        var payee = data.payee();
        var agreement = Fields.digits("/agreement", payee.agreement(), 7);
        var portfolio = Fields.digits("/portfolioCode", payee.portfolioCode(), 3);
        var iof = Fields.digits("/variation", payee.variation(), 1, "0");
        var number = Fields.digits("/ownNumber", data.ownNumber(), 12);
        var digit = String.valueOf(CheckDigits.modulo11OrZero(number, 9));
        return new Composed(number + "-" + digit, FIELD.write(agreement, number, digit, iof, portfolio));
    }

    @Override
    public Optional<FreeFieldReading> read(String freeField) {
        return FIELD.read(freeField);
    }
}
