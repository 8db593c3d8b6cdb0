package dev.enlace.adapter.persistence.provider;

import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.provider.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The clock in the provider's time zone; in a simulation the days that its runs have lived move it on. */
@ApplicationScoped
class PostgresProviderCalendar implements ProviderCalendar {
    private final Clock clock;
    private final Settings settings;
    private final DataSource database;
    private final boolean simulation;

    PostgresProviderCalendar(
            Clock clock,
            Settings settings,
            DataSource database,
            @ConfigProperty(name = "enlace.simulation", defaultValue = "false") boolean simulation) {
        this.clock = clock;
        this.settings = settings;
        this.database = database;
        this.simulation = simulation;
    }

    @Override
    public LocalDate today() {
        var today = LocalDate.ofInstant(clock.instant(), settings.get().timeZone());
        if (!simulation) {
            return today;
        }
        var lived = latestRun();
        return lived != null && lived.isAfter(today) ? lived : today;
    }

    /** To the microsecond, as PostgreSQL keeps it. */
    @Override
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public boolean simulation() {
        return simulation;
    }

    private LocalDate latestRun() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select run_date from daily_run where completed_at is not null order by run_date desc limit 1");
                var row = select.executeQuery()) {
            return row.next() ? row.getObject(1, LocalDate.class) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
