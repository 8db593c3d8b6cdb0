package dev.enlace.adapter.rest.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Violation;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in the API's words what Jackson could not read. */
public final class JsonRefusals {
    private static final int SHOWN = 100;

    private JsonRefusals() {}

    public static DomainException of(JsonProcessingException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException refusal) {
                return refusal;
            }
            if (cause instanceof StreamConstraintsException tooMuch) {
                return tooMuch(tooMuch);
            }
            if (cause instanceof InputCoercionException && e instanceof JsonMappingException number) {
                return refuse("wrong-type", number, null, "a whole number");
            }
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return refuse("unknown-field", unknown, unknown.getPropertyName(), names(unknown.getKnownPropertyIds()));
        }
        if (e instanceof Unreadable unreadable) {
            return refuse(unreadable.code(), unreadable, unreadable.value(), unreadable.allowed());
        }
        if (e instanceof InvalidFormatException format) {
            var target = format.getTargetType();
            var code = target != null && target.isEnum() ? "invalid-value" : "wrong-type";
            return refuse(code, format, format.getValue(), allowed(target));
        }
        if (e instanceof MismatchedInputException mismatch) {
            return refuse("wrong-type", mismatch, null, allowed(mismatch.getTargetType()));
        }
        return malformed(e);
    }

    private static DomainException tooMuch(StreamConstraintsException e) {
        if (String.valueOf(e.getOriginalMessage()).contains("nesting depth")) {
            return refuse("nesting-too-deep", "", null, "at most " + StrictJson.MAX_DEPTH + " levels");
        }
        return refuse("json-limit-exceeded", "", null, "shorter texts and numbers");
    }

    private static DomainException malformed(JsonProcessingException e) {
        JsonProcessingException parse = e;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException json) {
                parse = json;
            }
        }
        var message = String.valueOf(parse.getOriginalMessage());
        if (message.startsWith("Duplicate field '")) {
            var name = message.substring("Duplicate field '".length(), message.lastIndexOf('\''));
            return refuse("duplicate-key", "", name, "each key once");
        }
        var location = parse.getLocation();
        Map<String, Object> where = location == null
                ? Map.of("line", 1, "column", 1)
                : Map.of("line", location.getLineNr(), "column", location.getColumnNr());
        return new DomainException(DomainException.Kind.MALFORMED, "malformed-json", "malformed JSON", where);
    }

    private static DomainException refuse(String code, JsonMappingException e, Object value, String allowed) {
        var pointer = e.getPath().stream()
                .map(step ->
                        step.getFieldName() == null ? String.valueOf(step.getIndex()) : escape(step.getFieldName()))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
        return refuse(code, pointer, value, allowed);
    }

    private static DomainException refuse(String code, String pointer, Object value, String allowed) {
        var shown = value instanceof String text && text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : value;
        return new DomainException(
                DomainException.Kind.MALFORMED,
                code,
                code + " at " + pointer,
                Map.of("pointer", pointer, "value", shown == null ? "" : shown, "allowed", allowed),
                List.of(new Violation(pointer, code, shown, allowed)));
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String names(Collection<Object> known) {
        return known == null ? "" : known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    }

    private static String allowed(Class<?> target) {
        if (target == null) {
            return "another type";
        }
        if (target.isEnum()) {
            return Arrays.stream(target.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
        }
        if (target == Boolean.class || target == boolean.class) {
            return "true, false";
        }
        if (Number.class.isAssignableFrom(target) || target.isPrimitive()) {
            return "a whole number";
        }
        if (Collection.class.isAssignableFrom(target) || target.isArray()) {
            return "an array";
        }
        return "an object";
    }
}
