package dev.enlace.application.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Output port: the answers to requests that carried an Idempotency-Key. {@link #claim} and {@link #store} run in the transaction
 * of the use case, so that key, effect and answer are stored together or not at all. Answers may hold secrets that are shown
 * once: they are stored encrypted.
 */
public interface IdempotencyKeys {
    /** How long an answer is repeated. */
    Duration KEPT = Duration.ofHours(24);

    /** @param credential who asks, e.g. {@code user:<id>}: another caller's equal key is another key */
    record Key(String credential, String path, String key) {}

    record Answer(int status, Map<String, String> headers, byte[] body) {}

    /** What a key stands for at this moment. */
    sealed interface Claim {
        /** Not seen before: do the work, then {@link IdempotencyKeys#store} the answer. */
        record Fresh() implements Claim {}

        /** Done before with the same content: repeat the answer. */
        record Replay(Answer answer) implements Claim {}

        /** Done before with other content. */
        record Reused() implements Claim {}

        /** Another request with this key is being worked on; it does not wait for that. */
        record InFlight() implements Claim {}
    }

    /** Takes the key until this transaction ends. */
    Claim claim(Key key, byte[] contentHash);

    /** Looks without taking it; null when there is no answer (yet). Needs no transaction. */
    @Nullable
    Claim peek(Key key, byte[] contentHash);

    void store(Key key, byte[] contentHash, Answer answer);

    /** Forgets what is older than {@link #KEPT}; returns how many. */
    int purge(Instant now);
}
