package dev.enlace.application.event;

import dev.enlace.application.event.Deliveries.Claim;
import dev.enlace.application.event.Deliveries.Outcome;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.shared.Background;
import dev.enlace.application.shared.Process;
import dev.enlace.application.shared.Pump;
import dev.enlace.domain.shared.DomainException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Claims, calls, notes the outcome; each by itself, with no transaction around the call. Calls of different aggregates run
 * side by side on a small pool; outcomes that are there at the same time share a transaction.
 */
@Process
class RelayService implements Relay {
    static final int THREADS = 6;
    /** Claimed at once, so that a thread finds its next delivery ready; short enough for the lease to outlast the wait. */
    static final int CAPACITY = 48;

    static final Duration LEASE = Duration.ofMinutes(2);
    private static final System.Logger LOG = System.getLogger(RelayService.class.getName());

    private final Deliveries deliveries;
    private final AfterReactions reactions;
    private final ProviderCalendar calendar;
    private final ExecutorService pool = Background.pool("enlace-relay", THREADS);
    private final Background loop = new Background("enlace-relay-loop", this::drain);

    RelayService(Deliveries deliveries, AfterReactions reactions, ProviderCalendar calendar) {
        this.deliveries = deliveries;
        this.reactions = reactions;
        this.calendar = calendar;
    }

    @Override
    public void wake() {
        loop.wake();
    }

    @Override
    public int drain() {
        var done = new AtomicInteger();
        new Pump<Claim, Outcome>(pool, CAPACITY, most -> deliveries.claim(most, LEASE), this::deliver, outcomes -> {
                    deliveries.settle(outcomes);
                    done.addAndGet((int) outcomes.stream()
                            .filter(Outcome.Done.class::isInstance)
                            .count());
                })
                .drain();
        return done.get();
    }

    private Outcome deliver(Claim claim) {
        // A claim that waited too long may be another relay's by now, which would then call in parallel and out of
        // order.
        if (!calendar.now().isBefore(claim.leasedUntil())) {
            return new Outcome.Again(claim, Duration.ZERO, "lease-expired");
        }
        var reaction = reactions.all().stream()
                .filter(candidate -> candidate.name().equals(claim.reaction()))
                .findFirst();
        if (reaction.isEmpty()) {
            return park(claim, null, "reaction-unknown");
        }
        try {
            reaction.get().on(claim.event());
            return new Outcome.Done(claim);
        } catch (AfterReaction.Hopeless e) {
            return park(claim, reaction.get(), e.code());
        } catch (RuntimeException e) {
            var wait = wait(claim);
            return wait.isPresent()
                    ? new Outcome.Again(claim, wait.get(), code(e))
                    : park(claim, reaction.get(), code(e));
        }
    }

    private static Optional<Duration> wait(Claim claim) {
        return Backoff.OUTBOX.after(claim.attempt());
    }

    private static Outcome park(Claim claim, @Nullable AfterReaction reaction, String code) {
        LOG.log(System.Logger.Level.WARNING, "delivery {0} is parked: {1}", key(claim), code);
        if (reaction != null) {
            try {
                reaction.onParked(claim.event(), code);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "parking of " + key(claim) + " could not be shown", e);
            }
        }
        return new Outcome.Parked(claim, code);
    }

    /** The refusal's code; of anything else the class alone, since its message may hold personal data. */
    private static String code(RuntimeException e) {
        if (e instanceof DomainException refusal) {
            return refusal.code();
        }
        LOG.log(System.Logger.Level.WARNING, "a delivery failed", e);
        return e.getClass().getSimpleName();
    }

    private static Deliveries.Key key(Claim claim) {
        return new Deliveries.Key(claim.event().position(), claim.reaction());
    }
}
