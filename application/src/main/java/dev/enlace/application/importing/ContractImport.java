package dev.enlace.application.importing;

import dev.enlace.application.contract.LoginDirectory;
import dev.enlace.application.importing.SheetReader.Line;
import dev.enlace.application.job.JobHandler;
import dev.enlace.application.job.JobProgress;
import dev.enlace.application.shared.Process;
import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.shared.DomainException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Imports a sheet chunk by chunk, each with its outcomes and the job's progress in one transaction; so whoever resumes it
 * skips as many lines as are done.
 */
@Process
class ContractImport implements JobHandler {
    static final String KIND = "contract-import";
    private static final int CHUNK = 500;

    private final Sheets sheets;
    private final ImportChunk chunks;
    private final LoginDirectory logins;

    ContractImport(Sheets sheets, ImportChunk chunks, LoginDirectory logins) {
        this.sheets = sheets;
        this.chunks = chunks;
        this.logins = logins;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String source() {
        return "import";
    }

    @Override
    public void run(JobProgress job) {
        var input = job.job().input();
        var charset = Charset.forName(String.valueOf(input.get("encoding")));
        var work = new Work(job, Boolean.TRUE.equals(input.get("dryRun")), new Tally(job.job()));
        var kept = sheets.open(job.job().id());
        if (kept.isEmpty()) {
            // It is dropped after the last line; only the end of the job was left to be noted.
            return;
        }
        try (var sheet = kept.get()) {
            job.total(Math.max(job.job().done(), lines(input)));
            readAll(SheetProfile.reader(sheet, charset), work);
            job.total(work.read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JobProgress.Cancelled e) {
            sheets.drop(job.job().id());
            throw e;
        }
        sheets.drop(job.job().id());
    }

    /** The job at hand, and what a dry run has seen so far. */
    private static final class Work {
        private final JobProgress job;
        private final boolean dryRun;
        private final Tally tally;
        private final Known.Growing seen = new Known.Growing();
        private long read;

        Work(JobProgress job, boolean dryRun, Tally tally) {
            this.job = job;
            this.dryRun = dryRun;
            this.tally = tally;
        }
    }

    private static long lines(Map<String, Object> input) {
        return ((Number) Objects.requireNonNull(input.get("lines"), "counted when the job was made")).longValue();
    }

    private void readAll(SheetReader reader, Work work) throws IOException {
        long done = work.job.job().done();
        var lines = new ArrayList<Line>(CHUNK);
        for (var line = reader.next(); line.isPresent(); line = reader.next()) {
            work.read++;
            boolean alreadyTold = work.read <= done;
            // A dry run stores nothing, so only by judging the lines again does it know what they would have brought.
            if (!alreadyTold || work.dryRun) {
                lines.add(line.get());
            }
            if (lines.size() == CHUNK || (work.read == done && !lines.isEmpty())) {
                work(lines, work, alreadyTold);
                lines.clear();
            }
        }
        if (!lines.isEmpty()) {
            work(lines, work, false);
        }
    }

    private void work(List<Line> lines, Work work, boolean alreadyTold) {
        work.job.checkCancelled();
        var references = chunks.references();
        var taken = takenOnConcentrators(lines, references);
        if (work.dryRun) {
            chunks.judgeOnly(lines, references, taken, work.seen, alreadyTold ? null : work.job, work.tally);
        } else {
            store(List.copyOf(lines), references, taken, work);
        }
    }

    /** Where the database refuses, smaller chunks do until the line at fault stands alone. */
    private void store(List<Line> lines, References references, Set<String> taken, Work work) {
        try {
            chunks.store(lines, references, taken, work.job, work.tally);
        } catch (ImportBatch.NotStored e) {
            if (lines.size() == 1) {
                chunks.reject(lines.get(0), e.code(), work.job, work.tally);
            } else {
                int half = lines.size() / 2;
                store(lines.subList(0, half), references, taken, work);
                store(lines.subList(half, lines.size()), references, taken, work);
            }
        }
    }

    /** The concentrators are asked before the transaction of the chunk, as for a single contract. */
    private Set<String> takenOnConcentrators(List<Line> lines, References references) {
        var wanted = new HashMap<ConcentratorId, Set<String>>();
        for (var line : lines) {
            var login = line.values().get(Column.ACCESS_LOGIN);
            if (login != null) {
                try {
                    var concentrator = references.concentrator(line.values().get(Column.ACCESS_CONCENTRATOR));
                    wanted.computeIfAbsent(concentrator, none -> new HashSet<>())
                            .add(login.toLowerCase(Locale.ROOT));
                } catch (DomainException e) {
                    // The judge says so of the line.
                    continue;
                }
            }
        }
        var taken = new HashSet<String>();
        for (Map.Entry<ConcentratorId, Set<String>> entry : wanted.entrySet()) {
            taken.addAll(logins.takenAmong(entry.getKey(), entry.getValue()));
        }
        return taken;
    }
}
