package dev.enlace.application.billing;

import dev.enlace.domain.contract.ContractAction;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.notice.Channel;
import dev.enlace.domain.notice.NoticeKind;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Output port: what a month brought the provider, in one look. */
public interface MonthlyAccounts {
    /** So many of something, and what they amount to. */
    record Sum(long count, Money amount) {}

    /** Notices of a kind that went out. @param offset days before the due date, negative after it; null for a warning */
    record Sent(NoticeKind kind, Channel channel, @Nullable Integer offset, long count) {}

    /**
     * @param contracts per state as they stand now
     * @param billed charges made in the month
     * @param received money that came in, credit not included, reversals taken out
     * @param overdue open principal after its effective due date, as of {@code until}
     * @param moves how many contracts went through an action that changed their state
     */
    record MonthlyAccount(
            YearMonth month,
            LocalDate until,
            Map<ContractState, Long> contracts,
            Sum billed,
            Sum received,
            Sum overdue,
            List<Sent> notices,
            Map<ContractAction, Long> moves) {}

    /** @param until the last day that counts; at most the month's last */
    MonthlyAccount of(YearMonth month, LocalDate until);
}
