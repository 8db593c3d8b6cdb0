package dev.enlace.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enlace.domain.shared.DomainException;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TemplateTest {
    private static final TemplateId ID = new TemplateId(new UUID(1, 1));

    @Test
    void another_body_gets_a_number_of_its_own_and_another_name_does_not() {
        var first = Template.first(ID, Template.Kind.CONTRACT, content("Um", "<p>1</p>"));
        assertThat(first.bodyNumber()).isEqualTo(1);
        var renamed = first.edited(content("Dois", "<p>1</p>"), 3);
        assertThat(renamed.bodyNumber()).isEqualTo(1);
        assertThat(renamed.name()).isEqualTo("Dois");
        assertThat(renamed.version()).isEqualTo(3);
        assertThat(renamed.edited(content("Dois", "<p>2</p>"), 4).bodyNumber()).isEqualTo(2);
    }

    @Test
    void a_body_has_its_bounds() {
        assertThat(content("x", "x".repeat(200_000)).body()).hasSize(200_000);
        refused("text-length", () -> content("x", "x".repeat(200_001)));
        refused("text-length", () -> content("x".repeat(101), "x"));
    }

    @Test
    void a_link_lives_an_hour_to_thirty_days_and_some_channel_carries_it() {
        assertThat(acceptance(1, AcceptanceChannel.SMS).linkValidityHours()).isEqualTo(1);
        assertThat(acceptance(720, AcceptanceChannel.EMAIL).linkValidityHours()).isEqualTo(720);
        refused("link-validity-out-of-range", () -> acceptance(0, AcceptanceChannel.SMS));
        refused("link-validity-out-of-range", () -> acceptance(721, AcceptanceChannel.SMS));
        refused("acceptance-channels-empty", () -> acceptance(72));
    }

    private static Template.Content content(String name, String body) {
        return new Template.Content(name, body, true);
    }

    private static AcceptanceConfiguration acceptance(int hours, AcceptanceChannel... channels) {
        var id = new AcceptanceConfigurationId(new UUID(2, 2));
        return new AcceptanceConfiguration(id, "Aceite", false, Set.of(channels), hours, true, true, 0);
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
