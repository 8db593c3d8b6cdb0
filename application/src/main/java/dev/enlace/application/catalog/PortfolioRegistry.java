package dev.enlace.application.catalog;

import dev.enlace.application.shared.AuditTrail;
import dev.enlace.application.shared.Ids;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.billing.CollectionPortfolio;
import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.shared.DomainException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

@UseCase
class PortfolioRegistry implements KeepPortfolios {
    private final Portfolios portfolios;
    private final Ids ids;
    private final AuditTrail audit;

    PortfolioRegistry(Portfolios portfolios, Ids ids, AuditTrail audit) {
        this.portfolios = portfolios;
        this.ids = ids;
        this.audit = audit;
    }

    @Override
    public CollectionPortfolio create(Function<PortfolioId, CollectionPortfolio> make) {
        var stored = portfolios.save(make.apply(new PortfolioId(ids.next())));
        audit.record("collection-portfolio", stored.id().value(), "collection-portfolio", null, fields(stored), null);
        return stored;
    }

    @Override
    public CollectionPortfolio change(CollectionPortfolio portfolio) {
        var before = get(portfolio.id());
        var stored = portfolios.save(portfolio);
        audit.record(
                "collection-portfolio",
                stored.id().value(),
                "collection-portfolio",
                fields(before),
                fields(stored),
                null);
        return stored;
    }

    @Override
    public CollectionPortfolio get(PortfolioId id) {
        return portfolios
                .find(id)
                .orElseThrow(() -> DomainException.notFound("collection-portfolio-not-found", id.value()));
    }

    @Override
    public Slice<CollectionPortfolio> search(@Nullable String q, @Nullable Boolean active, PageQuery page) {
        return portfolios.search(q, active, page);
    }

    private static Map<String, Object> fields(CollectionPortfolio portfolio) {
        var fields = new HashMap<String, Object>();
        fields.put("name", portfolio.name());
        fields.put("bankCode", portfolio.bankCode());
        fields.put("branch", portfolio.branch());
        fields.put("account", portfolio.account());
        fields.put("portfolioCode", portfolio.portfolioCode());
        fields.put("pixKey", portfolio.pixKey());
        fields.put("active", portfolio.active());
        fields.put("finePercent", portfolio.lateTerms().finePercent().stripTrailingZeros());
        fields.put(
                "monthlyInterestPercent",
                portfolio.lateTerms().monthlyInterestPercent().stripTrailingZeros());
        fields.put("discount", portfolio.lateTerms().discount());
        return fields;
    }
}
