package dev.enlace.domain.network;

import static dev.enlace.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConcentratorTest {
    @Test
    void only_a_simulated_one_has_no_address() {
        concentrator(ConcentratorType.SIMULATED, null, 3799);
        for (var type : ConcentratorType.values()) {
            if (type != ConcentratorType.SIMULATED) {
                concentrator(type, "127.0.0.1", 3799);
                assertRefused("concentrator-address-required", () -> concentrator(type, null, 3799));
            }
        }
    }

    @Test
    void an_address_is_a_name_or_an_ip_without_port() {
        for (var right : new String[] {"10.0.0.1", "bras-1.provedor.example", "localhost", "::1", "2001:db8::1", "b"}) {
            concentrator(ConcentratorType.CISCO, right, 3799);
        }
        for (var wrong : new String[] {
            "",
            "10.0.0.1:3799",
            "http://bras",
            "a b",
            "-bras",
            "bras-",
            "a..b",
            "x".repeat(64),
            "a.".repeat(127) + "a",
            "bras/1"
        }) {
            assertRefused("concentrator-address-malformed", () -> concentrator(ConcentratorType.CISCO, wrong, 3799));
        }
    }

    @Test
    void a_port_is_one_of_65535() {
        concentrator(ConcentratorType.OTHER, "b", 1);
        concentrator(ConcentratorType.OTHER, "b", 65535);
        assertRefused("coa-port-out-of-range", () -> concentrator(ConcentratorType.OTHER, "b", 0));
        assertRefused("coa-port-out-of-range", () -> concentrator(ConcentratorType.OTHER, "b", 65536));
    }

    @Test
    void a_secret_is_never_shown() {
        var concentrator = concentrator(ConcentratorType.OTHER, "b", 1);
        assertThat(concentrator.secret()).isEqualTo(new Secret("s3cret"));
        assertThat(concentrator.toString()).doesNotContain("s3cret");
        assertThat(new Secret(" ~".repeat(64)).value()).hasSize(128);
        for (var wrong : new String[] {"", "x".repeat(129), "ação", "a\nb", "a\u007f"}) {
            assertRefused("secret-malformed", () -> new Secret(wrong));
        }
    }

    private static Concentrator concentrator(ConcentratorType type, String address, int port) {
        return new Concentrator(
                new ConcentratorId(UUID.randomUUID()),
                "BRAS",
                type,
                address,
                new Secret("s3cret"),
                port,
                BlockMode.REJECT,
                true,
                0);
    }
}
