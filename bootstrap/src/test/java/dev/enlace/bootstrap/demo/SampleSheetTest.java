package dev.enlace.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.customer.Document;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SampleSheetTest {
    @Test
    void the_sheet_that_ships_is_the_one_that_the_generator_makes() throws IOException {
        try (var shipped = SampleSheet.class.getResourceAsStream("/sample/contracts.csv")) {
            assertThat(new String(shipped.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(SampleSheet.shipped());
        }
    }

    @Test
    void it_has_three_hundred_customers_with_valid_documents_and_three_technologies() {
        var lines = SampleSheet.lines(300, 2026);
        var documents = column(lines, 0).map(Document::new).distinct().toList();
        assertThat(documents).hasSize(300);
        assertThat(documents).anyMatch(document -> document.value().matches(".*[A-Z].*"));
        assertThat(column(lines, 12).map(code -> code.split("-")[0]).distinct())
                .containsExactlyInAnyOrder("FIBRA", "RADIO", "CABO");
        assertThat(column(lines, 10).distinct().count()).isGreaterThan(10);
        assertThat(column(lines, 21)).doesNotHaveDuplicates();
    }

    private static Stream<String> column(List<String> lines, int index) {
        return lines.stream().skip(1).map(line -> line.split(";", -1)[index]);
    }
}
