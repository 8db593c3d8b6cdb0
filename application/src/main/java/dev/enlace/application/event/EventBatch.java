package dev.enlace.application.event;

import dev.enlace.domain.shared.DomainEvent;
import java.util.List;

/**
 * Output port: the bulk door of the event log, for runs that write thousands at once. It appends in the caller's
 * transaction and notes the deliveries as {@link EventLog} does, in two statements however many events there are, but runs
 * no {@link InsideReaction}: what those would show, the run writes itself, in bulk.
 */
public interface EventBatch {
    void append(String aggregateType, List<? extends DomainEvent> events);
}
