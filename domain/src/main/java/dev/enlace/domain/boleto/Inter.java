package dev.enlace.domain.boleto;

import static dev.enlace.domain.boleto.FreeField.agreement;
import static dev.enlace.domain.boleto.FreeField.branch;
import static dev.enlace.domain.boleto.FreeField.ownDigit;
import static dev.enlace.domain.boleto.FreeField.ownNumber;
import static dev.enlace.domain.boleto.FreeField.portfolio;

import java.util.Optional;

/**
 * Inter (077) and Daycoval (707), whose agreement is the number of the operation. Both have one branch, 0001-9; its digit is printed,
 * not computed with.
 */
final class Inter implements BankLayout {
    private static final FreeField FIELD =
            FreeField.of(branch(4), portfolio(3), agreement(7), ownNumber(10), ownDigit());

    private final String bankCode;

    Inter(String bankCode) {
        this.bankCode = bankCode;
    }

    @Override
    public String bankCode() {
        return bankCode;
    }

    @Override
    public Composed compose(BoletoData data) {
        var payee = data.payee();
        var branch = Fields.digits("/branch", payee.branch(), 4);
        var branchDigit = Fields.digits("/branchDigit", payee.branchDigit(), 1, "9");
        var portfolio = Fields.digits("/portfolioCode", payee.portfolioCode(), 3);
        var operation = Fields.digits("/agreement", payee.agreement(), 7);
        var number = Fields.digits("/ownNumber", data.ownNumber(), 10);
        var digit = String.valueOf(CheckDigits.modulo10(branch + portfolio + number));
        return new Composed(
                branch + branchDigit + "/" + portfolio + "/" + number + "-" + digit,
                FIELD.write(branch, portfolio, operation, number, digit));
    }

    @Override
    public Optional<FreeFieldReading> read(String freeField) {
        return FIELD.read(freeField);
    }
}
