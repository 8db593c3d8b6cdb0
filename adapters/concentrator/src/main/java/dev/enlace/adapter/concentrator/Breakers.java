package dev.enlace.adapter.concentrator;

import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Leaves a concentrator that does not answer in peace for a while, so that thousands of logins that wait for it do not take
 * the threads from those that wait for others.
 */
@ApplicationScoped
class Breakers {
    private static final int FAILURES = 3;
    private static final long PAUSE_NANOS = 10_000_000_000L;

    private record Trouble(int failures, long until) {}

    private final Map<ConcentratorId, Trouble> troubles = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    Breakers() {
        this(System::nanoTime);
    }

    Breakers(LongSupplier nanos) {
        this.nanos = nanos;
    }

    <T> T call(ConcentratorId concentrator, Supplier<T> call) {
        var trouble = troubles.get(concentrator);
        if (trouble != null && trouble.failures >= FAILURES && nanos.getAsLong() - trouble.until < 0) {
            throw Unavailable.of(concentrator, null);
        }
        try {
            var answer = call.get();
            troubles.remove(concentrator);
            return answer;
        } catch (DomainException e) {
            if (e.kind() == DomainException.Kind.UNAVAILABLE) {
                note(concentrator);
            } else {
                troubles.remove(concentrator);
            }
            throw e;
        } catch (RuntimeException e) {
            note(concentrator);
            throw Unavailable.of(concentrator, e);
        }
    }

    private void note(ConcentratorId concentrator) {
        troubles.compute(
                concentrator,
                (id, before) -> new Trouble(before == null ? 1 : before.failures + 1, nanos.getAsLong() + PAUSE_NANOS));
    }
}
