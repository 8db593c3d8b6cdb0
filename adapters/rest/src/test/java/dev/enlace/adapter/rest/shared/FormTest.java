package dev.enlace.adapter.rest.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Money;
import dev.enlace.domain.shared.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {
    private final Form form = new Form();

    @Test
    void good_values_pass() {
        assertThat(form.required("/price", "1.50", Money::of)).isEqualTo(Money.of("1.50"));
        assertThat(form.optional("/benefit", (String) null, Money::of)).isNull();
        assertThat(form.each("/parts", List.of("1", "2"), Money::of)).hasSize(2);
        assertThat(form.each("/none", (List<String>) null, Money::of)).isEmpty();
        form.check();
    }

    @Test
    void one_bad_value_gives_its_own_code_and_pointer() {
        form.required("/price", "1.555", Money::of);
        var refusal = refusal();
        assertThat(refusal.code()).isEqualTo("money-decimals");
        assertThat(refusal.violations())
                .containsExactly(new Violation("/price", "money-decimals", "1.555", "at most two decimals"));
    }

    @Test
    void all_bad_values_are_named_at_once_also_the_nested_and_the_absent() {
        form.required("/price", "x", Money::of);
        form.required("/name", "  ");
        form.at("/access").required("/login", null);
        form.each("/parts", Arrays.asList("1", "x", null), Money::of);
        form.reject("/from", "period-empty", "a", "b");
        assertThat(refusal().code()).isEqualTo("validation-failed");
        assertThat(refusal().violations())
                .extracting(Violation::pointer)
                .containsExactly("/price", "/name", "/access/login", "/parts/1", "/parts/2", "/from");
    }

    @Test
    void a_pointer_the_domain_knows_is_appended() {
        form.at("/user").read("", () -> {
            throw new DomainException(
                    DomainException.Kind.INVALID,
                    "x",
                    "x",
                    Map.of(),
                    List.of(new Violation("/customerId", "x", null, "y")));
        });
        assertThat(refusal().violations().get(0).pointer()).isEqualTo("/user/customerId");
    }

    @Test
    void a_refusal_without_violations_is_noted_too() {
        form.read("/a", () -> {
            throw new DomainException(DomainException.Kind.INVALID, "x", "x");
        });
        assertThat(refusal().violations()).containsExactly(new Violation("/a", "x", null, ""));
    }

    @Test
    void what_is_no_fault_of_the_value_passes_through() {
        assertThatThrownBy(() -> form.read("/a", () -> {
                    throw DomainException.notFound("plan-not-found", 1);
                }))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("plan-not-found");
    }

    private DomainException refusal() {
        return catchThrowableOfType(DomainException.class, form::check);
    }
}
