package dev.enlace.bootstrap;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.yaml.snakeyaml.Yaml;

/** The page that says where each word of the manual went, held against the published contract and the tests. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConformanceTest {
    private static final Path ROOT = Path.of("..");
    private static final String TESTS = "src/test/java";
    private static final String NOT_YET = "not yet";
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** What the manual's form, tabs and configuration let a person fill in. */
    private static final List<String> FORMS = List.of(
            "POST /v1/contracts",
            "PATCH /v1/contracts/{id}",
            "PATCH /v1/contracts/{id}/billing-settings",
            "PATCH /v1/contracts/{id}/service-settings",
            "PATCH /v1/contracts/{id}/address",
            "PATCH /v1/contracts/{id}/access",
            "PATCH /v1/settings");

    private record Row(String label, List<String> operations, List<String> properties, String proof) {
        boolean isNotYet() {
            return proof.startsWith(NOT_YET);
        }
    }

    private JsonNode contract;
    private List<Row> rows;
    private Set<String> tests;

    @BeforeAll
    void read() throws IOException {
        // Not by Jackson's own reader of YAML, which takes the example of a time for a number.
        contract =
                new ObjectMapper().valueToTree(new Yaml().load(Files.readString(ROOT.resolve("openapi/openapi.yaml"))));
        try (var lines = Files.lines(ROOT.resolve("docs/manual.md"))) {
            rows = lines.filter(line -> line.startsWith("| ") && !line.startsWith("| Manual "))
                    .map(ConformanceTest::row)
                    .toList();
        }
        try (var modules = Files.find(ROOT, 2, (path, attributes) -> Files.isDirectory(path.resolve(TESTS)))) {
            tests = modules.flatMap(ConformanceTest::testsOfModule).collect(toSet());
        }
    }

    @Test
    void every_row_names_an_operation_and_its_properties_or_what_is_missing() {
        var wrong = new ArrayList<String>();
        for (var row : rows) {
            var here = row.operations().stream().allMatch(operation -> operation(operation) != null)
                    && row.properties().stream()
                            .allMatch(property -> row.operations().stream().anyMatch(has(property)));
            if (here == row.isNotYet()) {
                wrong.add(row.label() + (here ? " is there by now" : " is not in the contract"));
            }
        }
        assertThat(rows)
                .hasSizeGreaterThan(100)
                .allMatch(row -> !row.operations().isEmpty());
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_row_is_proved_by_tests_that_exist() {
        var wrong = new ArrayList<String>();
        for (var row : rows) {
            var named = codes(row.proof());
            if (named.isEmpty() != row.isNotYet() || !tests.containsAll(named)) {
                wrong.add(row.label() + " by " + row.proof());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_field_of_the_form_and_the_tabs_is_on_the_page() {
        var known = new HashSet<String>();
        rows.forEach(row -> row.operations()
                .forEach(operation ->
                        row.properties().forEach(property -> known.add(path(operation) + " " + property))));
        var missing = new TreeSet<String>();
        for (var form : FORMS) {
            for (var property : leaves(body(operation(form)), "")) {
                if (!known.contains(path(form) + " " + property)) {
                    missing.add(form + " " + property);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_action_is_on_the_page() {
        var named = rows.stream().flatMap(row -> row.operations().stream()).collect(toSet());
        var actions = contract.get("paths").properties().stream()
                .filter(path -> path.getKey().contains("/actions/"))
                .map(path -> "POST " + path.getKey());
        assertThat(named).containsAll(actions.toList());
    }

    private static Row row(String line) {
        var cells = line.substring(2).split(" \\| | \\|$", -1);
        return new Row(cells[0], codes(cells[1]), codes(cells[2]), cells[3]);
    }

    private static List<String> codes(String cell) {
        return CODE.matcher(cell).results().map(match -> match.group(1)).toList();
    }

    private static Stream<String> testsOfModule(Path module) {
        try (var files = Files.walk(module.resolve(TESTS))) {
            return files.filter(file -> file.toString().endsWith("Test.java")).toList().stream()
                    .flatMap(ConformanceTest::testsOf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> testsOf(Path file) {
        try {
            var name = file.getFileName().toString().replace(".java", "");
            return Pattern.compile("(?m)^    (?:public )?void (\\w+)\\(")
                    .matcher(Files.readString(file))
                    .results()
                    .map(method -> name + "." + method.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(String operation) {
        return operation.split(" ")[1];
    }

    private JsonNode operation(String operation) {
        return contract.get("paths").path(path(operation)).get(operation.split(" ")[0].toLowerCase(Locale.ROOT));
    }

    private Predicate<String> has(String property) {
        return name -> Stream.of(body(operation(name)), answer(operation(name)))
                .anyMatch(schema -> find(schema, List.of(property.split("\\."))));
    }

    private JsonNode body(JsonNode operation) {
        return schema(operation.path("requestBody"));
    }

    private JsonNode answer(JsonNode operation) {
        return operation.get("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(response -> schema(response.getValue()))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode schema(JsonNode message) {
        var content = message.path("content");
        return content.isEmpty() ? content : content.iterator().next().path("schema");
    }

    private boolean find(JsonNode schema, List<String> names) {
        return names.isEmpty()
                || alternatives(schema)
                        .anyMatch(each -> each.path("properties").has(names.get(0))
                                && find(each.get("properties").get(names.get(0)), names.subList(1, names.size())));
    }

    private Set<String> leaves(JsonNode schema, String prefix) {
        var leaves = new TreeSet<String>();
        alternatives(schema)
                .forEach(each -> each.path("properties").properties().forEach(property -> {
                    var name = prefix + property.getKey();
                    var inner = leaves(property.getValue(), name + ".");
                    leaves.addAll(inner.isEmpty() ? Set.of(name) : inner);
                }));
        return leaves;
    }

    /** The schema itself and what it refers to or is made of. */
    private Stream<JsonNode> alternatives(JsonNode schema) {
        var reference = schema.path("$ref").asText();
        var referred =
                reference.isEmpty() ? Stream.<JsonNode>empty() : alternatives(contract.at(reference.substring(1)));
        var parts = Stream.of("allOf", "anyOf", "oneOf")
                .flatMap(kind -> schema.path(kind).valueStream())
                .flatMap(this::alternatives);
        var items = schema.has("items") ? alternatives(schema.get("items")) : Stream.<JsonNode>empty();
        return Stream.of(Stream.of(schema), referred, parts, items).flatMap(part -> part);
    }
}
