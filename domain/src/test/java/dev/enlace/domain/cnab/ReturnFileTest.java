package dev.enlace.domain.cnab;

import static dev.enlace.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Money;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnFileTest {
    /** Files of other projects' tests, names and documents blotted out; an empty cell is not asserted, a hyphen is none. */
    @ParameterizedTest
    @CsvFileSource(resources = "titles.csv", numLinesToSkip = 1)
    void a_title_is_read(ArgumentsAccessor row) throws IOException {
        var file = ReturnFile.read(text(row.getString(0)));
        assertThat(file.bankCode()).isEqualTo(row.getString(1));
        assertThat(file.titles()).hasSize(row.getInteger(2));
        var title = file.titles().get(row.getInteger(3));
        same(title.occurrence(), row.getString(4));
        same(title.ownNumber(), row.getString(5));
        same(title.documentNumber(), row.getString(6));
        same(title.dueDate(), row.getString(7));
        same(title.amount().cents(), row.getString(8));
        same(title.fee().cents(), row.getString(9));
        same(title.paid().cents(), row.getString(10));
        same(title.net().cents(), row.getString(11));
        same(title.occurredOn(), row.getString(12));
        same(title.creditedOn(), row.getString(13));
    }

    private static void same(Object found, String expected) {
        if (expected != null) {
            assertThat(String.valueOf(found)).isEqualTo(expected.equals("-") ? "null" : expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "x", "02REMESSA", "7560000", "75600001"})
    void what_is_no_return_file_is_refused(String text) {
        assertRefused("return-file-malformed", () -> ReturnFile.read(text));
    }

    @Test
    void another_banks_own_layout_is_refused() throws IOException {
        var text = text("r400-341-b.ret");
        var other = text.substring(0, 76) + "422" + text.substring(79);
        assertThat(assertRefused("return-file-malformed", () -> ReturnFile.read(other))
                        .details()
                        .get("value"))
                .isEqualTo("422");
    }

    @Test
    void segments_come_in_pairs() throws IOException {
        var lines = text("r240-756-a.ret").lines().toList();
        var header = lines.get(0) + "\n" + lines.get(1) + "\n";
        assertThat(ReturnFile.read(header).titles()).isEmpty();
        assertThat(ReturnFile.read(header + lines.get(2) + "\n\n" + lines.get(3) + "\u001A")
                        .titles())
                .hasSize(1);
        refused(header + lines.get(2), "line 3");
        refused(header + lines.get(3), "line 3");
        refused(header + lines.get(2) + "\n" + lines.get(4), "line 4");
    }

    @Test
    void a_wrong_amount_or_date_is_refused_with_its_place() throws IOException {
        var lines = text("r240-756-a.ret").lines().toList();
        var head = lines.get(0) + "\n";
        refused(head + lines.get(2).replace("03052016", "31022016") + "\n" + lines.get(3), "line 2, 74-81: 31022016");
        refused(head + lines.get(2).replace("03052016", "0305201X") + "\n" + lines.get(3), "line 2, 74-81: 0305201X");
        refused(head + lines.get(2).replace("03052016", "305     ") + "\n" + lines.get(3), "line 2, 74-81: 305");
        refused(
                head + lines.get(2).replace("000000000012939", "00000000001293X") + "\n" + lines.get(3),
                "line 2, 82-96: 00000000001293X");
        refused(
                head + lines.get(2).replace("000000000012939", "999999999999999") + "\n" + lines.get(3),
                "line 2, 82-96: 999999999999999");
        var blank = ReturnFile.read(
                head + lines.get(2).replace("03052016000000000012939", " ".repeat(23)) + "\n" + lines.get(3));
        assertThat(blank.titles().get(0).dueDate()).isNull();
        assertThat(blank.titles().get(0).amount()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_year_of_two_digits_is_of_this_century() {
        assertThat(new Line(1, "310199").date(new Line.Span(1, 6))).isEqualTo(LocalDate.of(2099, 1, 31));
        assertThat(new Line(1, "31011999").date(new Line.Span(1, 8))).isEqualTo(LocalDate.of(1999, 1, 31));
        assertThat(new Line(1, "ab", 4).text()).isEqualTo("ab  ");
        assertThat(new Line(1, "abcde", 4).text()).isEqualTo("abcde");
    }

    @ParameterizedTest
    @ValueSource(strings = {"r240-001-b.ret", "r240-033-b.ret", "r400-237-a.ret", "r400-001-a.ret"})
    void a_damaged_file_is_read_or_refused(String name) throws IOException {
        var random = new Random(240);
        var whole = text(name);
        for (int i = 0; i < 1_000; i++) {
            var text = new StringBuilder(whole);
            for (int n = random.nextInt(4); n >= 0; n--) {
                int at = random.nextInt(text.length() - 200);
                switch (random.nextInt(3)) {
                    case 0 -> text.delete(at, at + random.nextInt(200));
                    case 1 -> text.insert(at, (char) (32 + random.nextInt(90)));
                    default -> text.setCharAt(at, (char) (random.nextInt(300)));
                }
            }
            try {
                ReturnFile.read(text.toString());
            } catch (DomainException refusal) {
                assertThat(refusal.code()).isEqualTo("return-file-malformed");
            }
        }
    }

    private static void refused(String text, String where) {
        assertThat(assertRefused("return-file-malformed", () -> ReturnFile.read(text))
                        .details()
                        .get("value"))
                .isEqualTo(where);
    }

    private static String text(String name) throws IOException {
        try (var in = ReturnFileTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
