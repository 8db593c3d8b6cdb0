package dev.enlace.domain.notice;

import dev.enlace.domain.billing.ChargeId;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.shared.DomainEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What people do with notices. That one was sent stands in the notice itself: there are too many for the log. */
public sealed interface NoticeEvent extends DomainEvent {
    ContractId contractId();

    @Override
    default UUID aggregateId() {
        return contractId().value();
    }

    /** A warning on paper was recorded for the contract's overdue charges. */
    record LetterRecorded(ContractId contractId, LocalDate sentOn, List<ChargeId> chargeIds, String evidence)
            implements NoticeEvent {
        public LetterRecorded {
            chargeIds = List.copyOf(chargeIds);
        }

        @Override
        public String type() {
            return "notice.letter-recorded";
        }
    }

    /** Somebody asked for a notice to be sent once more. */
    record ResendRequested(ContractId contractId, NoticeId noticeId) implements NoticeEvent {
        @Override
        public String type() {
            return "notice.resend-requested";
        }
    }
}
