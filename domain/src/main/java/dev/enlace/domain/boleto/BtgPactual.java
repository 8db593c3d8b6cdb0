package dev.enlace.domain.boleto;

import static dev.enlace.domain.boleto.FreeField.account;
import static dev.enlace.domain.boleto.FreeField.branch;
import static dev.enlace.domain.boleto.FreeField.fixed;
import static dev.enlace.domain.boleto.FreeField.ownNumber;
import static dev.enlace.domain.boleto.FreeField.portfolio;

import java.util.Optional;

/** BTG Pactual (208): the account's last seven digits; the own number has no digit in the field and is printed without one. */
final class BtgPactual implements BankLayout {
    private static final FreeField FIELD = FreeField.of(branch(4), portfolio(2), ownNumber(11), account(7), fixed("0"));

    @Override
    public String bankCode() {
        return "208";
    }

    @Override
    public Composed compose(BoletoData data) {
        var payee = data.payee();
        var branch = Fields.digits("/branch", payee.branch(), 4);
        var portfolio = Fields.digits("/portfolioCode", payee.portfolioCode(), 2);
        var account = Fields.digits("/account", payee.account(), 20).substring(13);
        var number = Fields.digits("/ownNumber", data.ownNumber(), 11);
        return new Composed(portfolio + "/" + number, FIELD.write(branch, portfolio, number, account));
    }

    @Override
    public Optional<FreeFieldReading> read(String freeField) {
        return FIELD.read(freeField);
    }
}
