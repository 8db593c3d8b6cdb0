package dev.enlace.domain.boleto;

import static dev.enlace.domain.boleto.FreeField.agreement;
import static dev.enlace.domain.boleto.FreeField.ownNumber;
import static dev.enlace.domain.boleto.FreeField.portfolio;
import static dev.enlace.domain.boleto.FreeField.variation;

import java.util.Optional;
import java.util.Set;

/** C6 (336): agreement of twelve; the variation is 3 for slips issued by the bank, 4 (if absent) for the payee's own. */
final class C6 implements BankLayout {
    private static final FreeField FIELD = FreeField.of(agreement(12), ownNumber(10), portfolio(2), variation(1));

    @Override
    public String bankCode() {
        return "336";
    }

    @Override
    public Composed compose(BoletoData data) {
        var payee = data.payee();
        var given = payee.variation();
        var agreement = Fields.digits("/agreement", payee.agreement(), 12);
        var portfolio = Fields.digits("/portfolioCode", payee.portfolioCode(), 2);
        var issuer = Fields.oneOf("/variation", given == null || given.isBlank() ? "4" : given, Set.of("3", "4"));
        var number = Fields.digits("/ownNumber", data.ownNumber(), 10);
        return new Composed(number, FIELD.write(agreement, number, portfolio, issuer));
    }

    @Override
    public Optional<FreeFieldReading> read(String freeField) {
        return FIELD.read(freeField);
    }
}
