package dev.enlace.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * The contract's examples are one story, told from the first sign-in to the last: each is sent as it stands and must be answered
 * as it says. {@code -Dexamples.record=true} writes down the answers of today.
 */
@QuarkusTest
@TestProfile(ExamplesTest.FromTheFirstDay.class)
class ExamplesTest {
    /** A profile of its own, so that no other test has lived in the database before. */
    public static class FromTheFirstDay extends OwnTimeline {}

    private static final boolean RECORDING = Boolean.getBoolean("examples.record");
    private static final Path STORY = Path.of("../adapters/rest/src/main/resources/examples.json");
    private static final Pattern NAME = Pattern.compile("\\$\\{([^}]+)}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");

    /** Told of work that goes on meanwhile, or made of what is random. */
    private static final Set<String> CHANGING =
            Set.of("attempts", "documentSha256", "nextCursor", "provisioning", "requestId", "traceId");

    /** Of jobs, notices and deliveries, which go on meanwhile. */
    private static final Set<String> MOVING = Set.of("QUEUED", "RUNNING", "SUCCEEDED", "PENDING", "SENT");

    /** Shown by nobody, an example included. */
    private static final Set<String> SECRET = Set.of("accessToken", "password");

    private static final Map<Pattern, String> SECRET_PARTS = Map.of(
            Pattern.compile("\\benl_[\\w-]+…?"), "enl_…",
            Pattern.compile("/acceptance/[\\w-]{40,}"), "/acceptance/…",
            Pattern.compile("até \\d\\d/\\d\\d/\\d{4} às \\d\\d:\\d\\d"), "até …");

    /** They need what only a person receives, a peer that failed, or work that takes long: their own tests show them. */
    private static final Set<String> ELSEWHERE = Set.of(
            "ContractAcceptanceResource_acceptedDocument",
            "JobResource_cancel",
            "NoticeResource_resend",
            "OutboxResource_get",
            "OutboxResource_retry",
            "PublicAcceptanceResource_accept",
            "PublicAcceptanceResource_document",
            "PublicAcceptanceResource_offer",
            "PublicAcceptanceResource_sendCode");

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, Operation> operations = new HashMap<>();
    private String token;

    private record Operation(String verb, String path, Set<String> headers) {}

