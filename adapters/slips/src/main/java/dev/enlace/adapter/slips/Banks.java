package dev.enlace.adapter.slips;

import java.util.Map;

/** How banks are named at a slip's head. */
record Banks(String name, String code) {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("001", "Banco do Brasil"),
            Map.entry("003", "Amazônia"),
            Map.entry("004", "Nordeste"),
            Map.entry("021", "Banestes"),
            Map.entry("033", "Santander"),
            Map.entry("041", "Banrisul"),
            Map.entry("070", "BRB"),
            Map.entry("077", "Inter"),
            Map.entry("085", "Ailos"),
            Map.entry("104", "Caixa"),
            Map.entry("133", "Cresol"),
            Map.entry("136", "Unicred"),
            Map.entry("208", "BTG Pactual"),
            Map.entry("237", "Bradesco"),
            Map.entry("336", "C6"),
            Map.entry("341", "Itaú"),
            Map.entry("422", "Safra"),
            Map.entry("707", "Daycoval"),
            Map.entry("745", "Citibank"),
            Map.entry("748", "Sicredi"),
            Map.entry("756", "Sicoob"));

    /** The check digit is modulo 11; where that is ten Caixa writes 0, the others X. */
    static Banks named(String code) {
        int sum = (code.charAt(0) - '0') * 4 + (code.charAt(1) - '0') * 3 + (code.charAt(2) - '0') * 2;
        int digit = (11 - sum % 11) % 11;
        var shown = digit < 10 ? String.valueOf(digit) : code.equals("104") ? "0" : "X";
        return new Banks(NAMES.getOrDefault(code, "Banco " + code), code + "-" + shown);
    }
}
