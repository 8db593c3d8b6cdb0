package dev.enlace.application.event;

import dev.enlace.domain.shared.DomainEvent;
import java.util.List;

/**
 * Output port: appends events in the caller's transaction, runs the {@link InsideReaction}s in it and notes a delivery for
 * each {@link AfterReaction}. Stores call it from {@code save}; nobody else needs to.
 */
public interface EventLog {
    void append(String aggregateType, List<? extends DomainEvent> events);
}
