package dev.enlace.domain.boleto;

import static dev.enlace.domain.boleto.FreeField.account;
import static dev.enlace.domain.boleto.FreeField.agreement;
import static dev.enlace.domain.boleto.FreeField.branch;
import static dev.enlace.domain.boleto.FreeField.fixed;
import static dev.enlace.domain.boleto.FreeField.ownNumber;
import static dev.enlace.domain.boleto.FreeField.portfolio;

import java.util.Optional;
import java.util.Set;

/**
 * Banco do Brasil (001; "Especificações técnicas para confecção de boletos"). The agreement's length decides: with 7 digits (all new
 * ones) and the legacy 8 the own number has 17 and no check digit; with 4 and 6 it has 11, a check digit, and branch and account
 * follow. An agreement of 6 in portfolios 16 and 18 may also number freely with 17 digits.
 */
final class BancoDoBrasil implements BankLayout {
    private static final int FREE_NUMBER = 17;
    private static final FreeField WITH_ACCOUNT = FreeField.of(ownNumber(11), branch(4), account(8), portfolio(2));
    private static final FreeField NUMBERED_FREELY = FreeField.of(agreement(6), ownNumber(FREE_NUMBER), fixed("21"));
    private static final FreeField OF_SEVEN = FreeField.of(fixed("000000"), agreement(7), ownNumber(10), portfolio(2));
    private static final FreeField OF_EIGHT = FreeField.of(fixed("000000"), agreement(8), ownNumber(9), portfolio(2));

    @Override
    public String bankCode() {
        return "001";
    }

    @Override
    public Composed compose(BoletoData data) {
        var payee = data.payee();
        var agreement = Fields.ofLength("/agreement", payee.agreement(), 4, 6, 7, 8);
        var portfolio = Fields.digits("/portfolioCode", payee.portfolioCode(), 2);
        return switch (agreement.length()) {
            case 7 -> withoutAccount(OF_SEVEN, data, agreement, 10, portfolio);
            case 8 -> withoutAccount(OF_EIGHT, data, agreement, 9, portfolio);
            case 6 ->
                data.ownNumber().strip().length() == FREE_NUMBER
                        ? numberedFreely(data, agreement)
                        : withAccount(data, agreement, 5, portfolio);
            default -> withAccount(data, agreement, 7, portfolio);
        };
    }

    private static Composed withoutAccount(
            FreeField field, BoletoData data, String agreement, int width, String portfolio) {
        var sequence = sequence(data, agreement, width);
        return new Composed(agreement + sequence, field.write(agreement, sequence, portfolio));
    }

    private static Composed numberedFreely(BoletoData data, String agreement) {
        Fields.oneOf("/portfolioCode", data.payee().portfolioCode(), Set.of("16", "18"));
        var number = Fields.digits("/ownNumber", data.ownNumber(), FREE_NUMBER);
        return new Composed(number, NUMBERED_FREELY.write(agreement, number));
    }

    private static Composed withAccount(BoletoData data, String agreement, int width, String portfolio) {
        var branch = Fields.digits("/branch", data.payee().branch(), 4);
        var account = Fields.digits("/account", data.payee().account(), 8);
        var number = agreement + sequence(data, agreement, width);
        return new Composed(
                number + "-" + CheckDigits.modulo11Or(number, 9, "X"),
                WITH_ACCOUNT.write(number, branch, account, portfolio));
    }

    /** The sequence within the agreement; the bank's own notation, with the agreement in front, is taken as well. */
    private static String sequence(BoletoData data, String agreement, int width) {
        var given = data.ownNumber().strip();
        var whole = given.length() == agreement.length() + width && given.startsWith(agreement);
        return Fields.digits("/ownNumber", whole ? given.substring(agreement.length()) : given, width);
    }

    /** An agreement of 8 reads as one of 7, one of 4 or 6 stands at the own number's head: the field does not tell. */
    @Override
    public Optional<FreeFieldReading> read(String freeField) {
        return OF_SEVEN.read(freeField)
                .or(() -> NUMBERED_FREELY.read(freeField))
                .or(() -> WITH_ACCOUNT.read(freeField));
    }
}
