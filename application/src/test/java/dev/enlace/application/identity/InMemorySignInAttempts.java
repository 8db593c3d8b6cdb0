package dev.enlace.application.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Keeps what {@link SignInAttempts} promises, without a database. */
final class InMemorySignInAttempts implements SignInAttempts {
    private record Failure(String subject, Instant at) {}

    private final List<Failure> failures = new ArrayList<>();

    @Override
    public Optional<Duration> begin(Attempt attempt, int max, Duration window) {
        var from = attempt.at().minus(window);
        for (var subject : attempt.subjects()) {
            var recent = failures.stream()
                    .filter(f -> f.subject().equals(subject) && f.at().isAfter(from))
                    .map(Failure::at)
                    .sorted(Comparator.reverseOrder())
                    .toList();
            if (recent.size() >= max) {
                return Optional.of(
                        Duration.between(attempt.at(), recent.get(max - 1).plus(window)));
            }
        }
        attempt.subjects().forEach(subject -> failures.add(new Failure(subject, attempt.at())));
        return Optional.empty();
    }

    @Override
    public void succeeded(Attempt attempt) {
        failures.removeIf(f -> f.subject().equals(attempt.subjects().get(0)));
        attempt.subjects().forEach(subject -> failures.remove(new Failure(subject, attempt.at())));
    }

    @Override
    public int purge(Instant before) {
        int size = failures.size();
        failures.removeIf(f -> f.at().isBefore(before));
        return size - failures.size();
    }
}
