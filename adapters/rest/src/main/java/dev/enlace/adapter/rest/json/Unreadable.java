package dev.enlace.adapter.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A value that cannot be read, with what would have been accepted. */
final class Unreadable extends MismatchedInputException {
    private final String code;
    private final transient Object value;
    private final String allowed;

    private Unreadable(JsonParser parser, Class<?> target, String code, Object value, String allowed) {
        super(parser, code, target);
        this.code = code;
        this.value = value;
        this.allowed = allowed;
    }

    static Unreadable value(JsonParser parser, Class<?> target, String code, Object value, String allowed) {
        return new Unreadable(parser, target, code, value, allowed);
    }

    String code() {
        return code;
    }

    Object value() {
        return value;
    }

    String allowed() {
        return allowed;
    }
}
