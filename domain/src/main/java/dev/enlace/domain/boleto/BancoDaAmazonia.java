package dev.enlace.domain.boleto;

import static dev.enlace.domain.boleto.FreeField.agreement;
import static dev.enlace.domain.boleto.FreeField.branch;
import static dev.enlace.domain.boleto.FreeField.fixed;
import static dev.enlace.domain.boleto.FreeField.ownNumber;

import java.util.Optional;

/** Banco da Amazônia (003): branch with its digit, agreement of four, 16 digits of own number, 8 for the collection system. */
final class BancoDaAmazonia implements BankLayout {
    private static final FreeField FIELD = FreeField.of(branch(4), agreement(4), ownNumber(16), fixed("8"));

    @Override
    public String bankCode() {
        return "003";
    }

    @Override
    public Composed compose(BoletoData data) {
        var payee = data.payee();
        var branch = Fields.withDigit("/branch", payee.branch(), payee.branchDigit(), 4);
        var agreement = Fields.digits("/agreement", payee.agreement(), 4);
        var number = Fields.digits("/ownNumber", data.ownNumber(), 16);
        return new Composed(number, FIELD.write(branch, agreement, number));
    }

    @Override
    public Optional<FreeFieldReading> read(String freeField) {
        return FIELD.read(freeField);
    }
}
