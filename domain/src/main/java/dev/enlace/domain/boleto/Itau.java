package dev.enlace.domain.boleto;

import static dev.enlace.domain.boleto.FreeField.account;
import static dev.enlace.domain.boleto.FreeField.agreement;
import static dev.enlace.domain.boleto.FreeField.branch;
import static dev.enlace.domain.boleto.FreeField.fixed;
import static dev.enlace.domain.boleto.FreeField.other;
import static dev.enlace.domain.boleto.FreeField.ownDigit;
import static dev.enlace.domain.boleto.FreeField.ownNumber;
import static dev.enlace.domain.boleto.FreeField.portfolio;

import java.util.Optional;
import java.util.Set;

/**
 * Itaú (341; "Cobrança Itaú, layout de arquivos", annexes 2 to 4). The own number's digit counts branch and account in, except in a few
 * portfolios. Special portfolios write the document's number and the client's code, the agreement, in place of branch and account.
 */
final class Itau implements BankLayout {
    private static final Set<String> NUMBER_ALONE = Set.of("126", "131", "146", "150", "168");
    private static final Set<String> WITH_DOCUMENT = Set.of("107", "122", "142", "143", "196", "198");
    private static final FreeField FIELD =
            FreeField.of(portfolio(3), ownNumber(8), ownDigit(), branch(4), account(6), fixed("000"));
    private static final FreeField WITH_DOCUMENT_FIELD =
            FreeField.of(portfolio(3), ownNumber(8), other(7), agreement(5), other(1), fixed("0"));

    @Override
    public String bankCode() {
        return "341";
    }

    @Override
    public Composed compose(BoletoData data) {
        var payee = data.payee();
        var portfolio = Fields.digits("/portfolioCode", payee.portfolioCode(), 3);
        var branch = Fields.digits("/branch", payee.branch(), 4);
        var account = Fields.digits("/account", payee.account(), 5);
        var number = Fields.digits("/ownNumber", data.ownNumber(), 8);
        var base = NUMBER_ALONE.contains(portfolio) ? "" : branch + account;
        var digit = digit(base + portfolio + number);
        var printed = portfolio + "/" + number + "-" + digit;
        if (WITH_DOCUMENT.contains(portfolio)) {
            var document = Fields.digits("/documentNumber", data.documentNumber(), 7);
            var client = Fields.digits("/agreement", payee.agreement(), 5);
            var check = digit(portfolio + number + document + client);
            return new Composed(printed, WITH_DOCUMENT_FIELD.write(portfolio, number, document, client, check));
        }
        var accountDigit = Fields.digits("/accountDigit", payee.accountDigit(), 1, digit(branch + account));
        return new Composed(printed, FIELD.write(portfolio, number, digit, branch, account + accountDigit));
    }

    private static String digit(String digits) {
        return String.valueOf(CheckDigits.modulo10(digits));
    }

    @Override
    public Optional<FreeFieldReading> read(String freeField) {
        return WITH_DOCUMENT.contains(freeField.substring(0, 3))
                ? WITH_DOCUMENT_FIELD.read(freeField)
                : FIELD.read(freeField);
    }
}
