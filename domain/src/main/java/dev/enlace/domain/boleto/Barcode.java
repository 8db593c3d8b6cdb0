package dev.enlace.domain.boleto;

import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Money;
import java.util.Locale;

/**
 * The 44 digits of a bank slip (FEBRABAN, Convenção 101): bank 1–3, currency 4, check digit 5, due-date factor 6–9, amount in
 * cents 10–19, the bank's free field 20–44. Holds whatever was read: whether its check digit is right is {@link BankSlip}'s to say.
 */
public record Barcode(String digits) {
    static final String REAL = "9";
    /** The largest amount that ten digits of cents hold. */
    public static final Money MAX_AMOUNT = Money.ofCents(99_9999_9999L);

    public Barcode {
        if (!digits.matches("[0-9]{44}")) {
            throw new IllegalArgumentException("a barcode has 44 digits");
        }
    }

    /** Puts a barcode together with its check digit; refuses an amount that has no ten digits ({@code amount-without-digits}). */
    static Barcode of(String bankCode, int factor, Money amount, String freeField) {
        var tail = String.format(Locale.ROOT, "%04d", factor) + tenDigits(amount) + freeField;
        return new Barcode(bankCode + REAL + CheckDigits.general(bankCode + REAL + tail) + tail);
    }

    private static String tenDigits(Money amount) {
        if (amount.isNegative() || amount.compareTo(MAX_AMOUNT) > 0) {
            throw DomainException.invalid("amount-without-digits", amount, "0.00.." + MAX_AMOUNT)
                    .at("/amount");
        }
        return String.format(Locale.ROOT, "%010d", amount.cents());
    }

    public String bankCode() {
        return digits.substring(0, 3);
    }

    public String currency() {
        return digits.substring(3, 4);
    }

    public String checkDigit() {
        return digits.substring(4, 5);
    }

    public int factor() {
        return Integer.parseInt(digits.substring(5, 9));
    }

    public Money amount() {
        return Money.ofCents(Long.parseLong(digits.substring(9, 19)));
    }

    public String freeField() {
        return digits.substring(19);
    }

    String expectedCheckDigit() {
        return String.valueOf(CheckDigits.general(digits.substring(0, 4) + digits.substring(5)));
    }

    /**
     * What a person types (Convenção 101): bank, currency and the free field in three fields, each with its modulus 10 digit, then the
     * barcode's digit, then factor and amount. Shown as {@code 00190.00009 01238.798977 77700.168188 3 37690000013500}.
     */
    public String typedLine() {
        return field(digits.substring(0, 4) + digits.substring(19, 24))
                + " " + field(digits.substring(24, 34))
                + " " + field(digits.substring(34, 44))
                + " " + checkDigit()
                + " " + digits.substring(5, 19);
    }

    private static String field(String digits) {
        return digits.substring(0, 5) + "." + digits.substring(5) + CheckDigits.modulo10(digits);
    }
}
