package dev.enlace.domain.shared;

import java.util.List;
import java.util.Map;

/**
 * A refusal the caller can act on. {@code kind} says what sort of refusal it is (and so the HTTP status), {@code code}
 * is its stable public name, under which the texts for people are filed; the message is for logs and holds no personal
 * data.
 */
public class DomainException extends RuntimeException {
    /** Sorts of refusal, in the order in which the API checks them. */
    public enum Kind {
        UNAUTHENTICATED,
        FORBIDDEN,
        MALFORMED,
        NOT_FOUND,
        PRECONDITION_REQUIRED,
        STALE,
        INVALID,
        CONFLICT,
        GONE,
        TOO_MANY,
        UNAVAILABLE
    }

    private final Kind kind;
    private final String code;
    private final transient Map<String, Object> details;
    private final transient List<Violation> violations;

    public DomainException(Kind kind, String code, String message) {
        this(kind, code, message, Map.of(), List.of());
    }

    public DomainException(Kind kind, String code, String message, Map<String, Object> details) {
        this(kind, code, message, details, List.of());
    }

    public DomainException(
            Kind kind, String code, String message, Map<String, Object> details, List<Violation> violations) {
        super(message);
        this.kind = kind;
        this.code = code;
        this.details = Map.copyOf(details);
        this.violations = List.copyOf(violations);
    }

    /** A value that breaks a rule: 422, its pointer still unknown to the domain. */
    public static DomainException invalid(String code, Object value, String allowed) {
        return new DomainException(
                Kind.INVALID,
                code,
                code + ", allowed: " + allowed,
                Map.of("value", value, "allowed", allowed),
                List.of(new Violation("", code, value, allowed)));
    }

    /** The same refusal, its violations at {@code pointer}: for a record that knows which of its parts is wrong. */
    public DomainException at(String pointer) {
        return new DomainException(
                kind,
                code,
                String.valueOf(getMessage()),
                details,
                violations.stream().map(violation -> violation.at(pointer)).toList());
    }

    /** A reference to something that does not exist: 422 {@code unknown-reference} with the field's pointer. */
    public static DomainException unknownReference(String pointer, Object value) {
        return new DomainException(
                Kind.INVALID,
                "unknown-reference",
                "unknown reference at " + pointer,
                Map.of("value", value),
                List.of(new Violation(pointer, "unknown-reference", value, "an existing, active id")));
    }

    public static DomainException notFound(String code, Object id) {
        return new DomainException(Kind.NOT_FOUND, code, code + ": " + id, Map.of("id", id));
    }

    public static DomainException stale(Object id) {
        return new DomainException(Kind.STALE, "stale-version", id + " was changed meanwhile", Map.of("id", id));
    }

    public static DomainException conflict(String code, String message, Map<String, Object> details) {
        return new DomainException(Kind.CONFLICT, code, message, details);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    /** Named facts of the refusal: parameters of its text and extra members of the problem document. */
    public Map<String, Object> details() {
        return details;
    }

    public List<Violation> violations() {
        return violations;
    }
}
