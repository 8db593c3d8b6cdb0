package dev.enlace.adapter.rest.security;

import dev.enlace.application.shared.Acting;
import dev.enlace.application.shared.Actor;
import dev.enlace.application.shared.CurrentActor;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;

/** The caller inside a request; outside of one whoever the work is done for, else the system. */
@ApplicationScoped
class RequestActor implements CurrentActor {
    private final Caller.Holder holder;

    RequestActor(Caller.Holder holder) {
        this.holder = holder;
    }

    @Override
    public Actor get() {
        if (Arc.container().requestContext().isActive() && holder.known()) {
            return holder.get().actor();
        }
        var acting = Acting.current();
        return acting == null ? Actor.system("run") : acting;
    }
}
