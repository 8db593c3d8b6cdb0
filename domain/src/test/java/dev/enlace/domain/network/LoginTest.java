package dev.enlace.domain.network;

import static dev.enlace.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.network.DesiredLogin.Rates;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LoginTest {
    private static final IpAddress FIXED = new IpAddress("203.0.113.7");
    private static final ContractId CONTRACT = new ContractId(UUID.randomUUID());
    private static final ConcentratorId CONCENTRATOR = new ConcentratorId(UUID.randomUUID());
    private static final Rates FULL = new Rates(100_000, 50_000);
    private static final Rates REDUCED = new Rates(1_000, 500);

    @Test
    void a_login_is_kept_as_typed_and_compared_in_lower_case() {
        assertThat(new Login("Maria@ISP").toString()).isEqualTo("Maria@ISP");
        assertThat(new Login("Maria@ISP").key()).isEqualTo("maria@isp");
        new Login("a.b");
        new Login("x".repeat(64));
        for (var wrong : new String[] {"ab", "x".repeat(65), "joão", "a b", "a'b", ""}) {
            assertRefused("login-malformed", () -> new Login(wrong));
        }
    }

    @Test
    void passwords_and_secrets_never_show() {
        assertThat(new AccessPassword("s3cr3t!").toString()).isEqualTo("***");
        assertThat(new Secret("shared secret").toString()).isEqualTo("***");
        var refusal = assertRefused("password-malformed", () -> new AccessPassword("abc"));
        assertThat(refusal.violations().get(0).value()).isEqualTo("***");
        assertRefused("password-malformed", () -> new AccessPassword("with space"));
        assertRefused("password-malformed", () -> new AccessPassword("x".repeat(65)));
        assertRefused("secret-malformed", () -> new Secret(""));
        assertRefused("secret-malformed", () -> new Secret("ção"));
    }

    @Test
    void a_made_password_is_long_and_without_look_alikes() {
        var made = AccessPassword.generate(new Random(7)).value();
        assertThat(made).hasSize(12).matches("[abcdefghjkmnpqrstuvwxyz23456789]+");
        assertThat(AccessPassword.generate(new Random(8)).value()).isNotEqualTo(made);
    }

    @Test
    void the_state_of_the_contract_decides_what_a_login_gets() {
        assertThat(desired(ContractState.ACTIVE)).isEqualTo(login(DesiredLogin.State.FULL, 100_000, 50_000));
        assertThat(desired(ContractState.REDUCED_MANUAL)).isEqualTo(login(DesiredLogin.State.REDUCED, 1_000, 500));
        assertThat(desired(ContractState.BLOCKED_AUTO)).isEqualTo(login(DesiredLogin.State.BLOCKED, 0, 0));
        assertThat(desired(ContractState.DEACTIVATED)).isEqualTo(login(DesiredLogin.State.ABSENT, 0, 0));
    }

    @Test
    void a_former_login_is_to_be_gone_where_it_was() {
        var before = new ConcentratorId(UUID.randomUUID());
        var gone = desired(ContractState.ACTIVE).gone("old", before, ConcentratorType.MIKROTIK);
        assertThat(gone)
                .isEqualTo(new DesiredLogin(
                        CONTRACT, "old", before, ConcentratorType.MIKROTIK, DesiredLogin.State.ABSENT, 0, 0, null));
        assertRefused(
                "login-malformed", () -> desired(ContractState.ACTIVE).gone("OLD", before, ConcentratorType.MIKROTIK));
    }

    private static DesiredLogin desired(ContractState state) {
        return DesiredLogin.of(
                CONTRACT, "maria@isp", CONCENTRATOR, ConcentratorType.SIMULATED, state, FULL, REDUCED, FIXED);
    }

    private static DesiredLogin login(DesiredLogin.State state, long down, long up) {
        return new DesiredLogin(
                CONTRACT,
                "maria@isp",
                CONCENTRATOR,
                ConcentratorType.SIMULATED,
                state,
                down,
                up,
                state == DesiredLogin.State.ABSENT ? null : FIXED);
    }
}
