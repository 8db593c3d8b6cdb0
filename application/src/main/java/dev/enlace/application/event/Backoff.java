package dev.enlace.application.event;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait before an outside call is tried again: twice as long each time, up to {@code longest}, spread by half
 * in either direction so that what failed together does not return together.
 *
 * @param attempts after so many it is given up
 */
public record Backoff(int attempts, Duration first, Duration longest) {
    /** About an hour in all. */
    public static final Backoff OUTBOX = new Backoff(18, Duration.ofSeconds(2), Duration.ofMinutes(5));

    /** Empty when {@code attempt} was the last. */
    public Optional<Duration> after(int attempt) {
        if (attempt >= attempts) {
            return Optional.empty();
        }
        long doubled = first.toMillis() << Math.min(attempt - 1, 30);
        long wanted = Math.min(doubled, longest.toMillis());
        return Optional.of(
                Duration.ofMillis(ThreadLocalRandom.current().nextLong(wanted / 2, wanted + wanted / 2 + 1)));
    }
}
