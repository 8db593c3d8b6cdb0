package dev.enlace.application.catalog;

import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.domain.billing.CollectionPortfolio;
import dev.enlace.domain.catalog.PortfolioId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Output port: the collection portfolios. */
public interface Portfolios {
    Optional<CollectionPortfolio> find(PortfolioId id);

    /** All of them, for work over many contracts; there are few. */
    List<CollectionPortfolio> all();

    /** As stored, with its new version. Refuses a stale copy, and a name that another portfolio has ({@code portfolio-name-taken}). */
    CollectionPortfolio save(CollectionPortfolio portfolio);

    /**
     * @param q part of the name, without regard to accents and case; null for all
     * @param page sorted by {@code name}
     */
    Slice<CollectionPortfolio> search(@Nullable String q, @Nullable Boolean active, PageQuery page);
}
