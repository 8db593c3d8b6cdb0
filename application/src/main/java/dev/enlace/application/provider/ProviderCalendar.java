package dev.enlace.application.provider;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Output port: the only clock of the application.
 *
 * <p>The business date is the provider's today; in simulation mode the later of today and the latest completed run's
 * date, so that everything done between simulated days happens on the simulated day.
 */
public interface ProviderCalendar {
    /** The business date, in the provider's time zone. */
    LocalDate today();

    /** The real instant, for audit entries and technical time stamps. */
    Instant now();

    /** Whether this is a simulation ({@code ENLACE_SIMULATION=true}): runs may be of any date within ten years. */
    boolean simulation();
}
