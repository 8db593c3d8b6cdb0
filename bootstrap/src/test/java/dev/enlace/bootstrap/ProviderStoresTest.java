package dev.enlace.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.provider.Settings;
import dev.enlace.application.shared.AuditTrail;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Money;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProviderStoresTest {
    @Inject
    Settings settings;

    @Inject
    ProviderCalendar calendar;

    @Inject
    AuditTrail audit;

    @Inject
    EntityManager entities;

    @Test
    void a_new_installation_has_the_initial_settings_and_a_service() {
        assertThat(settings.get().defaultServiceId()).isNotNull();
    }

    @Test
    void of_two_who_change_the_same_settings_the_second_is_stale() {
        var read = settings.get();
        QuarkusTransaction.requiringNew().run(() -> settings.save(read));

        assertThat(settings.get().version()).isEqualTo(read.version() + 1);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> settings.save(read)))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.kind()).isEqualTo(DomainException.Kind.STALE));
    }

    @Test
    void today_is_the_day_at_the_provider() {
        var real = LocalDate.ofInstant(calendar.now(), settings.get().timeZone());

        assertThat(calendar.today()).isAfterOrEqualTo(real);
    }

    @Test
    void only_what_differs_is_noted_and_with_its_own_type() {
        var subject = UUID.randomUUID();
        var after = new HashMap<String, Object>(Map.of("name", "B", "price", Money.of("10.50"), "days", List.of(5, 0)));
        after.put("gone", null);
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record("probe", subject, "probe", Map.of("name", "B", "gone", 1), after, "because"));

        assertThat(entities.createNativeQuery(
                                "select field || ' ' || coalesce(before::text, '-') || ' ' || coalesce(after::text, '-')"
                                        + " || ' ' || actor || ' ' || reason from audit_entry where subject_id = :id order by field",
                                String.class)
                        .setParameter("id", subject)
                        .getResultList())
                .isEqualTo(List.of(
                        "days - [5, 0] Sistema because",
                        "gone 1 - Sistema because",
                        "price - \"10.50\" Sistema because"));
    }
}
