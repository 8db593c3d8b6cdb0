package dev.enlace.adapter.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.Operation;

/**
 * What each operation is asked and answers in {@code examples.json}: one story, whose ids are names in braces there. A test
 * tells it to the application, so that no example is made up.
 */
final class Examples {
    private static final Pattern NAME = Pattern.compile("\\$\\{([^}]+)}");

    private final Map<String, JsonNode> steps = new HashMap<>();

    Examples() {
        var json = new ObjectMapper();
        try (var in = Examples.class.getResourceAsStream("/examples.json")) {
            var story = NAME.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .replaceAll(match -> id(match.group(1)));
            json.readTree(story)
                    .forEach(step -> steps.putIfAbsent(step.get("operation").asText(), step));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void complete(Operation operation) {
        var step = steps.get(operation.getOperationId());
        if (step == null) {
            return;
        }
        if (step.has("body") && operation.getRequestBody() != null) {
            var asked = plain(step.get("body"));
            operation.getRequestBody().getContent().getMediaTypes().values().forEach(each -> each.setExample(asked));
        }
        if (step.has("answer")) {
            var answered = plain(step.get("answer"));
            operation.getResponses().getAPIResponses().forEach((status, response) -> {
                if (status.startsWith("2") && response.getContent() != null) {
                    var media = response.getContent().getMediaType("application/json");
                    if (media != null) {
                        media.setExample(answered);
                    }
                }
            });
        }
    }

    private static Object plain(JsonNode node) {
        return new ObjectMapper().convertValue(node, Object.class);
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
