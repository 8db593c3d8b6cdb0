package dev.enlace.application.contract;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.shared.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Output port: all that happened to a contract, whatever it was, in the order of time. */
public interface Timeline {
    /**
     * @param at of charges, which know only the day: its beginning in the provider's time zone
     * @param subject what happened, in a word: an event's type, an edited field, a charge's kind, a receipt's method, a notice's channel
     * @param text what people read beside it, e.g. a charge's description
     * @param amount of a charge; of a receipt or its reversal, the part that paid this contract's charges
     * @param reference id of the charge, receipt or notice; of the entry itself for all others
     */
    record Entry(
            Instant at,
            TimelineKind kind,
            String subject,
            @Nullable String text,
            @Nullable Money amount,
            @Nullable String user,
            @Nullable String source,
            @Nullable Object before,
            @Nullable Object after,
            UUID reference) {}

    /** Sort: {@code at}. */
    Slice<Entry> of(ContractId contract, PageQuery page);
}
