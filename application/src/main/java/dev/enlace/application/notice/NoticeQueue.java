package dev.enlace.application.notice;

import dev.enlace.domain.billing.Delinquency;
import dev.enlace.domain.notice.Channel;
import dev.enlace.domain.notice.NoticeId;
import dev.enlace.domain.notice.NoticeKind;
import dev.enlace.domain.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Output port: the notices that wait to be sent. A claim is a lease, as in the outbox. */
public interface NoticeQueue {
    /** What became of the charge a notice is about. */
    enum Charge {
        OPEN,
        SETTLED,
        DISPUTED
    }

    /** What became of the contact a notice was planned for. */
    enum Contact {
        REACHABLE,
        OPTED_OUT,
        GONE
    }

    /**
     * A notice that is ours until its lease ends, with what is true now.
     *
     * @param attempt the token of the claim
     * @param version counts the times somebody asked for it to be sent again
     * @param recipient null when the notice was planned without one
     * @param lateFrom effective due date of the charge, put off by the days in dispute
     * @param ownTerms the contract's own intervals; null parts inherit
     */
    record Claim(
            NoticeId id,
            NoticeKind kind,
            Channel channel,
            LocalDate date,
            int attempt,
            long version,
            @Nullable String recipient,
            Contact contact,
            Charge charge,
            String customer,
            long contractNumber,
            Money amount,
            String description,
            LocalDate dueDate,
            LocalDate lateFrom,
            @Nullable String pixKey,
            OwnTerms ownTerms) {}

    record OwnTerms(
            @Nullable Boolean reduces,
            @Nullable Integer reductionAfterDays,
            @Nullable Boolean blocks,
            @Nullable Integer blockAfterDays) {
        public Delinquency.Terms resolve(Delinquency.Terms defaults) {
            return new Delinquency.Terms(
                    reduces == null ? defaults.reduces() : reduces,
                    reductionAfterDays == null ? defaults.reductionAfterDays() : reductionAfterDays,
                    blocks == null ? defaults.blocks() : blocks,
                    blockAfterDays == null ? defaults.blockAfterDays() : blockAfterDays);
        }
    }

    sealed interface Outcome {
        Claim claim();

        record Sent(Claim claim, String text, String provider, Instant at) implements Outcome {}

        record Skipped(Claim claim, String detail) implements Outcome {}

        record Failed(Claim claim, String detail) implements Outcome {}

        record Again(Claim claim, Duration after, String detail) implements Outcome {}
    }

    /** Which day counts as the sending date: the run's in a simulation, else the real one in the provider's zone. */
    record Days(boolean simulation, ZoneId zone) {}

    List<Claim> claim(Set<Channel> channels, int limit, Duration lease);

    /**
     * Notes outcomes, and for legal notices the charge's earliest sending date, with the contracts locked in the order of
     * their ids. One whose lease was taken over meanwhile changes nothing.
     */
    void settle(List<Outcome> outcomes, Days days);

    /** Puts what waits on these channels aside, saying why, until {@link #release}. */
    void hold(Set<Channel> channels, String detail);

    /** Makes what was put aside on these channels due again. */
    void release(Set<Channel> channels);
}
