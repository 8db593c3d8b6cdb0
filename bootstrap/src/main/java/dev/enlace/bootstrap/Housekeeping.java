package dev.enlace.bootstrap;

import dev.enlace.application.identity.SignIn;
import dev.enlace.application.identity.SignInAttempts;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.shared.IdempotencyKeys;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Throws away what has served its time. Harmless when two processes do it at once. */
@ApplicationScoped
class Housekeeping {
    private final IdempotencyKeys keys;
    private final SignInAttempts attempts;
    private final ProviderCalendar calendar;

    Housekeeping(IdempotencyKeys keys, SignInAttempts attempts, ProviderCalendar calendar) {
        this.keys = keys;
        this.attempts = attempts;
        this.calendar = calendar;
    }

    @Scheduled(every = "1h", delayed = "5m")
    void tidy() {
        keys.purge(calendar.now());
        attempts.purge(calendar.now().minus(SignIn.WINDOW));
    }
}
