package dev.enlace.application.shared;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Output port: what {@link AuditTrail} noted. */
public interface EditHistory {
    /** One edited field. Values are as the history keeps them: texts, numbers, lists, objects. */
    record Edit(
            UUID id,
            Instant at,
            String user,
            String source,
            @Nullable String reason,
            String tab,
            String field,
            @Nullable Object before,
            @Nullable Object after) {}

    /** The edits of one subject. Sort: {@code at}. */
    Slice<Edit> of(String subjectType, UUID subject, PageQuery page);
}
