package dev.enlace.domain.notice;

import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.NoticeOffsets;
import dev.enlace.domain.contract.ServiceTerms;
import dev.enlace.domain.customer.Contact;
import dev.enlace.domain.customer.Contact.OptOut;
import dev.enlace.domain.provider.LegalGuard;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which notices a run of a date makes for an open, undisputed charge, regardless of those made before. Each goes to the first
 * contact that the channel reaches; a due notice respects what the customer opted out of, a block warning does not.
 */
public final class NoticePlan {
    /** In these states nothing is restricted that a warning could speak of. */
    private static final Set<ContractState> NOT_WARNED =
            EnumSet.of(ContractState.PRE_REGISTERED, ContractState.DEACTIVATED, ContractState.CANCELLED);

    /**
     * @param disputedDays days in dispute after the effective due date; they do not count as late
     * @param warned whether a block warning was made before, on whatever channel
     */
    public record Debt(
            ContractState state, LocalDate dueDate, LocalDate effectiveDueDate, int disputedDays, boolean warned) {}

    /** @param offset of a due notice; null for a block warning */
    public record Planned(
            NoticeKind kind, Channel channel, @Nullable Integer offset, String recipient) {}

    private final LegalGuard guard;
    private final LocalDate date;

    public NoticePlan(LegalGuard guard, LocalDate date) {
        this.guard = guard;
        this.date = date;
    }

    /** @param contacts of the payer, in order of preference */
    public List<Planned> of(Debt debt, ServiceTerms terms, List<Contact> contacts) {
        var planned = new ArrayList<Planned>(2);
        var dueNotices = terms.dueNotices().value();
        if (dueNotices.byEmail()) {
            due(planned, debt, Channel.EMAIL, terms.emailNoticeDays().value(), contacts);
        }
        if (dueNotices.bySms()) {
            due(planned, debt, Channel.SMS, terms.smsNoticeDays().value(), contacts);
        }
        due(planned, debt, Channel.WHATSAPP, terms.whatsappNoticeDays().value(), contacts);
        if (needsWarning(debt)) {
            warn(planned, terms.blockWarningSms().value(), contacts);
        }
        return planned;
    }

    private boolean needsWarning(Debt debt) {
        long daysLate = ChronoUnit.DAYS.between(debt.effectiveDueDate, date) - debt.disputedDays;
        return !debt.warned && !NOT_WARNED.contains(debt.state) && daysLate >= guard.warnAfterDays();
    }

    private void due(List<Planned> planned, Debt debt, Channel channel, NoticeOffsets offsets, List<Contact> contacts) {
        for (int offset : offsets.days()) {
            if (DueNotice.goesOutOn(date, offset, debt.dueDate, debt.effectiveDueDate)) {
                recipient(contacts, channel, true)
                        .ifPresent(to -> planned.add(new Planned(NoticeKind.DUE, channel, offset, to)));
            }
        }
    }

    /** The law wants the customer warned where it can be; without the guard the provider's switch alone decides. */
    private void warn(List<Planned> planned, boolean sms, List<Contact> contacts) {
        if (sms) {
            recipient(contacts, Channel.SMS, false)
                    .ifPresent(to -> planned.add(new Planned(NoticeKind.BLOCK_WARNING, Channel.SMS, null, to)));
        }
        if (guard.enabled()) {
            recipient(contacts, Channel.EMAIL, false)
                    .ifPresent(to -> planned.add(new Planned(NoticeKind.BLOCK_WARNING, Channel.EMAIL, null, to)));
        }
    }

    private static Optional<String> recipient(List<Contact> contacts, Channel channel, boolean optOutsCount) {
        return contacts.stream()
                .filter(reachedBy(channel))
                .filter(contact -> !optOutsCount || contact.accepts(OptOut.valueOf(channel.name())))
                .map(Contact::value)
                .findFirst();
    }

    private static Predicate<Contact> reachedBy(Channel channel) {
        return switch (channel) {
            case EMAIL -> contact -> contact.channel() == Contact.Channel.EMAIL;
            case SMS -> contact -> contact.channel() == Contact.Channel.MOBILE;
            case WHATSAPP -> Contact::whatsapp;
            case LETTER -> contact -> false;
        };
    }
}
