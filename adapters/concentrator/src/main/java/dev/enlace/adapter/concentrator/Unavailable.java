package dev.enlace.adapter.concentrator;

import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.shared.DomainException;
import java.util.Map;

final class Unavailable {
    private Unavailable() {}

    static DomainException of(ConcentratorId concentrator, Throwable cause) {
        var refusal = new DomainException(
                DomainException.Kind.UNAVAILABLE,
                "concentrator-unavailable",
                "concentrator " + concentrator + " does not answer",
                Map.of("concentratorId", concentrator.toString()));
        refusal.initCause(cause);
        return refusal;
    }
}
