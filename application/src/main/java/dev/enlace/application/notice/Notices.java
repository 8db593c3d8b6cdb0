package dev.enlace.application.notice;

import dev.enlace.application.notice.WatchNotices.Filter;
import dev.enlace.application.notice.WatchNotices.View;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.billing.ChargeId;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.notice.NoticeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Output port: the notices as they are stored. */
public interface Notices {
    /** @param customer whose contracts alone are looked at; null for everybody's */
    Optional<View> find(NoticeId id, @Nullable UUID customer);

    Slice<View> list(Filter filter, @Nullable UUID customer, PageQuery page);

    boolean contractExists(ContractId contract, @Nullable UUID customer);

    /** Makes it wait to be sent, its attempts counted from zero; false when its version is another by now. */
    boolean requeue(NoticeId id, long version);

    /** Locks the contract; its open, undisputed charges that were overdue on the day, oldest first. */
    List<ChargeId> overdue(ContractId contract, LocalDate on);

    /** Stores a sent letter for each charge, and that the law counts it. The contract is locked. */
    List<NoticeId> addLetters(ContractId contract, List<ChargeId> charges, LocalDate sentOn, String evidence);
}
