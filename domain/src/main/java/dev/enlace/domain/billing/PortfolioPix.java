package dev.enlace.domain.billing;

import dev.enlace.domain.pix.BrCode;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * The static Pix code of a portfolio's instruments.
 *
 * @param key the portfolio's
 * @param name of the beneficiary; cut to what a code holds
 * @param city where the beneficiary is; the country's name where that is not known, since a code cannot be without
 */
public record PortfolioPix(
        String key, String name, @Nullable String city) {
    private static final int NAME = 25;
    private static final int CITY = 15;
    private static final String SOMEWHERE = "BRASIL";

    /** The text to copy; null where the name cannot be written with a code's letters. */
    public @Nullable String code(Instrument instrument, long collectionNumber) {
        var id = Instrument.transactionId(collectionNumber, instrument.generation());
        return code(instrument.amount(), id);
    }

    private @Nullable String code(Money amount, String transactionId) {
        try {
            return BrCode.onKey(key, amount, cut(name, NAME), cut(city == null ? SOMEWHERE : city, CITY), transactionId)
                    .payload();
        } catch (DomainException unwritable) {
            return null;
        }
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length).strip();
    }
}
