package dev.enlace.domain.boleto;

import static dev.enlace.domain.boleto.FreeField.account;
import static dev.enlace.domain.boleto.FreeField.branch;
import static dev.enlace.domain.boleto.FreeField.fixed;
import static dev.enlace.domain.boleto.FreeField.ownDigit;
import static dev.enlace.domain.boleto.FreeField.ownNumber;

import java.util.Optional;

/** Safra (422): branch and account with their digits; registered collection (2). The own number's digit is 1 where the remainder is 0. */
final class Safra implements BankLayout {
    private static final FreeField FIELD =
            FreeField.of(fixed("7"), branch(5), account(9), ownNumber(8), ownDigit(), fixed("2"));

    @Override
    public String bankCode() {
        return "422";
    }

    @Override
    public Composed compose(BoletoData data) {
        var payee = data.payee();
        var branch = Fields.withDigit("/branch", payee.branch(), payee.branchDigit(), 5);
        var account = Fields.withDigit("/account", payee.account(), payee.accountDigit(), 9);
        var number = Fields.digits("/ownNumber", data.ownNumber(), 8);
        var digit = digit(number);
        return new Composed(number + "-" + digit, FIELD.write(branch, account, number, digit));
    }

    private static String digit(String number) {
        int value = CheckDigits.modulo11(number, 9);
        return value == 11 ? "1" : String.valueOf(value % 10);
    }

    @Override
    public Optional<FreeFieldReading> read(String freeField) {
        return FIELD.read(freeField);
    }
}
