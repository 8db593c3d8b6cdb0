package dev.enlace.application.acceptance;

import dev.enlace.application.shared.Process;
import dev.enlace.domain.catalog.AcceptanceChannel;

@Process
class SendLinkByEmail implements SendLink {
    private final AcceptanceMessages messages;

    SendLinkByEmail(AcceptanceMessages messages) {
        this.messages = messages;
    }

    @Override
    public AcceptanceChannel channel() {
        return AcceptanceChannel.EMAIL;
    }

    @Override
    public AcceptanceMessages messages() {
        return messages;
    }
}
