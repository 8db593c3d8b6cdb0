package dev.enlace.domain.identity;

import static dev.enlace.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.shared.DomainException.Kind;
import java.time.Duration;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class UserTest {
    private static final UUID CUSTOMER = new UUID(0, 1);

    @Test
    void is_active_from_the_start() {
        var user = user(Role.SUPPORT, null).snapshot();
        assertThat(user.active()).isTrue();
        assertThat(user.tokenEpoch()).isZero();
        assertThat(user.version()).isZero();
        assertThat(user.passwordHash()).isEqualTo("hash");
        assertThat(user.name()).isEqualTo("Ana");
        assertThat(user.toString()).doesNotContain("hash").contains(user.id().toString());
        assertThat(User.of(user).snapshot()).isEqualTo(user);
    }

    @Test
    void the_name_has_one_to_a_hundred_and_twenty_characters() {
        assertThat(profile("a".repeat(120), null).name()).hasSize(120);
        assertPointer("/name", "name-length", () -> profile("a".repeat(121), null));
        assertPointer("/name", "name-length", () -> profile(" ", null));
    }

    @Test
    void the_email_looks_like_one() {
        assertThat(profile("Ana", "ana@provedor.example").email()).isNotNull();
        assertPointer("/email", "email-malformed", () -> profile("Ana", "ana@provedor"));
        assertPointer("/email", "email-malformed", () -> profile("Ana", "ana provedor@x.example"));
    }

    @Test
    void a_customer_belongs_to_the_role_customer_and_to_no_other() {
        assertThat(new User.Profile("Ana", null, Role.CUSTOMER, CUSTOMER).customerId())
                .isEqualTo(CUSTOMER);
        assertPointer("/customerId", "customer-required", () -> new User.Profile("Ana", null, Role.CUSTOMER, null));
        assertPointer("/customerId", "customer-forbidden", () -> new User.Profile("Ana", null, Role.SALES, CUSTOMER));
    }

    @Test
    void another_name_leaves_the_tokens_valid() {
        var user = user(Role.SUPPORT, null);
        user.change(new User.Profile("Ana Lima", "ana@provedor.example", Role.SUPPORT, null));
        assertThat(user.snapshot().tokenEpoch()).isZero();
        assertThat(user.snapshot().name()).isEqualTo("Ana Lima");
        assertThat(user.snapshot().email()).isEqualTo("ana@provedor.example");
    }

    @Test
    void another_role_or_customer_ends_the_tokens() {
        var user = user(Role.SUPPORT, null);
        user.change(new User.Profile("Ana", null, Role.CUSTOMER, CUSTOMER));
        assertThat(user.snapshot().tokenEpoch()).isEqualTo(1);
        user.change(new User.Profile("Ana", null, Role.CUSTOMER, new UUID(0, 2)));
        assertThat(user.snapshot().tokenEpoch()).isEqualTo(2);
        assertThat(user.snapshot().role()).isEqualTo(Role.CUSTOMER);
        assertThat(user.snapshot().customerId()).isEqualTo(new UUID(0, 2));
    }

    @Test
    void a_new_password_ends_the_tokens() {
        var user = user(Role.SUPPORT, null);
        user.changePassword("other");
        assertThat(user.snapshot().tokenEpoch()).isEqualTo(1);
        assertThat(user.snapshot().passwordHash()).isEqualTo("other");
    }

    @Test
    void a_deactivation_ends_the_tokens_once_and_an_activation_gives_none_back() {
        var user = user(Role.SUPPORT, null);
        user.activate(true);
        assertThat(user.snapshot().tokenEpoch()).isZero();
        user.activate(false);
        user.activate(false);
        assertThat(user.snapshot().active()).isFalse();
        assertThat(user.snapshot().tokenEpoch()).isEqualTo(1);
        user.activate(true);
        assertThat(user.snapshot().active()).isTrue();
        assertThat(user.snapshot().tokenEpoch()).isEqualTo(1);
    }

    @Test
    void only_an_active_administrator_administers() {
        var admin = user(Role.ADMIN, null);
        assertThat(admin.administers()).isTrue();
        admin.activate(false);
        assertThat(admin.administers()).isFalse();
        assertThat(user(Role.FINANCE, null).administers()).isFalse();
    }

    @Test
    void refusals_say_what_kind_they_are() {
        assertThat(UserRefused.notFound(new UserId(CUSTOMER)).kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(UserRefused.usernameTaken(new Username("ana")).details()).containsEntry("username", "ana");
        assertThat(UserRefused.usernameTaken(new Username("ana")).kind()).isEqualTo(Kind.CONFLICT);
        assertThat(UserRefused.lastAdministrator().kind()).isEqualTo(Kind.CONFLICT);
        assertThat(UserRefused.wrongCredentials().kind()).isEqualTo(Kind.UNAUTHENTICATED);
        assertThat(UserRefused.wrongCurrentPassword().kind()).isEqualTo(Kind.INVALID);
    }

    @Test
    void the_wait_after_too_many_attempts_is_told_in_whole_seconds_never_zero() {
        assertWait(1, Duration.ZERO);
        assertWait(1, Duration.ofMillis(1000));
        assertWait(2, Duration.ofMillis(1001));
        assertWait(300, Duration.ofMinutes(5));
    }

    private static void assertWait(long seconds, Duration wait) {
        var refusal = UserRefused.tooManyAttempts(wait);
        assertThat(refusal.kind()).isEqualTo(Kind.TOO_MANY);
        assertThat(refusal.details()).containsEntry("retryAfter", seconds);
    }

    private static void assertPointer(String pointer, String code, ThrowingCallable call) {
        assertThat(assertRefused(code, call).violations().get(0).pointer()).isEqualTo(pointer);
    }

    private static User.Profile profile(String name, String email) {
        return new User.Profile(name, email, Role.SUPPORT, null);
    }

    private static User user(Role role, UUID customer) {
        return User.create(
                new UserId(new UUID(0, 9)), new Username("ana"), new User.Profile("Ana", null, role, customer), "hash");
    }
}
