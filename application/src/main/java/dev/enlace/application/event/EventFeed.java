package dev.enlace.application.event;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Input port: the log as other programs read it. Who goes on from where it stopped misses nothing and sees nothing twice:
 * an event shows only once nothing can still come before it.
 */
public interface EventFeed {
    /**
     * @param position grows along the feed; gaps mean nothing
     * @param actor name of who did it
     */
    record Entry(
            long position,
            UUID id,
            String aggregateType,
            UUID aggregateId,
            String type,
            Map<String, Object> payload,
            String actor,
            @Nullable UUID actorId,
            String source,
            @Nullable String requestId,
            Instant occurredAt) {}

    /** Null in any part means any. */
    record Filter(
            @Nullable String type,
            @Nullable String aggregateType,
            @Nullable UUID aggregateId) {}

    /** In order of position. The slice says where to go on even when it is the last one for now. */
    Slice<Entry> read(Filter filter, PageQuery page);
}
