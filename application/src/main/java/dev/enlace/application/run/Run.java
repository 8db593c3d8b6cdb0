package dev.enlace.application.run;

import dev.enlace.application.job.JobProgress;
import dev.enlace.application.shared.Acting;
import dev.enlace.application.shared.Actor;
import dev.enlace.application.shared.Background;
import dev.enlace.domain.provider.ProviderSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A run under way: what its steps work with. Settings are read once, so that all of a run follows the same rules. */
final class Run {
    /** One worker and one connection a core of the smallest machine we run on; more only wait for the disk. */
    private static final int WORKERS = 2;

    private final JobProgress progress;
    private final Actor actor;
    private long expected;

    final LocalDate date;
    final boolean dryRun;
    final ProviderSettings settings;

    Run(JobProgress progress, Actor actor, LocalDate date, boolean dryRun, ProviderSettings settings) {
        this.progress = progress;
        this.actor = actor;
        this.date = date;
        this.dryRun = dryRun;
        this.settings = settings;
        this.expected = progress.job().done();
    }

    JobProgress progress() {
        return progress;
    }

    UUID job() {
        return progress.job().id();
    }

    void counts(String step, Map<String, ?> counts) {
        progress.step(step, counts);
    }

    /** Works all chunks off, on several threads; the first failure ends the others after the chunk they are at. */
    <C> void each(List<C> chunks, Consumer<C> work) {
        expected += chunks.size();
        progress.total(expected);
        var queue = new ConcurrentLinkedQueue<>(chunks);
        var workers = Background.pool("enlace-run", WORKERS);
        try {
            var running = IntStream.range(0, WORKERS)
                    .<Future<?>>mapToObj(worker -> workers.submit(() -> Acting.as(actor, () -> drain(queue, work))))
                    .toList();
            await(running);
        } finally {
            queue.clear();
            workers.shutdown();
        }
    }

    private <C> void drain(ConcurrentLinkedQueue<C> queue, Consumer<C> work) {
        try {
            for (var chunk = queue.poll(); chunk != null; chunk = queue.poll()) {
                progress.checkCancelled();
                work.accept(chunk);
                progress.advance(1);
            }
        } catch (RuntimeException | Error e) {
            queue.clear();
            throw e;
        }
    }

    private static void await(List<Future<?>> running) {
        RuntimeException failure = null;
        for (var worker : running) {
            try {
                worker.get();
            } catch (ExecutionException e) {
                failure = failure == null ? unchecked(e.getCause()) : failure;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static RuntimeException unchecked(@Nullable Throwable cause) {
        return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
    }
}
