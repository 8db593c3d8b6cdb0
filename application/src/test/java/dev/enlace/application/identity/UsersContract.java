package dev.enlace.application.identity;

import static dev.enlace.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.identity.Role;
import dev.enlace.domain.identity.User;
import dev.enlace.domain.identity.UserId;
import dev.enlace.domain.identity.Username;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What {@link Users} promises; kept by the fake and by PostgreSQL alike. */
public abstract class UsersContract {
    protected abstract Users users();

    /** Runs the work in one transaction, where there are any. */
    protected abstract <T> T inTransaction(Supplier<T> work);

    @Test
    void what_was_saved_is_found_again_by_id_and_by_name_in_any_case() {
        var saved = save(user(name(), Role.FINANCE));
        assertThat(users().get(saved.id()).snapshot()).isEqualTo(saved);
        var other = new Username(saved.username().text().toUpperCase(java.util.Locale.ROOT));
        assertThat(users().find(other).orElseThrow().snapshot()).isEqualTo(saved);
    }

    @Test
    void each_change_counts_the_version_up() {
        var saved = save(user(name(), Role.FINANCE));
        assertThat(saved.version()).isZero();
        var user = User.of(saved);
        user.changePassword("another hash");
        var changed = save(user);
        assertThat(changed.version()).isEqualTo(1);
        assertThat(users().get(saved.id()).snapshot()).isEqualTo(changed);
    }

    @Test
    void a_stale_copy_is_refused() {
        var saved = save(user(name(), Role.FINANCE));
        var first = User.of(saved);
        first.changePassword("first");
        save(first);
        var second = User.of(saved);
        second.changePassword("second");
        assertRefused("stale-version", () -> save(second));
        assertThat(users().get(saved.id()).snapshot().passwordHash()).isEqualTo("first");
    }

    @Test
    void a_username_is_unique_without_regard_to_case() {
        var saved = save(user(name(), Role.FINANCE));
        var same = saved.username().text().toUpperCase(java.util.Locale.ROOT);
        assertRefused("username-taken", () -> save(user(same, Role.SALES)));
    }

    @Test
    void only_active_administrators_are_counted() {
        int before = inTransaction(users()::lockAdministrators);
        var admin = save(user(name(), Role.ADMIN));
        save(user(name(), Role.FINANCE));
        assertThat(inTransaction(users()::lockAdministrators)).isEqualTo(before + 1);
        var user = User.of(admin);
        user.activate(false);
        save(user);
        assertThat(inTransaction(users()::lockAdministrators)).isEqualTo(before);
        assertThat(users().anyAdministrator()).isTrue();
    }

    @Test
    void a_user_that_is_not_there_is_not_found() {
        assertThat(users().find(new UserId(UUID.randomUUID()))).isEmpty();
        assertThat(users().find(new Username(name()))).isEmpty();
        assertRefused("user-not-found", () -> users().get(new UserId(UUID.randomUUID())));
    }

    private User.Snapshot save(User user) {
        return inTransaction(() -> users().save(user));
    }

    private static User user(String name, Role role) {
        return User.create(
                new UserId(UUID.randomUUID()),
                new Username(name),
                new User.Profile("Ana", "ana@provedor.example", role, null),
                "hash");
    }

    private static String name() {
        return "ana-" + UUID.randomUUID();
    }
}
