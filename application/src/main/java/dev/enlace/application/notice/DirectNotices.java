package dev.enlace.application.notice;

import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.notice.Channel;
import dev.enlace.domain.notice.NoticeId;
import dev.enlace.domain.notice.NoticeKind;
import org.jspecify.annotations.Nullable;

/**
 * Sends a message that is about no charge, at once, and keeps it among the contract's notices. For {@code AfterReaction}s: it is
 * called outside any transaction, a message that was sent is not sent again, and what it throws has the relay try again.
 */
public interface DirectNotices {
    /**
     * @param id the same for the same message, so that a repetition is told
     * @param recipient null when the customer has no contact there
     * @param kept what the notice keeps as its text where the message must not be kept, e.g. without its link; in a simulation the
     *     whole text is kept
     */
    record Message(
            NoticeId id,
            NoticeKind kind,
            Channel channel,
            ContractId contract,
            @Nullable String recipient,
            NoticeTexts.Text text,
            String kept) {}

    /** Whether a message on the channel would go out now: there is a sender, or this is a simulation. */
    boolean serves(Channel channel);

    /**
     * A channel that nobody serves: sent by {@code simulated} in a simulation, else it waits with {@code channel-not-configured}
     * and the delivery is parked with the same code.
     */
    void send(Message message);
}
