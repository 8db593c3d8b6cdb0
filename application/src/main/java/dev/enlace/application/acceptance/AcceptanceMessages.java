package dev.enlace.application.acceptance;

import dev.enlace.application.catalog.Plans;
import dev.enlace.application.contract.Contracts;
import dev.enlace.application.customer.Customers;
import dev.enlace.application.event.StoredEvent;
import dev.enlace.application.notice.DirectNotices;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.provider.Settings;
import dev.enlace.application.shared.Process;
import dev.enlace.domain.acceptance.Acceptance;
import dev.enlace.domain.acceptance.AcceptanceId;
import dev.enlace.domain.acceptance.AcceptanceStatus;
import dev.enlace.domain.catalog.AcceptanceChannel;
import dev.enlace.domain.catalog.Plan;
import dev.enlace.domain.notice.Channel;
import dev.enlace.domain.notice.NoticeId;
import dev.enlace.domain.notice.NoticeKind;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** The messages of an acceptance. What is no longer of use (superseded, accepted, expired) is not sent any more. */
@Process
class AcceptanceMessages {
    /** Instead of a link or a code, where a message is kept. */
    private static final String HIDDEN = "…";

    private final Acceptances acceptances;
    private final Contracts contracts;
    private final Customers customers;
    private final Plans plans;
    private final Settings settings;
    private final ProviderCalendar calendar;
    private final LinkSecrets secrets;
    private final AcceptanceTexts texts;
    private final DirectNotices notices;

    AcceptanceMessages(
            Acceptances acceptances,
            Contracts contracts,
            Customers customers,
            Plans plans,
            Settings settings,
            ProviderCalendar calendar,
            LinkSecrets secrets,
            AcceptanceTexts texts,
            DirectNotices notices) {
        this.acceptances = acceptances;
        this.contracts = contracts;
        this.customers = customers;
        this.plans = plans;
        this.settings = settings;
        this.calendar = calendar;
        this.secrets = secrets;
        this.texts = texts;
        this.notices = notices;
    }

    static AcceptanceId acceptance(StoredEvent event) {
        return new AcceptanceId(UUID.fromString(String.valueOf(event.payload().get("acceptanceId"))));
    }

    void sendLink(AcceptanceId id, AcceptanceChannel by) {
        var pending = pending(id);
        if (pending.isEmpty() || !pending.get().channels().contains(by)) {
            return;
        }
        var acceptance = pending.get();
        var facts = facts(acceptance, by);
        var text = texts.link(facts, texts.address(secrets.token(acceptances.seed(id))));
        var customer = customers.get(acceptance.subject().customerId()).data();
        notices.send(new DirectNotices.Message(
                notice(id, NoticeKind.ACCEPTANCE_LINK, facts.channel(), 0),
                NoticeKind.ACCEPTANCE_LINK,
                facts.channel(),
                acceptance.contractId(),
                Recipients.of(customer, by).orElse(null),
                text,
                texts.link(facts, texts.address(HIDDEN)).text()));
    }

    /** Only the last code counts, so only that is sent. */
    void sendCode(AcceptanceId id, int number) {
        var pending = pending(id);
        var code = pending.map(Acceptance.Snapshot::code).orElse(null);
        if (pending.isEmpty() || code == null || code.number() != number) {
            return;
        }
        var facts = facts(pending.get(), code.channel());
        notices.send(new DirectNotices.Message(
                notice(id, NoticeKind.ACCEPTANCE_CODE, facts.channel(), number),
                NoticeKind.ACCEPTANCE_CODE,
                facts.channel(),
                pending.get().contractId(),
                code.recipient(),
                texts.code(facts, secrets.code(acceptances.seed(id), number)),
                texts.code(facts, HIDDEN).text()));
    }

    private Optional<Acceptance.Snapshot> pending(AcceptanceId id) {
        return acceptances
                .find(id)
                .map(Acceptance::snapshot)
                .filter(it -> it.statusAt(calendar.now()) == AcceptanceStatus.PENDING);
    }

    private AcceptanceTexts.Facts facts(Acceptance.Snapshot acceptance, AcceptanceChannel by) {
        var now = settings.get();
        return new AcceptanceTexts.Facts(
                Recipients.channel(by),
                now.provider().name(),
                customers.get(acceptance.subject().customerId()).data().name(),
                contracts.get(acceptance.contractId()).snapshot().number(),
                plans.find(acceptance.subject().planId()).map(Plan::name).orElse(""),
                acceptance.expiresAt(),
                now.timeZone());
    }

    /** The same for the same message, however often it is delivered. */
    private static NoticeId notice(AcceptanceId id, NoticeKind kind, Channel channel, int number) {
        var name = id + ":" + kind + ":" + channel + ":" + number;
        return new NoticeId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
