package dev.enlace.application.event;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An event as the log keeps it.
 *
 * @param position order in the log
 * @param payload the event's own data
 */
public record StoredEvent(
        long position,
        UUID id,
        String aggregateType,
        UUID aggregateId,
        String type,
        Map<String, Object> payload,
        Instant occurredAt) {}
