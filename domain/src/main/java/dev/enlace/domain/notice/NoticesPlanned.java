package dev.enlace.domain.notice;

import dev.enlace.domain.shared.DomainEvent;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run made the notices of a stretch of contracts; they are sent afterwards.
 *
 * @param job the run's job
 * @param date the run's date
 * @param from first contract id of the stretch
 * @param to first id that is no longer part of it; null for the rest
 */
public record NoticesPlanned(
        UUID job, LocalDate date, UUID from, @Nullable UUID to, long email, long sms, long whatsapp, long blockWarnings)
        implements DomainEvent {
    public static final String TYPE = "notice.planned";

    @Override
    public UUID aggregateId() {
        return job;
    }

    @Override
    public String type() {
        return TYPE;
    }
}
