package dev.enlace.application.catalog;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.billing.CollectionPortfolio;
import dev.enlace.domain.catalog.PortfolioId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Input port: the collection portfolios. Nothing is deleted: what is no longer to be used is made inactive. */
public interface KeepPortfolios {
    /** @param make the portfolio of the new id, which the store counts from version 0 */
    CollectionPortfolio create(Function<PortfolioId, CollectionPortfolio> make);

    /** @param portfolio as it shall be, with the version on which the change was made */
    CollectionPortfolio change(CollectionPortfolio portfolio);

    /** 404 {@code collection-portfolio-not-found}. */
    CollectionPortfolio get(PortfolioId id);

    Slice<CollectionPortfolio> search(@Nullable String q, @Nullable Boolean active, PageQuery page);
}
