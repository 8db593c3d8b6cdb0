package dev.enlace.application.importing;

import dev.enlace.application.job.Job;
import java.nio.file.Path;

/**
 * Takes over a sheet of customers and contracts, as another system exports it. Each line is judged by itself: it becomes a
 * contract, or is unchanged since it came in before, or is rejected with the field, the value and what is allowed; none stops
 * another. The job's items tell the outcome by line number.
 */
public interface ImportContracts {
    /**
     * @param sheet a file that is read before the call returns
     * @param dryRun judges the lines by the same code, and stores nothing
     */
    record Command(Path sheet, boolean dryRun) {}

    /**
     * Keeps the sheet and queues the job, in one transaction.
     *
     * @throws dev.enlace.domain.shared.DomainException MALFORMED {@code sheet-empty}, {@code sheet-encoding-unsupported},
     *     {@code column-unknown}, {@code column-repeated}; INVALID {@code column-missing}
     */
    Job start(Command command);
}
