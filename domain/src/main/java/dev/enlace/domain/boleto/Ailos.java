package dev.enlace.domain.boleto;

import static dev.enlace.domain.boleto.FreeField.account;
import static dev.enlace.domain.boleto.FreeField.agreement;
import static dev.enlace.domain.boleto.FreeField.ownNumber;
import static dev.enlace.domain.boleto.FreeField.portfolio;

import java.util.Optional;

/** Ailos, formerly CECRED (085): the own number is the account with its digit and nine digits of sequence. */
final class Ailos implements BankLayout {
    private static final FreeField FIELD = FreeField.of(agreement(6), account(8), ownNumber(9), portfolio(2));

    @Override
    public String bankCode() {
        return "085";
    }

    @Override
    public Composed compose(BoletoData data) {
        var payee = data.payee();
        var agreement = Fields.digits("/agreement", payee.agreement(), 6);
        var account = Fields.withDigit("/account", payee.account(), payee.accountDigit(), 8);
        var portfolio = Fields.digits("/portfolioCode", payee.portfolioCode(), 2);
        var number = Fields.digits("/ownNumber", data.ownNumber(), 9);
        return new Composed(account + number, FIELD.write(agreement, account, number, portfolio));
    }

    @Override
    public Optional<FreeFieldReading> read(String freeField) {
        return FIELD.read(freeField);
    }
}
