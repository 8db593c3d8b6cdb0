package dev.enlace.application.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.application.job.Job;
import dev.enlace.application.job.Jobs;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.provider.Settings;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.provider.ProviderSettings;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** At 03:00 in São Paulo, which is 06:00 UTC. */
class DailyRunHourTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private final List<Map<String, Object>> started = new ArrayList<>();
    private LocalDate lived = TODAY.minusDays(1);
    private boolean simulation;

    @Test
    void the_days_run_starts_by_itself_at_the_providers_hour() {
        tick("2026-03-10T02:30:00Z");
        tick("2026-03-10T05:59:59Z");
        assertThat(started).isEmpty();
        tick("2026-03-10T06:00:00Z");
        assertThat(started).singleElement().asString().contains("2026-03-10");
    }

    @Test
    void a_day_that_was_lived_is_not_lived_again() {
        lived = TODAY;
        tick("2026-03-10T20:00:00Z");
        // Nine in the evening of the 10th at the provider, though the 11th in UTC.
        tick("2026-03-11T00:00:00Z");
        assertThat(started).isEmpty();
        tick("2026-03-11T06:00:00Z");
        assertThat(started).singleElement().asString().contains("2026-03-11");
    }

    @Test
    void in_a_simulation_no_day_passes_by_itself() {
        simulation = true;
        tick("2026-03-10T20:00:00Z");
        assertThat(started).isEmpty();
    }

    private void tick(String now) {
        new DailyRunService(this::start, noJobs(), new Lived(), new Initial(), new At(Instant.parse(now))).startIfDue();
    }

    private Job start(String kind, Map<String, Object> input) {
        started.add(input);
        return null;
    }

    /** Nothing is under way and nothing has failed. */
    private static Jobs noJobs() {
        return (Jobs) Proxy.newProxyInstance(
                Jobs.class.getClassLoader(),
                new Class<?>[] {Jobs.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "open" -> List.of();
                    case "list" -> new Slice<>(List.of(), null, null);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private final class Lived implements RunDays {
        @Override
        public void reserve() {}

        @Override
        public void begin(UUID job, LocalDate date, boolean simulated) {}

        @Override
        public void complete(UUID job, Instant at) {}

        @Override
        public Optional<LocalDate> latest() {
            return Optional.of(lived);
        }
    }

    private static final class Initial implements Settings {
        @Override
        public ProviderSettings get() {
            return ProviderSettings.INITIAL;
        }

        @Override
        public void save(ProviderSettings settings) {}

        @Override
        public OptionalLong contractReducedAfterBlock(int reductionIntervalDays, int blockIntervalDays) {
            return OptionalLong.empty();
        }
    }

    private final class At implements ProviderCalendar {
        private final Instant now;

        At(Instant now) {
            this.now = now;
        }

        @Override
        public LocalDate today() {
            return TODAY;
        }

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public boolean simulation() {
            return simulation;
        }
    }
}
