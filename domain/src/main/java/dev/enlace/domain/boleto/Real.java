package dev.enlace.domain.boleto;

import static dev.enlace.domain.boleto.FreeField.account;
import static dev.enlace.domain.boleto.FreeField.branch;
import static dev.enlace.domain.boleto.FreeField.other;
import static dev.enlace.domain.boleto.FreeField.ownNumber;

import java.util.Optional;

/** Banco Real (356), now Santander: one digit over own number, branch and account. */
final class Real implements BankLayout {
    private static final FreeField FIELD = FreeField.of(branch(4), account(7), other(1), ownNumber(13));

    @Override
    public String bankCode() {
        return "356";
    }

    @Override
    public Composed compose(BoletoData data) {
        var branch = Fields.digits("/branch", data.payee().branch(), 4);
        var account = Fields.digits("/account", data.payee().account(), 7);
        var number = Fields.digits("/ownNumber", data.ownNumber(), 13);
        var digit = String.valueOf(CheckDigits.modulo10(number + branch + account));
        return new Composed(number, FIELD.write(branch, account, digit, number));
    }

    @Override
    public Optional<FreeFieldReading> read(String freeField) {
        return FIELD.read(freeField);
    }
}
