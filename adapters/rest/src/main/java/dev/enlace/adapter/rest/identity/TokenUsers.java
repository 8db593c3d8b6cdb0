package dev.enlace.adapter.rest.identity;

import dev.enlace.application.identity.ChangeUsers;
import dev.enlace.domain.identity.User;
import dev.enlace.domain.identity.UserId;
import io.quarkus.cache.CacheInvalidate;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The users behind tokens, remembered for some seconds: that long another process may still accept a revoked token. */
@ApplicationScoped
public class TokenUsers {
    private static final String CACHE = "token-users";

    private final ChangeUsers users;

    TokenUsers(ChangeUsers users) {
        this.users = users;
    }

    @CacheResult(cacheName = CACHE)
    public Optional<User.Snapshot> find(UserId id) {
        return users.find(id);
    }

    @CacheInvalidate(cacheName = CACHE)
    public void forget(UserId id) {}
}
