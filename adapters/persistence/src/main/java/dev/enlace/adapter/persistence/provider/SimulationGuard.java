package dev.enlace.adapter.persistence.provider;

import dev.enlace.application.provider.ProviderCalendar;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A database that has lived simulated days holds charges and receipts of days that have not come; it must not be taken for a
 * real one.
 */
@ApplicationScoped
class SimulationGuard {
    void check(@Observes StartupEvent start, DataSource database, ProviderCalendar calendar) throws SQLException {
        if (!calendar.simulation() && hasLivedSimulatedDays(database)) {
            throw new IllegalStateException(
                    "This database has lived simulated days and holds charges and receipts of them."
                            + " Start with ENLACE_SIMULATION=true, or with another database.");
        }
    }

    private static boolean hasLivedSimulatedDays(DataSource database) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select exists (select from daily_run where simulated)");
                var row = select.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }
}
