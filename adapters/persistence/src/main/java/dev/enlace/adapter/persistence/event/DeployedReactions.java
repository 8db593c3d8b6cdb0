package dev.enlace.adapter.persistence.event;

import dev.enlace.application.event.AfterReaction;
import dev.enlace.application.event.AfterReactions;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class DeployedReactions implements AfterReactions {
    private final List<AfterReaction> reactions;

    DeployedReactions(@All List<AfterReaction> reactions) {
        this.reactions = reactions;
        long names = reactions.stream().map(AfterReaction::name).distinct().count();
        if (names != reactions.size()) {
            throw new IllegalStateException("two reactions of the same name: their deliveries could not be told apart");
        }
    }

    @Override
    public List<AfterReaction> all() {
        return reactions;
    }
}
