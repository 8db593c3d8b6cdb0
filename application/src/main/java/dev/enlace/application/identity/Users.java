package dev.enlace.application.identity;

import dev.enlace.domain.identity.User;
import dev.enlace.domain.identity.UserId;
import dev.enlace.domain.identity.UserRefused;
import dev.enlace.domain.identity.Username;
import java.util.Optional;

/** Output port: the users. */
public interface Users {
    Optional<User> find(UserId id);

    /** Without regard to case. */
    Optional<User> find(Username username);

    /**
     * Inserts or updates. Refuses a stale copy ({@code stale-version}), a username that is taken ({@code username-taken}) and a
     * customer that does not exist ({@code unknown-reference}). Returns the stored state, with its new version.
     */
    User.Snapshot save(User user);

    /** How many active administrators there are, with their rows locked until the transaction ends. */
    int lockAdministrators();

    boolean anyAdministrator();

    default User get(UserId id) {
        return find(id).orElseThrow(() -> UserRefused.notFound(id));
    }
}
