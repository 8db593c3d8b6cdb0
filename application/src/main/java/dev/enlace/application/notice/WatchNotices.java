package dev.enlace.application.notice;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.notice.Channel;
import dev.enlace.domain.notice.NoticeId;
import dev.enlace.domain.notice.NoticeKind;
import dev.enlace.domain.notice.NoticeStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Input port: the notices of contracts. A customer sees its own; another's does not exist. */
public interface WatchNotices {
    /**
     * @param chargeId what it is about; null for the messages of an acceptance
     * @param offset days before the due date, negative after it; null for a warning
     * @param date the run's day, or the day a letter was sent
     * @param recipient address or number it goes to
     * @param text as it was sent; null before, and for simulated ones
     * @param detail why it waits, was skipped or failed; the evidence of a letter
     * @param legal whether the law counts it as a warning
     */
    record View(
            UUID id,
            NoticeKind kind,
            Channel channel,
            UUID contractId,
            long contractNumber,
            @Nullable UUID chargeId,
            @Nullable Integer offset,
            NoticeStatus status,
            LocalDate date,
            @Nullable String recipient,
            @Nullable String text,
            @Nullable String provider,
            @Nullable String detail,
            boolean legal,
            int attempts,
            @Nullable Instant sentAt,
            long version) {}

    /** Null in any part means any. */
    record Filter(
            @Nullable UUID contractId,
            @Nullable UUID chargeId,
            @Nullable NoticeKind kind,
            @Nullable Channel channel,
            @Nullable NoticeStatus status,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** 404 {@code notice-not-found}. */
    View get(NoticeId id);

    /** Sorted by {@code date}. */
    Slice<View> list(Filter filter, PageQuery page);

    /** The same of one contract; 404 {@code contract-not-found}. */
    Slice<View> ofContract(ContractId contract, Filter filter, PageQuery page);
}
