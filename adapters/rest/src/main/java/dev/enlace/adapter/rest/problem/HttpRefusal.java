package dev.enlace.adapter.rest.problem;

import java.util.Map;

/** A refusal that only HTTP knows, such as a body that is too large; all others are a {@code DomainException}. */
public final class HttpRefusal extends RuntimeException {
    private final int status;
    private final String code;
    private final transient Map<String, Object> details;

    public HttpRefusal(int status, String code, Map<String, Object> details) {
        super(code);
        this.status = status;
        this.code = code;
        this.details = Map.copyOf(details);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    Map<String, Object> details() {
        return details;
    }
}
