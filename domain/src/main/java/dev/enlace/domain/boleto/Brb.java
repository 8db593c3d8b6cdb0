package dev.enlace.domain.boleto;

import static dev.enlace.domain.boleto.FreeField.account;
import static dev.enlace.domain.boleto.FreeField.branch;
import static dev.enlace.domain.boleto.FreeField.fixed;
import static dev.enlace.domain.boleto.FreeField.other;
import static dev.enlace.domain.boleto.FreeField.ownNumber;
import static dev.enlace.domain.boleto.FreeField.portfolio;

import java.util.Optional;

/** BRB, Banco de Brasília (070): the key of the state banks' association; its second half is the own number as printed. */
final class Brb implements BankLayout {
    private static final FreeField FIELD =
            FreeField.of(fixed("000"), branch(3), account(7), portfolio(1), ownNumber(6), fixed("070"), other(2));

    @Override
    public String bankCode() {
        return "070";
    }

    @Override
    public Composed compose(BoletoData data) {
        var payee = data.payee();
        var branch = Fields.digits("/branch", payee.branch(), 3);
        var account = Fields.withDigit("/account", payee.account(), payee.accountDigit(), 7);
        var portfolio = Fields.digits("/portfolioCode", payee.portfolioCode(), 1);
        var number = Fields.digits("/ownNumber", data.ownNumber(), 6);
        var pair = CheckDigits.pair("000" + branch + account + portfolio + number + "070");
        var field = FIELD.write(branch, account, portfolio, number, pair);
        return new Composed(field.substring(13), field);
    }

    @Override
    public Optional<FreeFieldReading> read(String freeField) {
        return FIELD.read(freeField);
    }
}
