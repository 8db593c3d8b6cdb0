package dev.enlace.application.shared;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Output port: field-level history, written in the caller's transaction. Secrets are never handed to it.
 */
public interface AuditTrail {
    /**
     * Notes every field whose value differs between the two maps; null maps stand for "did not exist".
     *
     * @param subjectType e.g. {@code contract}, {@code customer}, {@code settings}
     * @param tab the part that was edited, e.g. {@code contract}, {@code service-settings}
     */
    void record(
            String subjectType,
            UUID subjectId,
            String tab,
            @Nullable Map<String, ?> before,
            @Nullable Map<String, ?> after,
            @Nullable String reason);
}
