package dev.enlace.application.identity;

import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.shared.AuditTrail;
import dev.enlace.application.shared.Ids;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.identity.Role;
import dev.enlace.domain.identity.User;
import dev.enlace.domain.identity.UserId;
import dev.enlace.domain.identity.UserRefused;
import dev.enlace.domain.identity.Username;
import dev.enlace.domain.shared.DomainException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@UseCase
class UserService implements ChangeUsers {
    private final Users users;
    private final PasswordHashes hashes;
    private final AuditTrail audit;
    private final Ids ids;
    private final SignInAttempts attempts;
    private final ProviderCalendar calendar;

    UserService(
            Users users,
            PasswordHashes hashes,
            AuditTrail audit,
            Ids ids,
            SignInAttempts attempts,
            ProviderCalendar calendar) {
        this.users = users;
        this.hashes = hashes;
        this.audit = audit;
        this.ids = ids;
        this.attempts = attempts;
        this.calendar = calendar;
    }

    @Override
    public User.Snapshot create(Create command) {
        if (users.find(command.username()).isPresent()) {
            throw UserRefused.usernameTaken(command.username());
        }
        var user = User.create(
                new UserId(ids.next()),
                command.username(),
                command.profile(),
                hashes.hash(command.password().text()));
        return save(user, null);
    }

    @Override
    public User.Snapshot change(Change command) {
        int administrators = users.lockAdministrators();
        var user = users.get(command.id());
        var before = user.snapshot();
        if (before.version() != command.expected()) {
            throw DomainException.stale(command.id());
        }
        boolean administered = user.administers();
        user.change(command.profile());
        user.activate(command.active());
        if (administered && !user.administers() && administrators == 1) {
            throw UserRefused.lastAdministrator();
        }
        if (command.password() != null) {
            user.changePassword(hashes.hash(command.password().text()));
        }
        return save(user, before);
    }

    @Override
    public User.Snapshot changePassword(ChangePassword command) {
        var user = users.get(command.id());
        var before = user.snapshot();
        var attempt = new SignInAttempts.Attempt(List.of("password:" + command.id()), calendar.now());
        attempts.begin(attempt, SignIn.MAX_FAILURES, SignIn.WINDOW).ifPresent(wait -> {
            throw UserRefused.tooManyAttempts(wait);
        });
        if (!hashes.matches(command.current(), before.passwordHash())) {
            throw UserRefused.wrongCurrentPassword();
        }
        attempts.succeeded(attempt);
        user.changePassword(hashes.hash(command.next().text()));
        return save(user, before);
    }

    @Override
    public User.Snapshot revokeTokens(UserId id, @Nullable Long expected) {
        var user = users.get(id);
        var before = user.snapshot();
        if (expected != null && before.version() != expected) {
            throw DomainException.stale(id);
        }
        user.revokeTokens();
        return save(user, before);
    }

    @Override
    public boolean createFirstAdministrator(String password) {
        if (users.anyAdministrator()) {
            return false;
        }
        var profile = new User.Profile("Administrador", null, Role.ADMIN, null);
        save(User.create(new UserId(ids.next()), new Username("admin"), profile, hashes.hash(password)), null);
        return true;
    }

    @Override
    public Optional<User.Snapshot> find(UserId id) {
        return users.find(id).map(User::snapshot);
    }

    @Override
    public Optional<User.Snapshot> find(String username) {
        return Username.isValid(username) ? users.find(new Username(username)).map(User::snapshot) : Optional.empty();
    }

    private User.Snapshot save(User user, User.@Nullable Snapshot before) {
        var after = users.save(user);
        audit.record("user", after.id().value(), "user", before == null ? null : facts(before), facts(after), null);
        return after;
    }

    /** A new password shows as a new epoch; the hash stays out of the history. */
    private static Map<String, ?> facts(User.Snapshot user) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("username", user.username().text());
        facts.put("name", user.name());
        facts.put("email", user.email());
        facts.put("role", user.role());
        facts.put("customerId", user.customerId());
        facts.put("active", user.active());
        facts.put("tokenEpoch", user.tokenEpoch());
        return facts;
    }
}
