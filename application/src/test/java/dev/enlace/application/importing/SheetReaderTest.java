package dev.enlace.application.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SheetReaderTest {
    private static final String HEADER = "customer.document;customer.name;planCode;dueDay;access.login";

    @Test
    void lines_are_numbered_as_an_editor_shows_them_and_blank_ones_are_left_out() throws IOException {
        var lines = read(HEADER + "\r\n1;Ana;P;10;a\r\n\r\n2;Bia;P;11;b\n3;Caio;P;12;c");
        assertThat(lines).extracting(SheetReader.Line::number).containsExactly(2L, 4L, 5L);
        assertThat(lines.get(2).values()).containsEntry(Column.ACCESS_LOGIN, "c");
    }

    @Test
    void a_byte_order_mark_is_not_part_of_the_first_column() throws IOException {
        assertThat(read("\uFEFF" + HEADER + "\n1;Ana;P;10;a")).hasSize(1);
    }

    @Test
    void a_quoted_field_may_hold_delimiters_quotes_and_line_breaks() throws IOException {
        var lines = read(HEADER + "\n1;\"Ana; \"\"a\"\"\nda Silva\";P;10;a\n2;Bia;P;11;b");
        assertThat(lines.get(0).values()).containsEntry(Column.CUSTOMER_NAME, "Ana; \"a\"\nda Silva");
        assertThat(lines).extracting(SheetReader.Line::number).containsExactly(2L, 4L);
    }

    @Test
    void a_quote_that_nothing_closes_spoils_its_own_line_only() throws IOException {
        var lines = read(HEADER + "\n1;\"Ana;P;10;a\n2;Bia;P;11;b\n3;\"Caio\";P;12;c");
        assertThat(lines).extracting(SheetReader.Line::fault).containsExactly("line-malformed", null, null);
    }

    @Test
    void two_broken_quotes_do_not_swallow_what_stands_between() throws IOException {
        var lines = read(HEADER + "\n1;\"Ana;P;10;a\n2;Bia;P;11;b\n3;\"Caio;P;12;c\n4;Davi;P;13;d");
        assertThat(lines)
                .extracting(SheetReader.Line::fault)
                .containsExactly("line-malformed", null, "line-malformed", null);
    }

    @Test
    void a_quote_inside_a_bare_field_is_a_letter_like_any_other() throws IOException {
        var lines = read(HEADER + "\n1;TV 32\" Ltda;P;10;a\n2;Bia;P;11;b");
        assertThat(lines).extracting(SheetReader.Line::fault).containsOnlyNulls();
        assertThat(lines.get(0).values()).containsEntry(Column.CUSTOMER_NAME, "TV 32\" Ltda");
    }

    @Test
    void a_line_with_too_few_or_too_many_fields_says_how_many_it_has() throws IOException {
        var lines = read(HEADER + "\n1;Ana;P;10\n1;Ana;P;10;a;x");
        assertThat(lines).extracting(SheetReader.Line::fault).containsOnly("line-field-count");
        assertThat(lines).extracting(SheetReader.Line::found).containsExactly(4, 6);
    }

    @Test
    void an_endless_line_is_refused_without_keeping_it() throws IOException {
        var lines = read(HEADER + "\n" + "x".repeat(2_000_000) + "\n2;Bia;P;11;b");
        assertThat(lines).extracting(SheetReader.Line::fault).containsExactly("line-too-long", null);
    }

    @Test
    void whatever_is_written_with_quotes_is_read_back() throws IOException {
        var random = new Random(20261124);
        for (int sheet = 0; sheet < 200; sheet++) {
            var delimiter = random.nextBoolean() ? ";" : ",";
            var end = random.nextBoolean() ? "\n" : "\r\n";
            var rows = new ArrayList<List<String>>();
            for (int row = 0; row < 30; row++) {
                rows.add(random.ints(5, 0, 12)
                        .mapToObj(length -> "v" + text(random, length, "ab é\"';,\n$") + "w")
                        .toList());
            }
            var text = HEADER.replace(";", delimiter)
                    + end
                    + rows.stream()
                            .map(row -> row.stream()
                                    .map(value -> "\"" + value.replace("\"", "\"\"") + "\"")
                                    .collect(Collectors.joining(delimiter)))
                            .collect(Collectors.joining(end));
            var lines = read(text);
            assertThat(lines)
                    .extracting(line -> List.copyOf(line.values().values()))
                    .isEqualTo(rows.stream().map(row -> List.copyOf(row)).toList());
        }
    }

    @Test
    void no_garbage_makes_it_fail_or_lose_the_good_line_at_the_end() throws IOException {
        var random = new Random(42);
        for (int round = 0; round < 3000; round++) {
            var garbage = text(random, random.nextInt(400), "a1é;,\"\"\n\r\t\u0000\uFFFD\uFEFF ");
            var lines =
                    read(HEADER + "\n" + garbage + "\n".repeat(SheetReader.MAX_LINES_OF_A_RECORD + 1) + "1;Ana;P;10;a");
            assertThat(lines.get(lines.size() - 1).values()).containsEntry(Column.ACCESS_LOGIN, "a");
            assertThat(lines).extracting(SheetReader.Line::number).isSorted().doesNotHaveDuplicates();
        }
    }

    private static String text(Random random, int length, String letters) {
        return random.ints(length, 0, letters.length())
                .mapToObj(i -> String.valueOf(letters.charAt(i)))
                .collect(Collectors.joining());
    }

    private static List<SheetReader.Line> read(String text) throws IOException {
        var reader = new SheetReader(new StringReader(text));
        var lines = new ArrayList<SheetReader.Line>();
        for (var line = reader.next(); line.isPresent(); line = reader.next()) {
            lines.add(line.get());
        }
        return lines;
    }
}
