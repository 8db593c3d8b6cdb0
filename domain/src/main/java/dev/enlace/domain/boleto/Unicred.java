package dev.enlace.domain.boleto;

import static dev.enlace.domain.boleto.FreeField.account;
import static dev.enlace.domain.boleto.FreeField.branch;
import static dev.enlace.domain.boleto.FreeField.ownDigit;
import static dev.enlace.domain.boleto.FreeField.ownNumber;

import java.util.Optional;

/** Unicred (136): account with its digit in ten digits, ten of own number. */
final class Unicred implements BankLayout {
    private static final FreeField FIELD = FreeField.of(branch(4), account(10), ownNumber(10), ownDigit());

    @Override
    public String bankCode() {
        return "136";
    }

    @Override
    public Composed compose(BoletoData data) {
        var payee = data.payee();
        var branch = Fields.digits("/branch", payee.branch(), 4);
        var account = Fields.withDigit("/account", payee.account(), payee.accountDigit(), 10);
        var number = Fields.digits("/ownNumber", data.ownNumber(), 10);
        var digit = String.valueOf(CheckDigits.modulo11OrZero(number, 9));
        return new Composed(number + "-" + digit, FIELD.write(branch, account, number, digit));
    }

    @Override
    public Optional<FreeFieldReading> read(String freeField) {
        return FIELD.read(freeField);
    }
}
