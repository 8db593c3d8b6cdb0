package dev.enlace.bootstrap;

/** Valid documents that belong to nobody: the number counts up, the check digits follow (modulo 11). */
final class GeneratedDocuments {
    private GeneratedDocuments() {}

    static String cpf(int n) {
        var base = "%09d".formatted(700_000_000L + n);
        var first = base + digit(base, 10);
        return first + digit(first, 11);
    }

    private static int digit(String digits, int weight) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (weight - i);
        }
        int rest = sum % 11;
        return rest < 2 ? 0 : 11 - rest;
    }
}
