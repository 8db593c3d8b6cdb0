package dev.enlace.application.catalog;

import dev.enlace.domain.catalog.PortfolioId;
import java.util.List;

/**
 * Output port: each portfolio's sequence of own numbers ("nosso número"). A number is given once, also to two processes at the same
 * moment and also when the transaction that took it is rolled back: gaps are allowed, a second use is not.
 */
public interface OwnNumbers {
    /** The numbers from {@code next} on are the portfolio's to give. */
    void begin(PortfolioId portfolio, long next);

    /** The number that would be given next; 1 for a portfolio that never gave any. */
    long next(PortfolioId portfolio);

    /** So many numbers that are the caller's from now on; they need not follow each other. */
    List<Long> take(PortfolioId portfolio, int count);

    /** Whether a slip of the running year has this number or a later one. */
    boolean givenFrom(PortfolioId portfolio, long number);
}
