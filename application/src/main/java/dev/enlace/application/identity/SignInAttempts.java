package dev.enlace.application.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Output port: the attempts to sign in, shared by all processes on one database. Every method is a transaction of its own. */
public interface SignInAttempts {
    /** @param subjects whose failures count: the name and the address; stored only as keyed hashes */
    record Attempt(List<String> subjects, Instant at) {}

    /**
     * Notes the attempt as failed before it is known to be, so that guesses made at the same moment count too.
     *
     * @return how long to wait when any subject has {@code max} failures within the window; nothing is noted then
     */
    Optional<Duration> begin(Attempt attempt, int max, Duration window);

    /** Takes the attempt back, and forgets the earlier failures of its first subject, the name. */
    void succeeded(Attempt attempt);

    /** Forgets the failures before an instant; returns how many. */
    int purge(Instant before);
}
