package dev.enlace.application.identity;

import static dev.enlace.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.domain.identity.Password;
import dev.enlace.domain.identity.Role;
import dev.enlace.domain.identity.User;
import dev.enlace.domain.identity.UserId;
import dev.enlace.domain.identity.Username;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdentityTest {
    private static final Password PASSWORD = new Password("a-test-password");
    private static final User.Profile SUPPORT = new User.Profile("Ana", null, Role.SUPPORT, null);
    private static final User.Profile ADMIN = new User.Profile("Ana", null, Role.ADMIN, null);

    private Instant now = Instant.parse("2026-03-10T12:00:00Z");
    private final InMemoryUsers stored = new InMemoryUsers();
    private final SignInAttempts attempts = new InMemorySignInAttempts();
    private final List<Map<String, ?>> audited = new ArrayList<>();
    private final PlainHashes hashes = new PlainHashes();
    private final ProviderCalendar calendar = new ProviderCalendar() {
        @Override
        public LocalDate today() {
            return LocalDate.of(2026, 3, 10);
        }

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public boolean simulation() {
            return false;
        }
    };
    private final UserService users = new UserService(
            stored,
            hashes,
            (type, id, tab, before, after, reason) -> audited.add(after),
            UUID::randomUUID,
            attempts,
            calendar);
    private final SignInService door = new SignInService(stored, hashes, attempts, calendar);

    @Test
    void a_new_user_signs_in_with_its_name_in_any_case() {
        var ana = create("Ana.S", SUPPORT);
        assertThat(signIn("ana.s", "a-test-password").id()).isEqualTo(ana.id());
        assertThat(audited).hasSize(1);
        assertThat(audited.toString()).contains("Ana.S").doesNotContain("a-test-password");
    }

    @Test
    void a_username_is_taken_in_any_case() {
        create("ana", SUPPORT);
        assertRefused("username-taken", () -> create("ANA", SUPPORT));
    }

    @Test
    void an_unknown_name_a_wrong_password_and_an_inactive_user_are_refused_alike_and_take_alike() {
        var ana = create("ana", SUPPORT);
        assertRefused("wrong-credentials", () -> signIn("ana", "wrong"));
        assertRefused("wrong-credentials", () -> signIn("nobody", "wrong"));
        assertRefused("wrong-credentials", () -> signIn("not a name", "wrong"));
        users.change(new ChangeUsers.Change(ana.id(), 0, SUPPORT, false, null));
        assertRefused("wrong-credentials", () -> signIn("ana", "a-test-password"));
        assertThat(hashes.compared).isEqualTo(4);
    }

    @Test
    void the_sixth_attempt_within_five_minutes_is_refused_and_told_when_to_come_back() {
        create("ana", SUPPORT);
        for (int i = 0; i < 5; i++) {
            assertRefused("wrong-credentials", () -> signIn("ana", "wrong"));
            now = now.plusSeconds(10);
        }
        var refusal = assertRefused("too-many-attempts", () -> signIn("ana", "a-test-password"));
        assertThat(refusal.details()).containsEntry("retryAfter", 250L);
        now = now.plusSeconds(250);
        assertThat(signIn("ana", "a-test-password").name()).isEqualTo("Ana");
    }

    @Test
    void a_success_forgets_the_failures_of_the_name_but_not_those_of_the_address() {
        create("ana", SUPPORT);
        for (int i = 0; i < 4; i++) {
            assertRefused("wrong-credentials", () -> signIn("ana", "wrong"));
        }
        signIn("ana", "a-test-password");
        assertRefused("wrong-credentials", () -> signIn("bea", "wrong"));
        assertRefused("too-many-attempts", () -> signIn("ana", "a-test-password"));
        assertThat(door.signIn(new SignIn.Command("ana", "a-test-password", "198.51.100.2")))
                .isNotNull();
    }

    @Test
    void a_stale_change_is_refused() {
        var ana = create("ana", SUPPORT);
        users.change(new ChangeUsers.Change(ana.id(), 0, SUPPORT, true, null));
        assertRefused("stale-version", () -> users.change(new ChangeUsers.Change(ana.id(), 0, SUPPORT, true, null)));
        assertRefused(
                "user-not-found",
                () -> users.change(new ChangeUsers.Change(new UserId(UUID.randomUUID()), 0, SUPPORT, true, null)));
    }

    @Test
    void the_last_administrator_stays_and_the_last_but_one_may_go() {
        var first = create("ana", ADMIN);
        assertRefused(
                "last-administrator", () -> users.change(new ChangeUsers.Change(first.id(), 0, SUPPORT, true, null)));
        assertRefused(
                "last-administrator", () -> users.change(new ChangeUsers.Change(first.id(), 0, ADMIN, false, null)));
        users.change(new ChangeUsers.Change(first.id(), 0, ADMIN, true, new Password("another-password")));
        create("bea", ADMIN);
        assertThat(users.change(new ChangeUsers.Change(first.id(), 1, ADMIN, false, null))
                        .active())
                .isFalse();
    }

    @Test
    void the_own_password_is_changed_only_by_who_knows_it_and_guessing_ends_after_five() {
        var id = create("ana", SUPPORT).id();
        for (int i = 0; i < 5; i++) {
            assertRefused("wrong-password", () -> change(id, "wrong", "another-password"));
        }
        assertRefused("too-many-attempts", () -> change(id, "a-test-password", "another-password"));
        now = now.plusSeconds(300);
        assertThat(change(id, "a-test-password", "another-password").tokenEpoch())
                .isEqualTo(1);
        assertThat(signIn("ana", "another-password").id()).isEqualTo(id);
    }

    @Test
    void the_first_administrator_is_made_once() {
        assertThat(users.createFirstAdministrator("short")).isTrue();
        assertThat(users.createFirstAdministrator("short")).isFalse();
        assertThat(signIn("admin", "short").role()).isEqualTo(Role.ADMIN);
    }

    private User.Snapshot change(UserId id, String current, String next) {
        return users.changePassword(new ChangeUsers.ChangePassword(id, current, new Password(next)));
    }

    private User.Snapshot create(String name, User.Profile profile) {
        return users.create(new ChangeUsers.Create(new Username(name), profile, PASSWORD));
    }

    private User.Snapshot signIn(String name, String password) {
        return door.signIn(new SignIn.Command(name, password, "198.51.100.1"));
    }

    private static final class PlainHashes implements PasswordHashes {
        private int compared;

        @Override
        public String hash(String password) {
            return "#" + password;
        }

        @Override
        public boolean matches(String password, String hash) {
            compared++;
            return hash.equals("#" + password);
        }

        @Override
        public void pretend(String password) {
            compared++;
        }
    }
}
