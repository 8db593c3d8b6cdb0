package dev.enlace.application.notice;

import dev.enlace.application.event.EventLog;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.shared.AuditTrail;
import dev.enlace.application.shared.CurrentActor;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractRefused;
import dev.enlace.domain.notice.Channel;
import dev.enlace.domain.notice.NoticeEvent;
import dev.enlace.domain.notice.NoticeId;
import dev.enlace.domain.notice.NoticeStatus;
import dev.enlace.domain.shared.DomainException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@UseCase
class NoticeService implements WatchNotices, ResendNotice, RecordLetter {
    private static final int LONGEST_EVIDENCE = 500;

    private final Notices notices;
    private final EventLog events;
    private final AuditTrail audit;
    private final CurrentActor actor;
    private final ProviderCalendar calendar;

    NoticeService(Notices notices, EventLog events, AuditTrail audit, CurrentActor actor, ProviderCalendar calendar) {
        this.notices = notices;
        this.events = events;
        this.audit = audit;
        this.actor = actor;
        this.calendar = calendar;
    }

    @Override
    public View get(NoticeId id) {
        return notices.find(id, customer()).orElseThrow(() -> DomainException.notFound("notice-not-found", id));
    }

    @Override
    public Slice<View> list(Filter filter, PageQuery page) {
        return notices.list(filter, customer(), page);
    }

    @Override
    public Slice<View> ofContract(ContractId contract, Filter filter, PageQuery page) {
        checkContract(contract);
        return notices.list(filter, customer(), page);
    }

    @Override
    public View resend(NoticeId id, @Nullable Long expected) {
        var notice = get(id);
        if (expected != null && expected != notice.version()) {
            throw DomainException.stale(id);
        }
        if (notice.channel() == Channel.LETTER) {
            throw DomainException.conflict("notice-on-paper", "a letter is not sent by us", Map.of());
        }
        if (notice.chargeId() == null) {
            throw DomainException.conflict("notice-of-an-action", "the action is asked for again", Map.of());
        }
        if (notice.status() == NoticeStatus.PENDING) {
            throw DomainException.conflict("notice-waiting", "it waits to be sent", Map.of());
        }
        if (!notices.requeue(id, notice.version())) {
            throw DomainException.stale(id);
        }
        events.append("contract", List.of(new NoticeEvent.ResendRequested(new ContractId(notice.contractId()), id)));
        return get(id);
    }

    @Override
    public void checkContract(ContractId contract) {
        if (!notices.contractExists(contract, customer())) {
            throw ContractRefused.notFound(contract);
        }
    }

    @Override
    public List<View> record(Command command) {
        var contract = command.contract();
        checkContract(contract);
        var today = calendar.today();
        if (command.sentOn().isAfter(today)) {
            throw DomainException.invalid("sent-on-in-future", command.sentOn(), "up to " + today);
        }
        var evidence = command.evidence().strip();
        if (evidence.isEmpty() || evidence.length() > LONGEST_EVIDENCE) {
            throw DomainException.invalid("evidence-length", evidence.length(), "1.." + LONGEST_EVIDENCE);
        }
        var charges = notices.overdue(contract, command.sentOn());
        if (charges.isEmpty()) {
            throw DomainException.conflict("no-overdue-charges", "nothing was overdue", Map.of());
        }
        var letters = notices.addLetters(contract, charges, command.sentOn(), evidence);
        events.append(
                "contract", List.of(new NoticeEvent.LetterRecorded(contract, command.sentOn(), charges, evidence)));
        audit.record(
                "contract",
                contract.value(),
                "notices",
                null,
                Map.of("channel", "LETTER", "sentOn", command.sentOn(), "evidence", evidence),
                null);
        return letters.stream().map(this::get).toList();
    }

    private @Nullable UUID customer() {
        return actor.get().customerId();
    }
}
