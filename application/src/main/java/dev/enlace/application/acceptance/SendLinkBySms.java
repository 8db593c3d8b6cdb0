package dev.enlace.application.acceptance;

import dev.enlace.application.shared.Process;
import dev.enlace.domain.catalog.AcceptanceChannel;

@Process
class SendLinkBySms implements SendLink {
    private final AcceptanceMessages messages;

    SendLinkBySms(AcceptanceMessages messages) {
        this.messages = messages;
    }

    @Override
    public AcceptanceChannel channel() {
        return AcceptanceChannel.SMS;
    }

    @Override
    public AcceptanceMessages messages() {
        return messages;
    }
}
