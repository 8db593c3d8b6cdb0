package dev.enlace.domain.identity;

import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every refusal around users and signing in, by name. */
public final class UserRefused extends DomainException {
    private UserRefused(Kind kind, String code, Map<String, Object> details, List<Violation> violations) {
        super(kind, code, code, details, violations);
    }

    public static DomainException notFound(UserId id) {
        return DomainException.notFound("user-not-found", id.value());
    }

    public static UserRefused usernameTaken(Username username) {
        return new UserRefused(Kind.CONFLICT, "username-taken", Map.of("username", username.text()), List.of());
    }

    /** Somebody must be able to administer the system. */
    public static UserRefused lastAdministrator() {
        return new UserRefused(Kind.CONFLICT, "last-administrator", Map.of(), List.of());
    }

    /** Says nothing of which of the two was wrong. */
    public static UserRefused wrongCredentials() {
        return new UserRefused(Kind.UNAUTHENTICATED, "wrong-credentials", Map.of(), List.of());
    }

    public static UserRefused tooManyAttempts(Duration wait) {
        return new UserRefused(
                Kind.TOO_MANY,
                "too-many-attempts",
                Map.of("retryAfter", Math.max(1, wait.plusMillis(999).toSeconds())),
                List.of());
    }

    public static UserRefused wrongCurrentPassword() {
        return invalid("/currentPassword", "wrong-password", null, "the current password");
    }

    static UserRefused keyRevoked() {
        return new UserRefused(Kind.CONFLICT, "api-key-revoked", Map.of(), List.of());
    }

    /** Nobody gives away what it may not do itself. */
    static UserRefused beyondOwnPermissions(String beyond) {
        return new UserRefused(Kind.FORBIDDEN, "beyond-own-permissions", Map.of("value", beyond), List.of());
    }

    static UserRefused customerRequired() {
        return invalid("/customerId", "customer-required", null, "the customer whose data a CUSTOMER sees");
    }

    static UserRefused customerForbidden(Role role) {
        return invalid("/customerId", "customer-forbidden", null, "nothing for role " + role);
    }

    static UserRefused invalid(String pointer, String code, @Nullable Object value, String allowed) {
        return new UserRefused(
                Kind.INVALID, code, Map.of("allowed", allowed), List.of(new Violation(pointer, code, value, allowed)));
    }
}
