package dev.enlace.application.identity;

import dev.enlace.domain.identity.Password;
import dev.enlace.domain.identity.User;
import dev.enlace.domain.identity.UserId;
import dev.enlace.domain.identity.Username;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Input port: what an administrator does with users, and each user with the own password. */
public interface ChangeUsers {
    record Create(Username username, User.Profile profile, Password password) {}

    /** @param password null to leave it as it is */
    record Change(
            UserId id,
            long expected,
            User.Profile profile,
            boolean active,
            @Nullable Password password) {}

    record ChangePassword(UserId id, String current, Password next) {
        @Override
        public String toString() {
            return "ChangePassword[" + id + "]";
        }
    }

    /** Refuses a username that is taken and an unknown customer. */
    User.Snapshot create(Create command);

    /** Refuses a stale version, an unknown customer, and leaving the system without an active administrator. */
    User.Snapshot change(Change command);

    /** Refuses a wrong current password. All tokens given out before lose their validity. */
    User.Snapshot changePassword(ChangePassword command);

    /**
     * All tokens given out to the user lose their validity; it may sign in again.
     *
     * @param expected null for the user itself, whose own token is a token of now
     */
    User.Snapshot revokeTokens(UserId id, @Nullable Long expected);

    /**
     * At the first start: creates the user {@code admin}. Does nothing once there is any administrator, active or not.
     *
     * @param password the operator's own choice, so not held to the rules for users
     * @return whether it was created
     */
    boolean createFirstAdministrator(String password);

    Optional<User.Snapshot> find(UserId id);

    /** Without regard to case; what is no username is nobody's. */
    Optional<User.Snapshot> find(String username);
}
