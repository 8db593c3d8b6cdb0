package dev.enlace.bootstrap;

import dev.enlace.application.provider.ProviderCalendar;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;

/** Gives way to the provider's calendar as soon as there is one. */
@DefaultBean
@ApplicationScoped
public class StandInCalendar implements ProviderCalendar {
    @Override
    public LocalDate today() {
        return LocalDate.now();
    }

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public boolean simulation() {
        return true;
    }
}
