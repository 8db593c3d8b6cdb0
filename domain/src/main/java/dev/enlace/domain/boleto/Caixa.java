package dev.enlace.domain.boleto;

import static dev.enlace.domain.boleto.FreeField.agreement;
import static dev.enlace.domain.boleto.FreeField.branch;
import static dev.enlace.domain.boleto.FreeField.fixed;
import static dev.enlace.domain.boleto.FreeField.other;
import static dev.enlace.domain.boleto.FreeField.ownNumber;
import static dev.enlace.domain.boleto.FreeField.portfolio;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Caixa (104). Today's SIGCB ("Código de barras SIGCB"): modality 1 registered or 2 not, issued by 1 the bank or 4 the payee, 15 digits of
 * sequence scattered over the field; agreements from 1100000 on have seven digits and no check digit. Slips of the systems before it are
 * still composed: SICOB with own numbers of 10 digits (beginning with 9, 80, 81 or 82) or of 14 after 8 (portfolio 87), and SINCO
 * with 17 after 9.
 */
final class Caixa implements BankLayout {
    /** What the bank's papers abbreviate: RG "registrada", SR "sem registro", by itself issued by the payee. */
    private static final Map<String, String> SIGCB =
            Map.of("RG", "14", "SR", "24", "1", "14", "2", "24", "11", "11", "14", "14", "21", "21", "24", "24");

    private static final Set<String> SICOB_10 = Set.of("9", "80", "81", "82");
    private static final String SICOB_14 = "87";
    private static final String SINCO = "SINCO";
    private static final Set<String> PORTFOLIOS = allPortfolios();

    private static final FreeField SIGCB_FIELD = FreeField.of(
            agreement(6), other(1), ownNumber(3), portfolio(1), ownNumber(3), portfolio(1), ownNumber(9), other(1));
    private static final FreeField SIGCB_LONG_FIELD =
            FreeField.of(agreement(7), ownNumber(3), portfolio(1), ownNumber(3), portfolio(1), ownNumber(9), other(1));
    private static final FreeField SICOB_10_FIELD = FreeField.of(ownNumber(10), branch(4), agreement(11));
    private static final FreeField SICOB_14_FIELD =
            FreeField.of(agreement(5), branch(4), fixed(SICOB_14), ownNumber(14));
    private static final FreeField SINCO_FIELD = FreeField.of(fixed("1"), agreement(6), fixed("9"), ownNumber(17));

    @Override
    public String bankCode() {
        return "104";
    }

    @Override
    public Composed compose(BoletoData data) {
        var portfolio = Fields.oneOf("/portfolioCode", data.payee().portfolioCode(), PORTFOLIOS);
        if (SICOB_10.contains(portfolio)) {
            return sicobOfTen(data, portfolio);
        }
        return switch (portfolio) {
            case SICOB_14 -> sicobOfFourteen(data);
            case SINCO -> sinco(data);
            default -> sigcb(data, SIGCB.getOrDefault(portfolio, portfolio));
        };
    }

    private static Composed sigcb(BoletoData data, String kind) {
        var agreement = Fields.digits("/agreement", data.payee().agreement(), 7);
        var sequence = Fields.digits("/ownNumber", data.ownNumber(), 15);
        var head = isLong(agreement) ? agreement : agreement.substring(1) + digit(agreement.substring(1));
        var body = head
                + sequence.substring(0, 3)
                + kind.charAt(0)
                + sequence.substring(3, 6)
                + kind.charAt(1)
                + sequence.substring(6);
        return new Composed(kind + sequence + "-" + digit(kind + sequence), body + digit(body));
    }

    private static Composed sicobOfTen(BoletoData data, String prefix) {
        var branch = Fields.digits("/branch", data.payee().branch(), 4);
        var agreement = Fields.digits("/agreement", data.payee().agreement(), 11);
        var number = prefix + Fields.digits("/ownNumber", data.ownNumber(), 10 - prefix.length());
        return new Composed(number + "-" + digit(number), SICOB_10_FIELD.write(number, branch, agreement));
    }

    private static Composed sicobOfFourteen(BoletoData data) {
        var branch = Fields.digits("/branch", data.payee().branch(), 4);
        var agreement = Fields.digits("/agreement", data.payee().agreement(), 5);
        var number = Fields.digits("/ownNumber", data.ownNumber(), 14);
        return new Composed("8" + number + "-" + digit("8" + number), SICOB_14_FIELD.write(agreement, branch, number));
    }

    private static Composed sinco(BoletoData data) {
        var agreement = Fields.digits("/agreement", data.payee().agreement(), 6);
        var number = Fields.digits("/ownNumber", data.ownNumber(), 17);
        return new Composed("9" + number + "-" + digit("9" + number), SINCO_FIELD.write(agreement, number));
    }

    private static String digit(String digits) {
        return String.valueOf(CheckDigits.modulo11OrZero(digits, 9));
    }

    /**
     * SIGCB's fields close with a check digit and hold one of four kinds; the older systems' have nothing to be known by. An
     * agreement of seven digits that could be one of six and its check digit reads as the latter.
     */
    @Override
    public Optional<FreeFieldReading> read(String freeField) {
        if (!freeField.endsWith(digit(freeField.substring(0, 24)))) {
            return Optional.empty();
        }
        var ofSix = freeField.startsWith(digit(freeField.substring(0, 6)), 6);
        if (!ofSix && !isLong(freeField.substring(0, 7))) {
            return Optional.empty();
        }
        return (ofSix ? SIGCB_FIELD : SIGCB_LONG_FIELD)
                .read(freeField)
                .filter(reading -> SIGCB.containsValue(reading.portfolioCode()));
    }

    private static boolean isLong(String agreement) {
        return agreement.compareTo("1100000") >= 0;
    }

    private static Set<String> allPortfolios() {
        var all = new TreeSet<>(SIGCB.keySet());
        all.addAll(SICOB_10);
        all.addAll(Set.of(SICOB_14, SINCO));
        return all;
    }
}
