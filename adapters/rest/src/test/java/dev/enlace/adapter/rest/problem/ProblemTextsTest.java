package dev.enlace.adapter.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.shared.DomainException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {
    private static final String CODE = "\\s*\"([a-z][a-z0-9]*(?:-[a-z0-9]+)+|required|busy)\"";
    /** Wherever a code is named: in the constructor, the factories, and what the boundary says itself. */
    private static final List<Pattern> PLACES = List.of(
            Pattern.compile("Kind\\.[A-Z_]+," + CODE),
            Pattern.compile("\\b(?:invalid|notFound|conflict|refuse|refused|gone|unavailable|malformed)\\(" + CODE),
            Pattern.compile("\\b\\w+\\(\\s*\"/[^\"]*\"," + CODE),
            Pattern.compile("new Violation\\(\\s*[^,]+," + CODE),
            Pattern.compile("\\breject\\(\\s*[^,]+," + CODE),
            Pattern.compile("\\bproblem\\(\\s*\\d+," + CODE),
            Pattern.compile("\\bUnreadable\\.value\\([^;]*?," + CODE),
            Pattern.compile("new HttpRefusal\\(\\s*\\d+," + CODE));

    @Test
    void every_code_has_a_text_in_both_languages() throws IOException {
        var codes = codes();
        assertThat(codes).contains("money-decimals", "wrong-type", "idempotency-in-flight", "stale-version");
        assertThat(missing(codes, ProblemTexts.PORTUGUESE))
                .as("problems_pt_BR.properties")
                .isEmpty();
        assertThat(missing(codes, Locale.ENGLISH)).as("problems_en.properties").isEmpty();
    }

    @Test
    void both_languages_have_the_same_lines_once() throws IOException {
        var portuguese = lines("/problems_pt_BR.properties");
        var english = lines("/problems_en.properties");
        portuguese.removeIf(key -> key.startsWith("allowed."));
        english.removeIf(key -> key.startsWith("allowed."));
        assertThat(portuguese).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(english);
    }

    @Test
    void every_status_has_a_title() {
        for (var kind : Kind.values()) {
            int status = Problems.status(kind);
            assertThat(ProblemTexts.title(ProblemTexts.PORTUGUESE, status)).doesNotStartWith("title.");
            assertThat(ProblemTexts.title(Locale.ENGLISH, status)).doesNotStartWith("title.");
        }
    }

    @Test
    void named_parameters_are_filled_in() {
        var text = ProblemTexts.text(
                Locale.ENGLISH, "invalid-value", Map.of("value", "$1 \\x", "pointer", "/a", "allowed", "RED"));
        assertThat(text).isEqualTo("The value \"$1 \\x\" is not accepted at /a. Allowed: RED.");
        assertThat(ProblemTexts.text(
                        ProblemTexts.PORTUGUESE, "wrong-type", Map.of("pointer", "/a", "allowed", "a whole number")))
                .endsWith("um número inteiro.");
        assertThat(ProblemTexts.text(Locale.ENGLISH, "no-such-code", Map.of())).isEqualTo("no-such-code");
    }

    @Test
    void the_language_is_the_preferred_one_of_two() {
        assertThat(ProblemTexts.language(null)).isEqualTo(ProblemTexts.PORTUGUESE);
        assertThat(ProblemTexts.language("en")).isEqualTo(Locale.ENGLISH);
        assertThat(ProblemTexts.language("en-US;q=0.3, pt;q=0.9")).isEqualTo(ProblemTexts.PORTUGUESE);
        assertThat(ProblemTexts.language("fr, en;q=0.5")).isEqualTo(Locale.ENGLISH);
        assertThat(ProblemTexts.language("*")).isEqualTo(ProblemTexts.PORTUGUESE);
        assertThat(ProblemTexts.language("en;q=0")).isEqualTo(ProblemTexts.PORTUGUESE);
        assertThat(ProblemTexts.language(";;;=")).isEqualTo(ProblemTexts.PORTUGUESE);
        assertThat(ProblemTexts.language("en,".repeat(10_000))).isEqualTo(ProblemTexts.PORTUGUESE);
    }

    private static Set<String> missing(Set<String> codes, Locale language) {
        var missing = new TreeSet<>(codes);
        missing.removeIf(code -> ProblemTexts.has(language, code));
        return missing;
    }

    private static Set<String> codes() throws IOException {
        var codes = new TreeSet<String>();
        var root = Path.of("").toAbsolutePath().getParent().getParent();
        try (var files = Files.walk(root)) {
            for (var file : files.filter(ProblemTextsTest::isMainSource).toList()) {
                var source = Files.readString(file);
                for (var place : PLACES) {
                    place.matcher(source).results().forEach(found -> codes.add(found.group(1)));
                }
            }
        }
        return codes;
    }

    private static boolean isMainSource(Path file) {
        return file.toString().endsWith(".java") && file.toString().contains("/src/main/java/");
    }

    private static List<String> lines(String resource) throws IOException {
        var keys = new ArrayList<String>();
        var every = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                keys.add((String) key);
                return super.put(key, value);
            }
        };
        try (var stream = ProblemTextsTest.class.getResourceAsStream(resource)) {
            every.load(stream);
        }
        return keys;
    }
}
