package dev.enlace.application.job;

import java.util.List;

/** Output port: the handlers of this program, found by the container. */
public interface JobHandlers {
    List<JobHandler> all();
}
