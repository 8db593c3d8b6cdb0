package dev.enlace.application.identity;

import dev.enlace.domain.identity.Role;
import dev.enlace.domain.identity.User;
import dev.enlace.domain.identity.UserId;
import dev.enlace.domain.identity.UserRefused;
import dev.enlace.domain.identity.Username;
import dev.enlace.domain.shared.DomainException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps what {@link Users} promises, without a database. */
public final class InMemoryUsers implements Users {
    private final Map<UserId, User.Snapshot> rows = new LinkedHashMap<>();

    @Override
    public Optional<User> find(UserId id) {
        return Optional.ofNullable(rows.get(id)).map(User::of);
    }

    @Override
    public Optional<User> find(Username username) {
        return rows.values().stream()
                .filter(row -> row.username().folded().equals(username.folded()))
                .findFirst()
                .map(User::of);
    }

    @Override
    public User.Snapshot save(User user) {
        var s = user.snapshot();
        var stored = rows.get(s.id());
        if (stored != null && stored.version() != s.version()) {
            throw DomainException.stale(s.id());
        }
        if (find(s.username()).filter(u -> !u.snapshot().id().equals(s.id())).isPresent()) {
            throw UserRefused.usernameTaken(s.username());
        }
        var saved = new User.Snapshot(
                s.id(),
                s.username(),
                s.name(),
                s.email(),
                s.role(),
                s.customerId(),
                s.passwordHash(),
                s.active(),
                s.tokenEpoch(),
                stored == null ? 0 : s.version() + 1);
        rows.put(s.id(), saved);
        return saved;
    }

    @Override
    public int lockAdministrators() {
        return (int)
                rows.values().stream().map(User::of).filter(User::administers).count();
    }

    @Override
    public boolean anyAdministrator() {
        return rows.values().stream().anyMatch(row -> row.role() == Role.ADMIN);
    }
}
