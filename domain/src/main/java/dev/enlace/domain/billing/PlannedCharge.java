package dev.enlace.domain.billing;

import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A charge that is about to be made: all of it but identity, collection and storage. Its lines sum to its amount. */
public record PlannedCharge(
        ChargeKind kind,
        @Nullable YearMonth competence,
        String description,
        List<ChargeLine> lines,
        Money amount,
        LocalDate dueDate,
        LocalDate effectiveDueDate) {}
