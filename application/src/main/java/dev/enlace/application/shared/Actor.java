package dev.enlace.application.shared;

import dev.enlace.domain.identity.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does it, as audit entries and events name it.
 *
 * @param userId null for the system itself (runs, reactions)
 * @param name shown in histories; {@code "Sistema"} for the system
 * @param role decides what may be done; null for the system, which may do all
 * @param customerId the one customer whose data a user of role CUSTOMER sees
 * @param source where the call came from: {@code api}, {@code portal}, {@code run}, {@code import}
 * @param requestId trace id of the request or run, for support
 */
public record Actor(
        @Nullable UUID userId,
        String name,
        @Nullable Role role,
        @Nullable UUID customerId,
        String source,
        @Nullable String requestId) {
    public static Actor system(String source) {
        return new Actor(null, "Sistema", null, null, source, null);
    }

    public boolean isSystem() {
        return role == null;
    }
}
