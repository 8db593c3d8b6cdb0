package dev.enlace.domain.boleto;

import static dev.enlace.domain.boleto.FreeField.account;
import static dev.enlace.domain.boleto.FreeField.branch;
import static dev.enlace.domain.boleto.FreeField.fixed;
import static dev.enlace.domain.boleto.FreeField.ownDigit;
import static dev.enlace.domain.boleto.FreeField.ownNumber;
import static dev.enlace.domain.boleto.FreeField.portfolio;

import java.util.Optional;

/** Banco do Nordeste (004): account with its digit, seven digits of own number with weights 2 to 8. */
final class BancoDoNordeste implements BankLayout {
    private static final FreeField FIELD =
            FreeField.of(branch(4), account(8), ownNumber(7), ownDigit(), portfolio(2), fixed("000"));

    @Override
    public String bankCode() {
        return "004";
    }

    @Override
    public Composed compose(BoletoData data) {
        var payee = data.payee();
        var branch = Fields.digits("/branch", payee.branch(), 4);
        var account = Fields.withDigit("/account", payee.account(), payee.accountDigit(), 8);
        var portfolio = Fields.digits("/portfolioCode", payee.portfolioCode(), 2);
        var number = Fields.digits("/ownNumber", data.ownNumber(), 7);
        var digit = String.valueOf(CheckDigits.modulo11OrZero(number, 8));
        return new Composed(number + "-" + digit, FIELD.write(branch, account, number, digit, portfolio));
    }

    @Override
    public Optional<FreeFieldReading> read(String freeField) {
        return FIELD.read(freeField);
    }
}
