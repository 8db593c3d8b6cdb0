package dev.enlace.application.catalog;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.billing.CollectionPortfolio;
import dev.enlace.domain.catalog.PortfolioId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Input port: the collection portfolios. Nothing is deleted: what is no longer to be used is made inactive. */
public interface KeepPortfolios {
    /**
     * @param make the portfolio of the new id, which the store counts from version 0
     * @param nextOwnNumber the first own number it gives
     * @throws dev.enlace.domain.shared.DomainException INVALID naming every field that does not fit its bank
     */
    CollectionPortfolio create(Function<PortfolioId, CollectionPortfolio> make, long nextOwnNumber);

    /**
     * @param portfolio as it shall be, with the version on which the change was made
     * @param nextOwnNumber null leaves the sequence where it is
     * @throws dev.enlace.domain.shared.DomainException INVALID naming every field that does not fit its bank, or {@code
     *     own-number-given} for a number that a slip has
     */
    CollectionPortfolio change(CollectionPortfolio portfolio, @Nullable Long nextOwnNumber);

    /** The own number that the next slip gets. */
    long nextOwnNumber(PortfolioId id);

    /** 404 {@code collection-portfolio-not-found}. */
    CollectionPortfolio get(PortfolioId id);

    Slice<CollectionPortfolio> search(@Nullable String q, @Nullable Boolean active, PageQuery page);
}
