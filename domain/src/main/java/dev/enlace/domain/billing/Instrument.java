package dev.enlace.domain.billing;

import dev.enlace.domain.boleto.Barcode;
import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a collection can be paid by ("Título"): its numbers, amount and payer are as they were when it was issued. A collection
 * has one that is live at most; a change of what is to be paid puts another in its place.
 *
 * @param generation 1 for the collection's first, counted up by each that takes its place
 * @param sequence the number taken from the portfolio's sequence; null for a Pix code alone
 * @param ownNumber as the bank prints it
 * @param barcode 44 digits, of a boleto alone
 * @param amount what it asks for
 * @param principal the collection's balance that it stands for; a second copy's amount has late fees besides
 * @param payer as printed and sent to the bank
 */
public record Instrument(
        CollectionId collectionId,
        int generation,
        InstrumentKind kind,
        InstrumentStatus status,
        PortfolioId portfolioId,
        @Nullable Long sequence,
        @Nullable String ownNumber,
        @Nullable String barcode,
        Money amount,
        Money principal,
        LocalDate dueDate,
        FrozenPayer payer,
        LocalDate issuedOn) {
    /** What must happen to an instrument after its collection changed. */
    public enum Move {
        KEEP,
        ISSUE,
        SETTLE,
        WITHDRAW
    }

    /**
     * What a collection, as it is now, wants of its latest instrument. To issue while another is live replaces that one.
     *
     * @param latest null for a collection that never had one
     */
    public static Move after(Collection collection, @Nullable Instrument latest) {
        boolean live = latest != null && latest.status.isLive();
        return switch (collection.status()) {
            case OPEN ->
                live && Objects.requireNonNull(latest).principal.equals(collection.balance())
                                || collection.balance().isZero()
                        ? Move.KEEP
                        : Move.ISSUE;
            case PAID -> live ? Move.SETTLE : Move.KEEP;
            case VOIDED, SUPERSEDED -> live ? Move.WITHDRAW : Move.KEEP;
        };
    }

    /** The typed line of a boleto. */
    public @Nullable String typedLine() {
        return barcode == null ? null : new Barcode(barcode).typedLine();
    }

    /** Names it in a Pix payment: letters and digits, unlike any other's. */
    public static String transactionId(long collectionNumber, int generation) {
        return "ENLACE" + collectionNumber + "G" + generation;
    }
}
