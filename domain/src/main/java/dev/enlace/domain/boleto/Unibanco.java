package dev.enlace.domain.boleto;

import static dev.enlace.domain.boleto.FreeField.agreement;
import static dev.enlace.domain.boleto.FreeField.branch;
import static dev.enlace.domain.boleto.FreeField.fixed;
import static dev.enlace.domain.boleto.FreeField.other;
import static dev.enlace.domain.boleto.FreeField.ownDigit;
import static dev.enlace.domain.boleto.FreeField.ownNumber;

import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;

/** Unibanco (409), now Itaú: transaction 7744-5 without registration (portfolio 5) and 5539-5 with it (portfolio 4). */
final class Unibanco implements BankLayout {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
    private static final FreeField UNREGISTERED =
            FreeField.of(fixed("5"), agreement(7), fixed("00"), ownNumber(14), ownDigit());
    private static final FreeField REGISTERED =
            FreeField.of(fixed("04"), other(6), branch(5), ownNumber(11), ownDigit());

    @Override
    public String bankCode() {
        return "409";
    }

    @Override
    public Composed compose(BoletoData data) {
        var payee = data.payee();
        if (Fields.oneOf("/portfolioCode", payee.portfolioCode(), Set.of("4", "5"))
                .equals("5")) {
            var agreement = Fields.digits("/agreement", payee.agreement(), 7);
            var number = Fields.digits("/ownNumber", data.ownNumber(), 14);
            return new Composed(number + "-" + digit(number), UNREGISTERED.write(agreement, number, digit(number)));
        }
        var branch = Fields.withDigit("/branch", payee.branch(), payee.branchDigit(), 5);
        var number = Fields.digits("/ownNumber", data.ownNumber(), 11);
        return new Composed(
                number + "-" + digit(number),
                REGISTERED.write(DAY.format(data.dueDate()), branch, number, digit(number)));
    }

    private static String digit(String digits) {
        return String.valueOf(CheckDigits.modulo11OrZero(digits, 9));
    }

    @Override
    public Optional<FreeFieldReading> read(String freeField) {
        return UNREGISTERED.read(freeField).or(() -> REGISTERED.read(freeField));
    }
}
