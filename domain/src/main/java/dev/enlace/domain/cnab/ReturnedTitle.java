package dev.enlace.domain.cnab;

import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a bank says of one slip on one day.
 *
 * @param occurrence two digits: 02 registered, 06 paid, 09 written off …, in the bank's own numbering
 * @param ownNumber as the bank writes it, its check digit and the agreement included where the layout has them
 * @param documentNumber "seu número"; empty where the file has none
 * @param fee what the bank charges for the occurrence
 * @param net what is credited; where a layout does not say, what was paid
 */
public record ReturnedTitle(
        String occurrence,
        String ownNumber,
        String documentNumber,
        @Nullable LocalDate dueDate,
        Money amount,
        Money fee,
        Money paid,
        Money net,
        @Nullable LocalDate occurredOn,
        @Nullable LocalDate creditedOn) {}
