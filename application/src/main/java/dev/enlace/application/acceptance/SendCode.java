package dev.enlace.application.acceptance;

import dev.enlace.application.event.AfterReaction;
import dev.enlace.application.event.StoredEvent;
import dev.enlace.application.shared.Process;

/** Sends a confirmation code. */
@Process
class SendCode implements AfterReaction {
    private final AcceptanceMessages messages;

    SendCode(AcceptanceMessages messages) {
        this.messages = messages;
    }

    @Override
    public String name() {
        return "acceptance-code";
    }

    @Override
    public boolean wants(String eventType) {
        return eventType.equals("contract.acceptance-code-requested");
    }

    @Override
    public void on(StoredEvent event) {
        var number = (Number) event.payload().get("number");
        messages.sendCode(AcceptanceMessages.acceptance(event), number == null ? 0 : number.intValue());
    }
}
