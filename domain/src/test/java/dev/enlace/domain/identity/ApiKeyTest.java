package dev.enlace.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enlace.domain.shared.DomainException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApiKeyTest {
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final UUID CUSTOMER = new UUID(7, 7);

    @Test
    void a_key_has_what_its_role_has_unless_scopes_say_less() {
        assertThat(key(Role.SALES, null, Set.of()).permissions()).isEqualTo(Permission.of(Role.SALES));
        assertThat(key(Role.SALES, null, Set.of(Permission.CONTRACTS_READ)).permissions())
                .containsExactly(Permission.CONTRACTS_READ);
        refused("scope-not-of-role", () -> key(Role.SALES, null, Set.of(Permission.SETTINGS_WRITE)));
    }

    @Test
    void a_customers_key_names_its_customer_and_no_other_does() {
        assertThat(key(Role.CUSTOMER, CUSTOMER, Set.of()).customerId()).isEqualTo(CUSTOMER);
        refused("customer-required", () -> key(Role.CUSTOMER, null, Set.of()));
        refused("customer-forbidden", () -> key(Role.ADMIN, CUSTOMER, Set.of()));
    }

    @Test
    void it_ends_with_its_last_moment_or_when_it_is_revoked() {
        var key = key(Role.AUDITOR, null, Set.of());
        assertThat(key.validAt(Instant.MAX)).isTrue();
        var limited = key.change("Painel", Set.of(), NOW.plusSeconds(1), NOW);
        assertThat(limited.validAt(NOW)).isTrue();
        assertThat(limited.validAt(NOW.plusSeconds(1))).isFalse();
        assertThat(key.revoke(NOW).validAt(NOW)).isFalse();
        assertThat(key.revoke(NOW).revoke(NOW.plusSeconds(9)).revokedAt()).isEqualTo(NOW);
        refused("api-key-revoked", () -> key.revoke(NOW).change("x", Set.of(), null, NOW));
    }

    @Test
    void an_end_lies_ahead_but_a_passed_one_may_stay() {
        var key = key(Role.AUDITOR, null, Set.of()).change("a", Set.of(), NOW.plusSeconds(5), NOW);
        var later = NOW.plusSeconds(60);
        assertThat(key.change("b", Set.of(), NOW.plusSeconds(5), later).name()).isEqualTo("b");
        refused("expiry-in-the-past", () -> key.change("b", Set.of(), later, later));
        assertThat(key.change("b", Set.of(), null, later).expiresAt()).isNull();
    }

    @Test
    void nobody_gives_away_more_than_it_has() {
        var key = key(Role.FINANCE, null, Set.of(Permission.RUNS_READ, Permission.RUNS_WRITE));
        key.checkGivenBy(EnumSet.of(Permission.RUNS_READ, Permission.RUNS_WRITE));
        refused("beyond-own-permissions", () -> key.checkGivenBy(EnumSet.of(Permission.RUNS_READ)));
    }

    @Test
    void its_name_is_short_and_not_blank() {
        var key = key(Role.AUDITOR, null, Set.of());
        assertThat(key.change("x".repeat(120), Set.of(), null, NOW).name()).hasSize(120);
        refused("name-length", () -> key.change("x".repeat(121), Set.of(), null, NOW));
        refused("name-length", () -> key.change(" ", Set.of(), null, NOW));
    }

    @Test
    void a_secret_is_long_hashed_and_never_printed() {
        var secret = ApiKeySecret.of(new byte[32]);
        assertThat(secret.text()).isEqualTo("enl_" + "A".repeat(43));
        assertThat(secret.hint()).isEqualTo("enl_AAAAAA…");
        assertThat(secret.toString()).doesNotContain("A");
        assertThat(secret.hash())
                .hasSize(32)
                .isNotEqualTo(ApiKeySecret.of(ones()).hash());
        assertThatThrownBy(() -> ApiKeySecret.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] ones() {
        var bytes = new byte[32];
        bytes[0] = 1;
        return bytes;
    }

    private static ApiKey key(Role role, @Nullable UUID customer, Set<Permission> scopes) {
        var id = new ApiKeyId(new UUID(1, 1));
        return new ApiKey(id, "Painel", "enl_abc…", role, customer, scopes, "Ana", NOW, null, null, null, 0);
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
