package dev.enlace.domain.boleto;

import static dev.enlace.domain.boleto.FreeField.account;
import static dev.enlace.domain.boleto.FreeField.agreement;
import static dev.enlace.domain.boleto.FreeField.branch;
import static dev.enlace.domain.boleto.FreeField.fixed;
import static dev.enlace.domain.boleto.FreeField.other;
import static dev.enlace.domain.boleto.FreeField.ownDigit;
import static dev.enlace.domain.boleto.FreeField.ownNumber;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * HSBC (399), whose slips Bradesco still pays. CNR, not registered: agreement, 13 digits, and the due date as day of the year with the year's last
 * digit; the own number ends in two check digits around the kind, 4 for "with due date". CSB, registered: 10 digits and one check
 * digit, branch, account.
 */
final class Hsbc implements BankLayout {
    private static final String WITH_DUE_DATE = "4";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMyy");
    private static final FreeField CNR = FreeField.of(agreement(7), ownNumber(13), other(4), fixed("2"));
    private static final FreeField CSB = FreeField.of(ownNumber(10), ownDigit(), branch(4), account(7), fixed("001"));

    @Override
    public String bankCode() {
        return "399";
    }

    @Override
    public Composed compose(BoletoData data) {
        var portfolio = Fields.oneOf("/portfolioCode", data.payee().portfolioCode(), Set.of("CNR", "CSB"));
        return portfolio.equals("CNR") ? unregistered(data) : registered(data);
    }

    private static Composed unregistered(BoletoData data) {
        var agreement = Fields.digits("/agreement", data.payee().agreement(), 7);
        var number = Fields.digits("/ownNumber", data.ownNumber(), 13);
        var head = number + digit(number) + WITH_DUE_DATE;
        long sum = Long.parseLong(head) + Long.parseLong(agreement) + Long.parseLong(DAY.format(data.dueDate()));
        return new Composed(head + digit(String.valueOf(sum)), CNR.write(agreement, number, dayOfYear(data.dueDate())));
    }

    private static Composed registered(BoletoData data) {
        var branch = Fields.digits("/branch", data.payee().branch(), 4);
        var account = Fields.withDigit(
                "/account", data.payee().account(), data.payee().accountDigit(), 7);
        var number = Fields.digits("/ownNumber", data.ownNumber(), 10);
        var digit = String.valueOf(CheckDigits.modulo11OrZero(number, 7));
        return new Composed(number + digit, CSB.write(number, digit, branch, account));
    }

    private static String dayOfYear(LocalDate date) {
        return String.format(Locale.ROOT, "%03d%d", date.getDayOfYear(), date.getYear() % 10);
    }

    /** The manual's weights run 9 to 2 and the remainder itself is the digit: the same as eleven less that of 2 to 9. */
    private static int digit(String digits) {
        return CheckDigits.modulo11OrZero(digits, 9);
    }

    @Override
    public Optional<FreeFieldReading> read(String freeField) {
        return CNR.read(freeField).or(() -> CSB.read(freeField));
    }
}
