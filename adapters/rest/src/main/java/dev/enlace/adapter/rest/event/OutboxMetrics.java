package dev.enlace.adapter.rest.event;

import dev.enlace.application.event.Deliveries;
import dev.enlace.application.event.Deliveries.Backlog;
import dev.enlace.application.provider.ProviderCalendar;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;

/** How much waits in the outbox, how much was given up, and for how long the oldest has waited. */
@ApplicationScoped
class OutboxMetrics {
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Deliveries deliveries;
    private final ProviderCalendar calendar;
    private Instant readAt = Instant.EPOCH;
    private Backlog backlog = new Backlog(0, 0, null);

    OutboxMetrics(Deliveries deliveries, ProviderCalendar calendar) {
        this.deliveries = deliveries;
        this.calendar = calendar;
    }

    void register(@Observes StartupEvent start, MeterRegistry registry) {
        Gauge.builder("enlace.outbox.pending", () -> backlog().pending())
                .description("Deliveries that wait for an attempt")
                .register(registry);
        Gauge.builder("enlace.outbox.parked", () -> backlog().parked())
                .description("Deliveries given up until somebody retries them")
                .register(registry);
        Gauge.builder("enlace.outbox.oldest", this::oldestSeconds)
                .description("Age of the oldest pending delivery")
                .baseUnit("seconds")
                .register(registry);
    }

    private double oldestSeconds() {
        var oldest = backlog().oldestPending();
        return oldest == null ? 0 : Duration.between(oldest, calendar.now()).toMillis() / 1000.0;
    }

    /** One look at the database for the three of them. */
    private synchronized Backlog backlog() {
        var now = calendar.now();
        if (!now.isBefore(readAt.plus(FRESH))) {
            backlog = deliveries.backlog();
            readAt = now;
        }
        return backlog;
    }
}
