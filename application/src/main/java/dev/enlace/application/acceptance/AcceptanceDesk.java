package dev.enlace.application.acceptance;

import dev.enlace.application.shared.Process;
import dev.enlace.domain.acceptance.AcceptanceRefused;
import dev.enlace.domain.catalog.AcceptanceChannel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Refuses a wrong code only after it was counted: a refusal would take the count back with its transaction. */
@Process
class AcceptanceDesk implements GiveAcceptance {
    private final AcceptanceGiving giving;

    AcceptanceDesk(AcceptanceGiving giving) {
        this.giving = giving;
    }

    @Override
    public Offer offer(String token) {
        return giving.offer(token);
    }

    @Override
    public String page(String token) {
        return giving.paper(token).html();
    }

    @Override
    public byte[] pdf(String token) {
        return giving.paper(token).pdf();
    }

    @Override
    public Way sendCode(String token, @Nullable AcceptanceChannel channel) {
        return giving.sendCode(token, channel);
    }

    @Override
    public Instant accept(Command command) {
        var outcome = giving.accept(command);
        if (outcome.at() == null) {
            throw AcceptanceRefused.code(outcome.check(), outcome.triesLeft());
        }
        return outcome.at();
    }
}
