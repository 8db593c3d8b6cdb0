package dev.enlace.domain.boleto;

import static dev.enlace.domain.boleto.FreeField.agreement;
import static dev.enlace.domain.boleto.FreeField.branch;
import static dev.enlace.domain.boleto.FreeField.other;
import static dev.enlace.domain.boleto.FreeField.ownDigit;
import static dev.enlace.domain.boleto.FreeField.ownNumber;
import static dev.enlace.domain.boleto.FreeField.portfolio;
import static dev.enlace.domain.boleto.FreeField.variation;

import java.util.Optional;

/**
 * Sicoob (756): cooperative, modality (01 if absent), the client's code with its digit, own number, installment. The own number's digit
 * has weights of its own, 3, 1, 9, 7, over cooperative, client and number.
 */
final class Sicoob implements BankLayout {
    private static final int[] WEIGHTS = {3, 1, 9, 7};
    private static final FreeField FIELD =
            FreeField.of(portfolio(1), branch(4), variation(2), agreement(7), ownNumber(7), ownDigit(), other(3));

    @Override
    public String bankCode() {
        return "756";
    }

    @Override
    public Composed compose(BoletoData data) {
        var payee = data.payee();
        var portfolio = Fields.digits("/portfolioCode", payee.portfolioCode(), 1);
        var cooperative = Fields.digits("/branch", payee.branch(), 4);
        var modality = Fields.digits("/variation", payee.variation(), 2, "1");
        var client = Fields.digits("/agreement", payee.agreement(), 7);
        var number = Fields.digits("/ownNumber", data.ownNumber(), 7);
        var installment = Fields.digits("/installment", data.installment(), 3, "1");
        var digit = digit(cooperative + "000" + client + number);
        return new Composed(
                number + "-" + digit,
                FIELD.write(portfolio, cooperative, modality, client, number, digit, installment));
    }

    private static String digit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i % WEIGHTS.length];
        }
        int rest = sum % 11;
        return String.valueOf(rest < 2 ? 0 : 11 - rest);
    }

    @Override
    public Optional<FreeFieldReading> read(String freeField) {
        return FIELD.read(freeField);
    }
}
