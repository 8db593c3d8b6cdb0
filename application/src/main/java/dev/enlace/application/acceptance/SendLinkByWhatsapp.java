package dev.enlace.application.acceptance;

import dev.enlace.application.shared.Process;
import dev.enlace.domain.catalog.AcceptanceChannel;

@Process
class SendLinkByWhatsapp implements SendLink {
    private final AcceptanceMessages messages;

    SendLinkByWhatsapp(AcceptanceMessages messages) {
        this.messages = messages;
    }

    @Override
    public AcceptanceChannel channel() {
        return AcceptanceChannel.WHATSAPP;
    }

    @Override
    public AcceptanceMessages messages() {
        return messages;
    }
}
