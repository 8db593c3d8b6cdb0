package dev.enlace.domain.acceptance;

import dev.enlace.domain.catalog.AcceptanceChannel;
import dev.enlace.domain.contract.ContractId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One request to a customer to accept the printed contract.
 *
 * <p>It begins pending, with a paper that does not change any more and a link that leads to it until an instant. The customer asks
 * for a confirmation code, types it, and accepts: once. A newer request supersedes it; a contract that changes makes it outdated,
 * accepted or not. What it ended as, it stays; the evidence is kept in every case.
 */
public final class Acceptance {
    /** So many codes are sent for one link; then the provider is to send another link. */
    public static final int MOST_CODES = 10;

    /**
     * The persistent shape, the only door in and out.
     *
     * @param asksCode whether a confirmation code is needed
     * @param requestedBy name of the user who asked for it
     * @param status as stored: never EXPIRED, see {@link Acceptance#statusAt}
     * @param endedAt null while pending
     * @param code the last one sent
     * @param evidence null unless accepted
     */
    public record Snapshot(
            AcceptanceId id,
            ContractId contractId,
            Subject subject,
            FrozenPaper paper,
            Set<AcceptanceChannel> channels,
            boolean asksCode,
            String requestedBy,
            Instant requestedAt,
            Instant expiresAt,
            AcceptanceStatus status,
            @Nullable Instant endedAt,
            @Nullable SentCode code,
            @Nullable Evidence evidence) {
        public Snapshot {
            channels = Set.copyOf(channels);
        }

        /** What it is at an instant: a pending one whose link is over has expired. */
        public AcceptanceStatus statusAt(Instant instant) {
            return status == AcceptanceStatus.PENDING && !instant.isBefore(expiresAt)
                    ? AcceptanceStatus.EXPIRED
                    : status;
        }
    }

    private Snapshot now;
    private final List<AcceptanceEvent> events = new ArrayList<>();

    private Acceptance(Snapshot snapshot) {
        now = snapshot;
    }

    public static Acceptance from(Snapshot snapshot) {
        return new Acceptance(snapshot);
    }

    /** Asks the customer. */
    public static Acceptance request(
            AcceptanceId id,
            ContractId contract,
            Subject subject,
            FrozenPaper paper,
            Collection<AcceptanceChannel> channels,
            boolean asksCode,
            String requestedBy,
            Instant requestedAt,
            Instant expiresAt) {
        var acceptance = new Acceptance(new Snapshot(
                id,
                contract,
                subject,
                paper,
                Set.copyOf(channels),
                asksCode,
                requestedBy,
                requestedAt,
                expiresAt,
                AcceptanceStatus.PENDING,
                null,
                null,
                null));
        acceptance.events.add(new AcceptanceEvent.Requested(
                contract,
                id,
                List.copyOf(new TreeSet<>(channels)),
                paper.templateVersion(),
                paper.sha256(),
                expiresAt));
        return acceptance;
    }

    /** Refuses a link that leads nowhere any more: 410, saying why. */
    public void checkOpen(Instant instant) {
        var status = now.statusAt(instant);
        if (status != AcceptanceStatus.PENDING) {
            throw AcceptanceRefused.gone(status);
        }
    }

    /** Number of the code that would be sent next; refuses when none is asked for, or too many were sent. */
    public int nextCode(Instant instant) {
        checkOpen(instant);
        if (!now.asksCode) {
            throw AcceptanceRefused.noCodeWanted();
        }
        int next = now.code == null ? 1 : now.code.number() + 1;
        if (next > MOST_CODES) {
            throw AcceptanceRefused.tooManyCodes(MOST_CODES);
        }
        return next;
    }

    /** The code that counts from now on; the one before counts no more. */
    public void codeSent(SentCode code) {
        if (code.number() != nextCode(code.sentAt())) {
            throw new IllegalArgumentException("code " + code.number());
        }
        now = with(now.status, now.endedAt, code, null);
        events.add(new AcceptanceEvent.CodeRequested(now.contractId, now.id, code.number(), code.channel()));
    }

    /** Judges a code that was typed; a wrong one is counted, so save it whatever comes out. */
    public CodeCheck tryCode(String typed, Instant instant) {
        checkOpen(instant);
        if (now.code == null) {
            return CodeCheck.NOT_SENT;
        }
        var check = now.code.check(hash(now.id, now.code.number(), typed), instant);
        if (check == CodeCheck.WRONG) {
            now = with(now.status, now.endedAt, now.code.missed(), null);
        }
        return check;
    }

    /** The customer accepts; a code, where one is asked for, was tried just before. */
    public void accept(Evidence evidence) {
        checkOpen(evidence.at());
        now = with(AcceptanceStatus.ACCEPTED, evidence.at(), now.code, evidence);
        events.add(new AcceptanceEvent.Given(now.contractId, now.id, now.paper.sha256(), evidence.channel()));
    }

    /** By which channel the customer proved to be reached: the code's, else the link's where there was one alone. */
    public @Nullable AcceptanceChannel provenChannel() {
        if (now.asksCode && now.code != null) {
            return now.code.channel();
        }
        return now.channels.size() == 1 ? now.channels.iterator().next() : null;
    }

    /** Makes room for a newer request; what was accepted stays accepted. */
    public void supersede(Instant at) {
        if (now.status == AcceptanceStatus.PENDING) {
            now = with(AcceptanceStatus.SUPERSEDED, at, now.code, null);
        }
    }

    /**
     * Notes that the contract became another one; an acceptance that is over already stays what it is.
     *
     * @return whether anything was to note
     */
    public boolean outdatedBy(Subject current, Instant at) {
        var counts = now.status == AcceptanceStatus.PENDING || now.status == AcceptanceStatus.ACCEPTED;
        if (!counts || current.equals(now.subject)) {
            return false;
        }
        var ended = now.endedAt == null ? at : now.endedAt;
        now = with(AcceptanceStatus.OUTDATED, ended, now.code, now.evidence);
        events.add(new AcceptanceEvent.Outdated(now.contractId, now.id, now.subject.changeTo(current)));
        return true;
    }

    /** What is kept of a code: see {@link SentCode#hash}. */
    public static String hash(AcceptanceId id, int number, String code) {
        return Hashes.of(id.value() + ":" + number + ":" + code);
    }

    public Snapshot snapshot() {
        return now;
    }

    /** Hands out what happened since the last call; the store calls it when it saves. */
    public List<AcceptanceEvent> releaseEvents() {
        var released = List.copyOf(events);
        events.clear();
        return released;
    }

    private Snapshot with(
            AcceptanceStatus status, @Nullable Instant endedAt, @Nullable SentCode code, @Nullable Evidence evidence) {
        return new Snapshot(
                now.id,
                now.contractId,
                now.subject,
                now.paper,
                now.channels,
                now.asksCode,
                now.requestedBy,
                now.requestedAt,
                now.expiresAt,
                status,
                endedAt,
                code,
                evidence);
    }
}
