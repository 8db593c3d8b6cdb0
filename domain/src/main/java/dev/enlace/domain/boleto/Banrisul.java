package dev.enlace.domain.boleto;

import static dev.enlace.domain.boleto.FreeField.agreement;
import static dev.enlace.domain.boleto.FreeField.branch;
import static dev.enlace.domain.boleto.FreeField.fixed;
import static dev.enlace.domain.boleto.FreeField.other;
import static dev.enlace.domain.boleto.FreeField.ownNumber;
import static dev.enlace.domain.boleto.FreeField.portfolio;

import java.util.Optional;
import java.util.Set;

/** Banrisul (041; "Cobrança eletrônica"): 1 slips printed by the bank, 2 by the payee; the code of the payee without branch and digits. */
final class Banrisul implements BankLayout {
    private static final FreeField FIELD =
            FreeField.of(portfolio(1), fixed("1"), branch(4), agreement(7), ownNumber(8), fixed("40"), other(2));

    @Override
    public String bankCode() {
        return "041";
    }

    @Override
    public Composed compose(BoletoData data) {
        var payee = data.payee();
        var product = Fields.oneOf("/portfolioCode", payee.portfolioCode(), Set.of("1", "2"));
        var branch = Fields.digits("/branch", payee.branch(), 4);
        var agreement = Fields.digits("/agreement", payee.agreement(), 7);
        var number = Fields.digits("/ownNumber", data.ownNumber(), 8);
        var pair = CheckDigits.pair(product + "1" + branch + agreement + number + "40");
        return new Composed(
                number + "-" + CheckDigits.pair(number), FIELD.write(product, branch, agreement, number, pair));
    }

    @Override
    public Optional<FreeFieldReading> read(String freeField) {
        return FIELD.read(freeField);
    }
}
