package dev.enlace.domain.identity;

import static dev.enlace.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordTest {
    @Test
    void has_ten_characters_or_more() {
        assertThat(new Password("abcdefghij").text()).isEqualTo("abcdefghij");
        assertRefused("password-too-short", () -> new Password("abcdefghi"));
    }

    @Test
    void characters_are_counted_as_people_see_them() {
        assertRefused("password-too-short", () -> new Password("😀😃😄😁😆"));
        assertThat(new Password("😀😃😄😁😆😅😂🙂🙃😉").text()).hasSize(20);
    }

    @Test
    void has_at_most_the_bytes_that_the_hash_looks_at() {
        assertThat(new Password("abcd".repeat(18)).text()).hasSize(72);
        assertRefused("password-too-long", () -> new Password("abcd".repeat(18) + "e"));
        assertRefused("password-too-long", () -> new Password("áéíó".repeat(9) + "x"));
    }

    @Test
    void has_four_different_characters() {
        assertThat(new Password("aabbccddaa").text()).isNotEmpty();
        assertRefused("password-too-simple", () -> new Password("aabbccaabb"));
    }

    @Test
    void is_never_shown() {
        assertThat(new Password("abcdefghij").toString()).doesNotContain("abc");
        var refusal = assertRefused("password-too-short", () -> new Password("geheim"));
        assertThat(refusal.getMessage() + refusal.details() + refusal.violations())
                .doesNotContain("geheim");
        assertThat(refusal.violations()).hasSize(1);
        assertThat(refusal.details()).containsKey("allowed");
    }
}
