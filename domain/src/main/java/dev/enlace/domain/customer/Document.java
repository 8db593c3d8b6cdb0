package dev.enlace.domain.customer;

import dev.enlace.domain.shared.DomainException;
import java.util.Locale;

/**
 * A CPF or CNPJ, bare and in upper case. Accepted with punctuation and in lower case; a CNPJ may hold letters in its first
 * twelve places (Receita Federal, IN RFB 2.229/2024). Both check digits are modulo 11; for a letter its ASCII code less
 * that of '0' counts.
 */
public record Document(String value) {
    public Document {
        var bare = value.length() > 32 ? "" : value.replaceAll("[.\\-/\\s]", "").toUpperCase(Locale.ROOT);
        if (!isCpf(bare) && !isCnpj(bare)) {
            throw DomainException.invalid("document-invalid", value, "a CPF or CNPJ with correct check digits");
        }
        value = bare;
    }

    public boolean isPerson() {
        return value.length() == 11;
    }

    private static boolean isCpf(String bare) {
        return bare.matches("[0-9]{11}") && !allSame(bare) && checks(bare, 9, 11);
    }

    private static boolean isCnpj(String bare) {
        return bare.matches("[0-9A-Z]{12}[0-9]{2}") && !allSame(bare) && checks(bare, 12, 9);
    }

    private static boolean allSame(String bare) {
        return bare.chars().allMatch(c -> c == bare.charAt(0));
    }

    private static boolean checks(String bare, int length, int highestWeight) {
        return digit(bare, length, highestWeight) == bare.charAt(length) - '0'
                && digit(bare, length + 1, highestWeight) == bare.charAt(length + 1) - '0';
    }

    /** Weights 2, 3, … from the right, beginning again after the highest. */
    private static int digit(String bare, int length, int highestWeight) {
        int sum = 0;
        int weight = 2;
        for (int i = length - 1; i >= 0; i--) {
            sum += (bare.charAt(i) - '0') * weight;
            weight = weight == highestWeight ? 2 : weight + 1;
        }
        int rest = sum % 11;
        return rest < 2 ? 0 : 11 - rest;
    }
}
