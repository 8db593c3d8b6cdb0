package dev.enlace.application.billing;

import dev.enlace.domain.billing.CollectionId;
import java.time.LocalDate;

/** A second copy of a slip ("2ª via"): another instrument for the same collection, with late fees up to its due date. */
public interface ReissueInstrument {
    /**
     * @param dueDate today or later
     * @throws dev.enlace.domain.shared.DomainException NOT_FOUND {@code collection-not-found}; INVALID {@code
     *     due-date-in-the-past}, {@code due-date-too-far}; CONFLICT {@code collection-settled}, {@code collection-voided}, {@code
     *     collection-superseded}, {@code portfolio-without-instruments}, or what keeps the slip from being made
     */
    void reissue(CollectionId collection, LocalDate dueDate);
}
