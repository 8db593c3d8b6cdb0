package dev.enlace.domain.boleto;

import static dev.enlace.domain.boleto.FreeField.account;
import static dev.enlace.domain.boleto.FreeField.branch;
import static dev.enlace.domain.boleto.FreeField.fixed;
import static dev.enlace.domain.boleto.FreeField.ownNumber;
import static dev.enlace.domain.boleto.FreeField.portfolio;

import java.util.Optional;

/**
 * Bradesco (237; "Manual de cobrança, layout 400") and the banks that took its layout over: Uniprime (084) and Cresol (133). The own
 * number's digit counts the portfolio in, with weights 2 to 7, and may be P; it is printed, not written into the field.
 */
final class Bradesco implements BankLayout {
    private static final FreeField FIELD = FreeField.of(branch(4), portfolio(2), ownNumber(11), account(7), fixed("0"));

    private final String bankCode;

    Bradesco(String bankCode) {
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
        var portfolio = Fields.digits("/portfolioCode", payee.portfolioCode(), 2);
        var account = Fields.digits("/account", payee.account(), 7);
        var number = Fields.digits("/ownNumber", data.ownNumber(), 11);
        return new Composed(
                portfolio + "/" + number + "-" + CheckDigits.modulo11Or(portfolio + number, 7, "P"),
                FIELD.write(branch, portfolio, number, account));
    }

    @Override
    public Optional<FreeFieldReading> read(String freeField) {
        return FIELD.read(freeField);
    }
}
