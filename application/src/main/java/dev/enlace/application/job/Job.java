package dev.enlace.application.job;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Long work, as far as it has come. It is queued in the transaction of whoever asks for it, run by any process, resumed by
 * another when that one dies, and ends in one of three ways.
 *
 * @param input what the handler was asked to do; plain JSON, no secrets
 * @param total 0 as long as it is unknown
 * @param error code of what made it fail
 * @param actor name of who started it
 * @param actorId null for the system
 */
public record Job(
        UUID id,
        String kind,
        JobStatus status,
        Map<String, Object> input,
        List<JobStep> steps,
        long done,
        long total,
        @Nullable String error,
        String actor,
        @Nullable UUID actorId,
        boolean cancelRequested,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {
    public Job {
        steps = List.copyOf(steps);
    }
}
