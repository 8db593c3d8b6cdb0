package dev.enlace.domain.identity;

import static dev.enlace.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UsernameTest {
    @Test
    void has_three_to_sixty_four_plain_characters() {
        assertThat(new Username("abc").text()).isEqualTo("abc");
        assertThat(new Username("a".repeat(64)).text()).hasSize(64);
        assertThat(new Username("Ana.Souza_1@isp-x").toString()).isEqualTo("Ana.Souza_1@isp-x");
        assertRefused("username-malformed", () -> new Username("ab"));
        assertRefused("username-malformed", () -> new Username("a".repeat(65)));
        assertRefused("username-malformed", () -> new Username("ana souza"));
        assertRefused("username-malformed", () -> new Username("joão"));
        assertRefused("username-malformed", () -> new Username(""));
    }

    @Test
    void is_compared_without_regard_to_case_and_kept_as_typed() {
        assertThat(new Username("Ana.S").folded()).isEqualTo("ana.s");
        assertThat(new Username("Ana.S").text()).isEqualTo("Ana.S");
    }
}