    @Test
    void every_example_is_answered_as_it_says() throws IOException {
        readContract();
        var story = (ArrayNode) json.readTree(Files.readString(STORY));
        var wrong = new ArrayList<String>();
        for (var step : story) {
            try {
                var name = step.get("operation").asText();
                var answer = hidden(tell((ObjectNode) step, operations.get(name)));
                if (RECORDING) {
                    record((ObjectNode) step, answer);
                } else {
                    alike(name, "", step.path("answer"), answer);
                }
            } catch (AssertionError e) {
                wrong.add(e.getMessage());
            }
        }
        if (RECORDING) {
            Files.writeString(
                    STORY, json.writerWithDefaultPrettyPrinter().writeValueAsString(story) + System.lineSeparator());
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_operation_has_an_example() throws IOException {
        readContract();
        var missing = new TreeSet<>(operations.keySet());
        missing.removeAll(ELSEWHERE);
        json.readTree(Files.readString(STORY))
                .forEach(step -> missing.remove(step.get("operation").asText()));
        assertThat(missing).isEmpty();
    }

    private JsonNode tell(ObjectNode step, Operation operation) throws IOException {
        var name = step.get("operation").asText();
        assertThat(operation).as(name + " is in the contract").isNotNull();
        var path = new StringBuilder(operation.path());
        step.path("path").properties().forEach(each -> {
            var value = each.getValue().asText();
            replace(path, "{" + each.getKey() + "}", value.startsWith("=") ? value.substring(1) : id(value));
        });
        Response response = null;
        for (int attempt = 0; attempt < 300; attempt++) {
            response = send(step, operation, path.toString());
            assertThat(response.statusCode())
                    .as(name + ": " + response.asString())
                    .isBetween(200, 299);
            if (arrived(step, response)) {
                break;
            }
            pause();
        }
        var answer = response.contentType().startsWith("application/json")
                ? json.readTree(response.asString())
                : JsonNodeFactory.instance.missingNode();
        if (name.equals("TokenResource_create")) {
            token = answer.get("accessToken").asText();
        }
        step.path("take").properties().forEach(each -> {
            var found = answer.at(each.getValue().asText()).asText();
            assertThat(found).as(name + " " + each.getValue() + " in " + answer).isNotEmpty();
            ids.put(each.getKey(), found);
        });
        return answer;
    }

    private Response send(ObjectNode step, Operation operation, String path) {
        var request = token == null ? Api.with("none") : Api.with(token);
        if (operation.headers().contains("If-Match")) {
            request.header("If-Match", version(path));
        }
        if (operation.headers().contains("Idempotency-Key")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        step.path("query")
                .properties()
                .forEach(each -> request.queryParam(
                        each.getKey(), filled(each.getValue()).asText()));
        if (step.has("body")) {
            request.body(filled(step.get("body")).toString());
        } else if (step.has("text")) {
            request.contentType("application/octet-stream")
                    .body(step.get("text").asText().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return request.request(operation.verb(), path);
    }

    /** The version of what is changed: of the path itself, or of the record that it belongs to. */
    private String version(String path) {
        for (var at = path; at.length() > 1; at = at.substring(0, at.lastIndexOf('/'))) {
            var tag = Api.with(token).get(at).header("ETag");
            if (tag != null) {
                return tag;
            }
        }
        throw new AssertionError("nothing on " + path + " has a version");
    }

    private boolean arrived(ObjectNode step, Response response) throws IOException {
        var answer = step.has("until") ? json.readTree(response.asString()) : null;
        return step.path("until").properties().stream()
                .allMatch(each -> answer.at("/" + each.getKey()).equals(each.getValue()));
    }

    private String id(String name) {
        var id = ids.get(name);
        assertThat(id).as("the id of " + name).isNotNull();
        return id;
    }

    private JsonNode filled(JsonNode node) {
        return texts(node, text -> NAME.matcher(text).replaceAll(match -> id(match.group(1))));
    }

    /** The story's own names instead of ids; ids that it has no name for get one. */
    private JsonNode named(JsonNode node) {
        return texts(node, text -> ID.matcher(text).replaceAll(match -> "\\${" + nameOf(match.group()) + "}"));
    }

    private String nameOf(String id) {
        return ids.entrySet().stream()
                .filter(each -> each.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> {
                    var name = "id " + (ids.size() + 1);
                    ids.put(name, id);
                    return name;
                });
    }

    private void record(ObjectNode step, JsonNode answer) {
        if (answer.isMissingNode()) {
            step.remove("answer");
            return;
        }
        var now = named(answer);
        try {
            alike("", "", step.path("answer"), now);
        } catch (AssertionError changed) {
            step.set("answer", now);
        }
    }

    private static JsonNode hidden(JsonNode answer) {
        var copy = texts(answer, text -> {
            var shown = text;
            for (var secret : SECRET_PARTS.entrySet()) {
                shown = secret.getKey().matcher(shown).replaceAll(secret.getValue());
            }
            return shown;
        });
        for (var name : SECRET) {
            copy.findParents(name).stream()
                    .filter(parent -> parent.get(name).isTextual())
                    .forEach(parent -> ((ObjectNode) parent).put(name, "…"));
        }
        return copy;
    }

    private void alike(String operation, String at, JsonNode expected, JsonNode actual) {
        var place = operation + " " + at;
        if (expected.isObject()) {
            assertThat(actual.isObject()).as(place).isTrue();
            assertThat(names(actual)).as(place).isEqualTo(names(expected));
            expected.properties().forEach(each -> {
                if (!CHANGING.contains(each.getKey())) {
                    alike(operation, at + "/" + each.getKey(), each.getValue(), actual.get(each.getKey()));
                }
            });
        } else if (expected.isArray()) {
            assertThat(actual.size()).as(place + " " + actual).isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                alike(operation, at + "/" + i, expected.get(i), actual.get(i));
            }
        } else if (at.endsWith("/status") && MOVING.contains(expected.asText())) {
            assertThat(MOVING).as(place).contains(actual.asText());
        } else if (INSTANT.matcher(expected.asText()).matches()) {
            assertThat(actual.asText()).as(place).matches(INSTANT);
        } else {
            assertThat(named(actual)).as(place).isEqualTo(expected);
        }
    }

    private static Set<String> names(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode texts(JsonNode node, java.util.function.UnaryOperator<String> change) {
        if (node.isTextual()) {
            return TextNode.valueOf(change.apply(node.asText()));
        }
        var copy = node.deepCopy();
        if (copy instanceof ObjectNode object) {
            object.properties().forEach(each -> each.setValue(texts(each.getValue(), change)));
        } else if (copy instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, texts(array.get(i), change));
            }
        }
        return copy;
    }

    private void readContract() throws IOException {
        Map<String, Object> document = new Yaml().load(Files.readString(Path.of("../openapi/openapi.yaml")));
        json.valueToTree(document)
                .at("/paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(each -> operations.put(
                                each.getValue().path("operationId").asText(),
                                new Operation(each.getKey(), path.getKey(), headers(each.getValue())))));
        operations.remove("");
    }

    private static Set<String> headers(JsonNode operation) {
        var headers = new TreeSet<String>();
        operation.path("parameters").forEach(each -> {
            if (each.path("in").asText().equals("header")) {
                headers.add(each.get("name").asText());
            }
        });
        return headers;
    }

    private static void replace(StringBuilder text, String what, String by) {
        int at = text.indexOf(what);
        text.replace(at, at + what.length(), by);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
