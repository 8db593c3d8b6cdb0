package dev.enlace.application.identity;

import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.shared.Process;
import dev.enlace.domain.identity.User;
import dev.enlace.domain.identity.UserRefused;
import dev.enlace.domain.identity.Username;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Holds no transaction while it computes the hash, and keeps a failure though it refuses. */
@Process
class SignInService implements SignIn {
    private final Users users;
    private final PasswordHashes hashes;
    private final SignInAttempts attempts;
    private final ProviderCalendar calendar;

    SignInService(Users users, PasswordHashes hashes, SignInAttempts attempts, ProviderCalendar calendar) {
        this.users = users;
        this.hashes = hashes;
        this.attempts = attempts;
        this.calendar = calendar;
    }

    @Override
    public User.Snapshot signIn(Command command) {
        var attempt = new SignInAttempts.Attempt(
                List.of("name:" + command.username().toLowerCase(Locale.ROOT), "address:" + command.address()),
                calendar.now());
        attempts.begin(attempt, MAX_FAILURES, WINDOW).ifPresent(wait -> {
            throw UserRefused.tooManyAttempts(wait);
        });
        var user = authenticated(command).orElseThrow(UserRefused::wrongCredentials);
        attempts.succeeded(attempt);
        return user;
    }

    private Optional<User.Snapshot> authenticated(Command command) {
        var found = find(command.username()).map(User::snapshot);
        if (found.isEmpty()) {
            hashes.pretend(command.password());
            return Optional.empty();
        }
        return found.filter(user -> hashes.matches(command.password(), user.passwordHash()))
                .filter(User.Snapshot::active);
    }

    private Optional<User> find(String username) {
        return Username.isValid(username) ? users.find(new Username(username)) : Optional.empty();
    }
}
