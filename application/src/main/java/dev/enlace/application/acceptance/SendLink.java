package dev.enlace.application.acceptance;

import dev.enlace.application.event.AfterReaction;
import dev.enlace.application.event.StoredEvent;
import dev.enlace.domain.catalog.AcceptanceChannel;
import java.util.Locale;

/** Sends the link by one channel. One reaction a channel, so that an SMS that cannot go holds up no e-mail. */
interface SendLink extends AfterReaction {
    AcceptanceChannel channel();

    AcceptanceMessages messages();

    @Override
    default String name() {
        return "acceptance-link-" + channel().name().toLowerCase(Locale.ROOT);
    }

    @Override
    default boolean wants(String eventType) {
        return eventType.equals("contract.acceptance-requested");
    }

    @Override
    default void on(StoredEvent event) {
        messages().sendLink(AcceptanceMessages.acceptance(event), channel());
    }
}
