package dev.enlace.application.notice;

import dev.enlace.application.event.AfterReaction;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.provider.Settings;
import dev.enlace.application.shared.Process;
import dev.enlace.domain.notice.Channel;
import dev.enlace.domain.notice.NoticeStatus;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Process
class DirectNoticeService implements DirectNotices {
    private static final String NOT_CONFIGURED = "channel-not-configured";

    private final DirectNoticeStore store;
    private final Sender sender;
    private final Settings settings;
    private final ProviderCalendar calendar;

    DirectNoticeService(DirectNoticeStore store, Sender sender, Settings settings, ProviderCalendar calendar) {
        this.store = store;
        this.sender = sender;
        this.settings = settings;
        this.calendar = calendar;
    }

    @Override
    public boolean serves(Channel channel) {
        return calendar.simulation() || sender.isConfigured(channel, NoticeSender.from(settings.get(), channel));
    }

    @Override
    public void send(Message message) {
        if (store.begin(message, calendar.today()) != NoticeStatus.PENDING) {
            return;
        }
        if (message.recipient() == null) {
            store.unsent(message.id(), NoticeStatus.SKIPPED, "no-contact");
            return;
        }
        var provider = settings.get().provider();
        var from = NoticeSender.from(settings.get(), message.channel());
        if (sender.isConfigured(message.channel(), from)) {
            var sent = handOver(
                    message,
                    new Sender.Message(
                            message.id().toString(),
                            message.channel(),
                            from,
                            provider.name(),
                            Objects.requireNonNull(message.recipient()),
                            message.text()));
            if (sent != null) {
                var text = calendar.simulation() ? message.text().text() : message.kept();
                store.sent(message.id(), text, sent, calendar.now());
            }
        } else if (calendar.simulation()) {
            store.sent(message.id(), message.text().text(), "simulated", calendar.now());
        } else {
            store.unsent(message.id(), NoticeStatus.PENDING, NOT_CONFIGURED);
            throw new AfterReaction.Hopeless(NOT_CONFIGURED, message.channel() + " has no sender");
        }
    }

    /** Null when the recipient was refused for good. */
    private @Nullable String handOver(Message message, Sender.Message mail) {
        try {
            return sender.send(mail);
        } catch (Sender.Failed e) {
            store.unsent(message.id(), e.forGood() ? NoticeStatus.FAILED : NoticeStatus.PENDING, e.code());
            if (e.forGood()) {
                return null;
            }
            throw e;
        }
    }
}
