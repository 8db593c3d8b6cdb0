package dev.enlace.adapter.persistence.job;

import dev.enlace.application.job.JobHandler;
import dev.enlace.application.job.JobHandlers;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class DeployedHandlers implements JobHandlers {
    private final List<JobHandler> handlers;

    DeployedHandlers(@All List<JobHandler> handlers) {
        this.handlers = handlers;
    }

    @Override
    public List<JobHandler> all() {
        return handlers;
    }
}
