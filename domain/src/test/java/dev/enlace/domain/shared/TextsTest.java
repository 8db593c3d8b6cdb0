package dev.enlace.domain.shared;

import static dev.enlace.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void a_text_is_trimmed_and_of_bounded_length() {
        assertThat(Texts.required("text-length", " ação ", 4)).isEqualTo("ação");
        assertRefused("text-length", () -> Texts.required("text-length", "ações", 4));
        assertRefused("text-length", () -> Texts.required("text-length", " \t ", 4));
    }

    @Test
    void an_optional_text_may_be_missing_or_blank() {
        assertThat(Texts.optional("text-length", null, 4)).isNull();
        assertThat(Texts.optional("text-length", "  ", 4)).isNull();
        assertThat(Texts.optional("text-length", " a ", 4)).isEqualTo("a");
        assertRefused("text-length", () -> Texts.optional("text-length", "12345", 4));
    }

    @Test
    void line_breaks_are_writing_and_other_control_characters_are_not() {
        assertThat(Texts.required("text-length", "a\nb\r\tc", 9)).isEqualTo("a\nb\r\tc");
        for (var control : List.of("\u0000", "\u001b", "\u007f", "\u0085")) {
            assertRefused("control-characters", () -> Texts.required("text-length", "a" + control + "b", 9));
        }
    }

    @Test
    void a_refusal_names_the_field_and_shows_enough_of_the_text() {
        var refusal = assertRefused("text-length", () -> Texts.required("/name", "text-length", "x".repeat(60), 50));
        var violation = refusal.violations().get(0);
        assertThat(violation.pointer()).isEqualTo("/name");
        assertThat(violation.value()).isEqualTo("x".repeat(50) + "…");
        assertThat(violation.allowed()).isEqualTo("1..50 characters");
        var shorter = assertRefused("text-length", () -> Texts.optional("/name", "text-length", "x".repeat(50), 9));
        assertThat(shorter.violations().get(0).value()).isEqualTo("x".repeat(50));
    }

    @Test
    void checks_refuse_once_and_name_every_field() {
        var checks = new Checks();
        assertThat(checks.check("/price", () -> Money.of("10.00"))).isEqualTo(Money.of("10.00"));
        assertThat(checks.check("/fee", () -> Money.of("1.234"))).isNull();
        checks.run("/name", () -> Texts.required("/name", "text-length", "", 9));
        var refusal = assertRefused("validation-failed", checks::done);
        assertThat(refusal.violations()).extracting(Violation::pointer).containsExactly("/fee", "/name");
        assertThat(refusal.kind()).isEqualTo(DomainException.Kind.INVALID);
    }

    @Test
    void a_single_violation_keeps_its_code_and_none_is_silent() {
        new Checks().done();
        var checks = new Checks();
        checks.run("/fee", () -> Money.of("1.234"));
        assertRefused("money-decimals", checks::done);
        var bare = new Checks();
        bare.run("/x", () -> {
            throw new DomainException(DomainException.Kind.INVALID, "odd", "odd", java.util.Map.of("value", 3));
        });
        var odd = assertRefused("odd", bare::done);
        assertThat(odd.violations()).containsExactly(new Violation("/x", "odd", 3, ""));
    }

    @Test
    void a_refusal_of_another_kind_is_not_gathered() {
        var checks = new Checks();
        assertRefused(
                "gone",
                () -> checks.run("/x", () -> {
                    throw new DomainException(DomainException.Kind.CONFLICT, "gone", "gone");
                }));
    }
}
