package dev.enlace.domain.boleto;

import static dev.enlace.domain.boleto.FreeField.account;
import static dev.enlace.domain.boleto.FreeField.fixed;
import static dev.enlace.domain.boleto.FreeField.other;
import static dev.enlace.domain.boleto.FreeField.ownNumber;
import static dev.enlace.domain.boleto.FreeField.variation;

import java.util.Optional;
import java.util.Set;

/**
 * Banestes (021): the key of the state banks' association. The variation is the kind of collection: 2 not registered (if absent), 3 as
 * security, 4 to 7 registered. The own number has two check digits of modulus 11, the second over the first too.
 */
final class Banestes implements BankLayout {
    private static final FreeField FIELD =
            FreeField.of(ownNumber(8), account(11), variation(1), fixed("021"), other(2));

    @Override
    public String bankCode() {
        return "021";
    }

    @Override
    public Composed compose(BoletoData data) {
        var payee = data.payee();
        var account = Fields.withDigit("/account", payee.account(), payee.accountDigit(), 11);
        var given = payee.variation();
        var kind = Fields.oneOf(
                "/variation", given == null || given.isBlank() ? "2" : given, Set.of("2", "3", "4", "5", "6", "7"));
        var number = Fields.digits("/ownNumber", data.ownNumber(), 8);
        int first = CheckDigits.modulo11OrZero(number, 10);
        int second = CheckDigits.modulo11OrZero(number + first, 10);
        return new Composed(
                number + "-" + first + second,
                FIELD.write(number, account, kind, CheckDigits.pair(number + account + kind + "021")));
    }

    @Override
    public Optional<FreeFieldReading> read(String freeField) {
        return FIELD.read(freeField);
    }
}
