package dev.enlace.adapter.slips;

/** Interleaved 2 of 5 (ISO/IEC 16390): bars and spaces in turn, beginning with a bar, each 1 or 3 modules wide. */
final class Interleaved {
    private static final String[] DIGITS = {
        "11331", "31113", "13113", "33111", "11313", "31311", "13311", "11133", "31131", "13131"
    };

    private Interleaved() {}

    /** @param digits an even number of them */
    static int[] widths(String digits) {
        var text = new StringBuilder("1111");
        for (int i = 0; i < digits.length(); i += 2) {
            var bars = DIGITS[digits.charAt(i) - '0'];
            var spaces = DIGITS[digits.charAt(i + 1) - '0'];
            for (int j = 0; j < bars.length(); j++) {
                text.append(bars.charAt(j)).append(spaces.charAt(j));
            }
        }
        return text.append("311").chars().map(each -> each - '0').toArray();
    }
}
