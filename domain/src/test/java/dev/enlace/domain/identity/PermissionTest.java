package dev.enlace.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PermissionTest {
    @Test
    void an_administrator_may_do_everything() {
        assertThat(of(Role.ADMIN)).containsExactlyInAnyOrder(Permission.values());
    }

    @Test
    void an_auditor_only_reads() {
        assertThat(of(Role.AUDITOR))
                .allMatch(permission -> permission.name().endsWith("_READ"))
                .contains(Permission.SETTINGS_READ, Permission.HISTORY_READ);
    }

    @Test
    void a_customer_only_reads_what_may_be_its_own() {
        assertThat(of(Role.CUSTOMER))
                .allMatch(permission -> permission.name().endsWith("_READ"))
                .doesNotContain(Permission.HISTORY_READ, Permission.REGISTRIES_READ, Permission.NAMES_READ);
    }

    @Test
    void money_is_for_administration_and_finance() {
        for (var permission : Set.of(
                Permission.MONEY_ACTIONS, Permission.RECEIPTS_WRITE, Permission.RUNS_WRITE, Permission.CHARGES_WRITE)) {
            assertThat(Arrays.stream(Role.values()).filter(permission::grantedTo))
                    .containsExactlyInAnyOrder(Role.ADMIN, Role.FINANCE);
        }
    }

    private static Set<Permission> of(Role role) {
        return Arrays.stream(Permission.values())
                .filter(permission -> permission.grantedTo(role))
                .collect(Collectors.toSet());
    }
}
