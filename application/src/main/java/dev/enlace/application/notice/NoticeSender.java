package dev.enlace.application.notice;

import dev.enlace.application.event.Backoff;
import dev.enlace.application.notice.NoticeQueue.Claim;
import dev.enlace.application.notice.NoticeQueue.Outcome;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.provider.Settings;
import dev.enlace.application.shared.Background;
import dev.enlace.application.shared.Process;
import dev.enlace.application.shared.Pump;
import dev.enlace.domain.billing.Delinquency;
import dev.enlace.domain.contract.ServiceTerms;
import dev.enlace.domain.notice.Channel;
import dev.enlace.domain.notice.DueNotice;
import dev.enlace.domain.notice.NoticeKind;
import dev.enlace.domain.notice.RestrictionDates;
import dev.enlace.domain.provider.ProviderSettings;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * Judges each notice once more at the moment of sending, says it, hands it over and notes the outcome.
 *
 * <p>A process that dies between the handing over and the note sends the message again when its lease is over, with the same
 * id: a customer who is told twice is better than one who is blocked without having been told.
 */
@Process
class NoticeSender implements SendNotices {
    static final Backoff BACKOFF = new Backoff(8, Duration.ofSeconds(30), Duration.ofHours(1));
    private static final int THREADS = 4;
    private static final int CAPACITY = 32;
    private static final int SIMULATED_AT_ONCE = 2_000;
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final System.Logger LOG = System.getLogger(NoticeSender.class.getName());

    private final NoticeQueue queue;
    private final Sender sender;
    private final NoticeTexts texts;
    private final Settings settings;
    private final ProviderCalendar calendar;
    private final ExecutorService pool = Background.pool("enlace-notice", THREADS);
    private final Background loop = new Background("enlace-notices", this::drain);

    NoticeSender(NoticeQueue queue, Sender sender, NoticeTexts texts, Settings settings, ProviderCalendar calendar) {
        this.queue = queue;
        this.sender = sender;
        this.texts = texts;
        this.settings = settings;
        this.calendar = calendar;
    }

    @Override
    public void wake() {
        loop.wake();
    }

    @Override
    public void dayPlanned() {
        if (calendar.simulation()) {
            drain();
        } else {
            wake();
        }
    }

    @Override
    public void drain() {
        var now = settings.get();
        var able = EnumSet.noneOf(Channel.class);
        var unable = EnumSet.noneOf(Channel.class);
        for (var channel : EnumSet.complementOf(EnumSet.of(Channel.LETTER))) {
            (sender.isConfigured(channel, from(now, channel)) ? able : unable).add(channel);
        }
        if (calendar.simulation()) {
            simulate(unable, now);
        } else {
            queue.hold(unable, "channel-not-configured");
        }
        if (!able.isEmpty()) {
            queue.release(able);
            new Pump<Claim, Outcome>(
                            pool,
                            CAPACITY,
                            most -> queue.claim(able, most, LEASE),
                            claim -> send(claim, now),
                            outcomes -> queue.settle(outcomes, days(now)))
                    .drain();
        }
    }

    /** Nothing is handed over, so thousands are judged, said and noted at a time. */
    private void simulate(Set<Channel> channels, ProviderSettings now) {
        var claims = queue.claim(channels, SIMULATED_AT_ONCE, LEASE);
        while (!claims.isEmpty()) {
            queue.settle(claims.stream().map(claim -> simulated(claim, now)).toList(), days(now));
            claims = queue.claim(channels, SIMULATED_AT_ONCE, LEASE);
        }
    }

    private Outcome simulated(Claim claim, ProviderSettings now) {
        var reason = whyNot(claim, claim.date());
        return reason != null
                ? new Outcome.Skipped(claim, reason)
                : new Outcome.Sent(
                        claim, texts.of(facts(claim, now, claim.date())).text(), "simulated", calendar.now());
    }

    private Outcome send(Claim claim, ProviderSettings now) {
        var date = calendar.simulation() ? claim.date() : calendar.today();
        var reason = whyNot(claim, date);
        if (reason != null) {
            return new Outcome.Skipped(claim, reason);
        }
        try {
            var text = texts.of(facts(claim, now, date));
            var provider = sender.send(new Sender.Message(
                    claim.id() + "." + claim.version(),
                    claim.channel(),
                    from(now, claim.channel()),
                    now.provider().name(),
                    String.valueOf(claim.recipient()),
                    text));
            return new Outcome.Sent(claim, text.text(), provider, calendar.now());
        } catch (Sender.Failed e) {
            var wait = BACKOFF.after(claim.attempt());
            return e.forGood() || wait.isEmpty()
                    ? new Outcome.Failed(claim, e.code())
                    : new Outcome.Again(claim, wait.get(), e.code());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "notice " + claim.id() + " could not be sent", e);
            return BACKOFF.after(claim.attempt())
                    .<Outcome>map(wait -> new Outcome.Again(claim, wait, "internal-error"))
                    .orElseGet(() -> new Outcome.Failed(claim, "internal-error"));
        }
    }

    /** Null when it is to be sent. A legal warning goes out in spite of opt-outs, and however late. */
    private @Nullable String whyNot(Claim claim, LocalDate today) {
        if (claim.charge() != NoticeQueue.Charge.OPEN) {
            return claim.charge() == NoticeQueue.Charge.SETTLED ? "charge-settled" : "charge-disputed";
        }
        if (claim.recipient() == null) {
            return "no-contact";
        }
        if (claim.contact() == NoticeQueue.Contact.GONE) {
            return "contact-gone";
        }
        if (claim.kind() == NoticeKind.BLOCK_WARNING) {
            return null;
        }
        if (claim.contact() == NoticeQueue.Contact.OPTED_OUT) {
            return "opted-out";
        }
        return claim.version() == 0 && today.isAfter(claim.date().plusDays(DueNotice.MADE_UP_DAYS)) ? "too-late" : null;
    }

    private static NoticeFacts facts(Claim claim, ProviderSettings now, LocalDate date) {
        var restriction = claim.kind() == NoticeKind.BLOCK_WARNING
                ? RestrictionDates.of(
                        claim.ownTerms().resolve(defaults(now.service())), now.legalGuard(), claim.lateFrom(), date)
                : null;
        return new NoticeFacts(
                claim.kind(),
                claim.channel(),
                date,
                now.provider().name(),
                claim.customer(),
                claim.contractNumber(),
                claim.amount(),
                claim.description(),
                claim.dueDate(),
                claim.pixKey(),
                restriction);
    }

    private static Delinquency.Terms defaults(ServiceTerms.Defaults service) {
        return new Delinquency.Terms(
                service.automaticReduction(),
                service.reductionIntervalDays(),
                service.automaticBlocking(),
                service.blockIntervalDays());
    }

    private NoticeQueue.Days days(ProviderSettings now) {
        return new NoticeQueue.Days(calendar.simulation(), now.timeZone());
    }

    static @Nullable String from(ProviderSettings now, Channel channel) {
        var senders = now.provider().senders();
        return switch (channel) {
            case EMAIL -> senders.email();
            case SMS -> senders.sms();
            case WHATSAPP -> senders.whatsapp();
            case LETTER -> null;
        };
    }
}
