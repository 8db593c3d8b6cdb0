package dev.enlace.domain.boleto;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How one bank fills the 25 digits that are its own, and reads them back. A new bank is one class, one line in
 * {@link BankLayouts} and its cases.
 */
interface BankLayout {
    String bankCode();

    /** Refuses the first field that is missing or does not fit, by its name and with what would. */
    Composed compose(BoletoData data);

    /** The n-th own number of a payee's sequence, as {@link #compose} takes it; more digits than it takes once it is used up. */
    default String nthNumber(long sequence, LocalDate issuedOn) {
        return Long.toString(sequence);
    }

    /** What the free field says; nothing where it is of another shape than this bank's. */
    Optional<FreeFieldReading> read(String freeField);

    /** @param ownNumber as the bank prints it */
    record Composed(String ownNumber, String freeField) {}
}
