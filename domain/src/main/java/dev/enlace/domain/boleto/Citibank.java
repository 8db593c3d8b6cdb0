package dev.enlace.domain.boleto;

import static dev.enlace.domain.boleto.FreeField.agreement;
import static dev.enlace.domain.boleto.FreeField.ownDigit;
import static dev.enlace.domain.boleto.FreeField.ownNumber;
import static dev.enlace.domain.boleto.FreeField.portfolio;
import static dev.enlace.domain.boleto.FreeField.variation;

import java.util.Optional;
import java.util.Set;

/**
 * Citibank (745): product 3 collection or 4 insurance as portfolio code, the three digits of the bank's "portfólio" as variation, and as
 * agreement the COSMOS account, whose first digit of ten stays out.
 */
final class Citibank implements BankLayout {
    private static final FreeField FIELD =
            FreeField.of(portfolio(1), variation(3), agreement(9), ownNumber(11), ownDigit());

    @Override
    public String bankCode() {
        return "745";
    }

    @Override
    public Composed compose(BoletoData data) {
        var payee = data.payee();
        var product = Fields.oneOf("/portfolioCode", payee.portfolioCode(), Set.of("3", "4"));
        var portfolio = Fields.digits("/variation", payee.variation(), 3);
        var cosmos = Fields.digits("/agreement", payee.agreement(), 10).substring(1);
        var number = Fields.digits("/ownNumber", data.ownNumber(), 11);
        var digit = String.valueOf(CheckDigits.modulo11OrZero(number, 9));
        return new Composed(number + "." + digit, FIELD.write(product, portfolio, cosmos, number, digit));
    }

    @Override
    public Optional<FreeFieldReading> read(String freeField) {
        return FIELD.read(freeField);
    }
}
