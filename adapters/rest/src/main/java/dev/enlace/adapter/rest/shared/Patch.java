package dev.enlace.adapter.rest.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.enlace.adapter.rest.json.StrictJson;

/**
 * A JSON Merge Patch (RFC 7396) of the settable fields {@code T} of a resource. Its form was checked when it was read (unknown or
 * read-only field, wrong type: 400); null resets a field.
 *
 * <p>Annotate the parameter with {@code @RequestBodySchema(T.class)}, so that the API's document shows the fields.
 */
public final class Patch<T> {
    private final Class<T> type;
    private final ObjectNode changes;

    public Patch(Class<T> type, ObjectNode changes) {
        this.type = type;
        this.changes = changes;
    }

    /** The settable fields as they shall be: those of the patch, all others as they are. */
    public T applyTo(T current) {
        JsonNode target = StrictJson.MAPPER.valueToTree(current);
        return StrictJson.read(merge(target, changes), type);
    }

    /** Whether the patch names this field of the top level. */
    public boolean names(String field) {
        return changes.has(field);
    }

    static JsonNode merge(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode fields)) {
            return patch;
        }
        var result = target instanceof ObjectNode object ? object.deepCopy() : StrictJson.MAPPER.createObjectNode();
        fields.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                result.remove(field.getKey());
            } else {
                result.set(field.getKey(), merge(result.get(field.getKey()), field.getValue()));
            }
        });
        return result;
    }
}
