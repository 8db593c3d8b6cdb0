package dev.enlace.domain.boleto;

/** The check digits of Brazilian bank codes. All run over ASCII digits, weights counted from the right. */
final class CheckDigits {
    private CheckDigits() {}

    /** Modulus 10: weights 2, 1, 2, …, the digits of each product added; what is missing to the next ten. */
    static int modulo10(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int product = digit(digits, i) * (1 + (digits.length() - i) % 2);
            sum += product / 10 + product % 10;
        }
        return (10 - sum % 10) % 10;
    }

    /**
     * Modulus 11: weights 2, 3, … up to the highest and again from 2; eleven less the remainder, so 1 to 11. For 10 and 11 there
     * is no digit: each bank says what it writes instead.
     */
    static int modulo11(String digits, int highestWeight) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int fromRight = digits.length() - 1 - i;
            sum += digit(digits, i) * (2 + fromRight % (highestWeight - 1));
        }
        return 11 - sum % 11;
    }

    /** Modulus 11 with 0 in place of 10 and 11, which is what most banks write. */
    static int modulo11OrZero(String digits, int highestWeight) {
        int value = modulo11(digits, highestWeight);
        return value > 9 ? 0 : value;
    }

    /** Modulus 11 with {@code ten} in place of 10 and 0 in place of 11, as BB writes X and Bradesco P. */
    static String modulo11Or(String digits, int highestWeight, String ten) {
        int value = modulo11(digits, highestWeight);
        return value == 10 ? ten : String.valueOf(value % 11);
    }

    /** The barcode's own digit, over the other 43: 1 in place of 10 and 11, so never 0 (Convenção 101). */
    static int general(String others) {
        int value = modulo11(others, 9);
        return value > 9 ? 1 : value;
    }

    /**
     * The pair of digits that Banrisul, Banestes and BRB share (from the state banks' association ASBACE): modulus 10, then modulus
     * 11 with weights 2 to 7 over the number and the first digit. Where the second has no digit the first is raised by one.
     */
    static String pair(String digits) {
        int first = modulo10(digits);
        int second = modulo11(digits + first, 7);
        if (second == 10) {
            first = (first + 1) % 10;
            second = modulo11(digits + first, 7);
        }
        return "" + first + second % 11;
    }

    private static int digit(String digits, int index) {
        return digits.charAt(index) - '0';
    }
}
