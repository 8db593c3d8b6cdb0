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
    private final OwnNumbers numbers;
    private final Ids ids;
    private final AuditTrail audit;

    PortfolioRegistry(Portfolios portfolios, OwnNumbers numbers, Ids ids, AuditTrail audit) {
        this.portfolios = portfolios;
        this.numbers = numbers;
        this.ids = ids;
        this.audit = audit;
    }

    @Override
    public CollectionPortfolio create(Function<PortfolioId, CollectionPortfolio> make, long nextOwnNumber) {
        var made = make.apply(new PortfolioId(ids.next()));
        made.requireSlips(nextOwnNumber);
        var stored = portfolios.save(made);
        numbers.begin(stored.id(), nextOwnNumber);
        record(stored.id(), null, fields(stored, nextOwnNumber));
        return stored;
    }

    @Override
    public CollectionPortfolio change(CollectionPortfolio portfolio, @Nullable Long nextOwnNumber) {
        var before = fields(get(portfolio.id()), numbers.next(portfolio.id()));
        portfolio.requireSlips(nextOwnNumber == null ? numbers.next(portfolio.id()) : nextOwnNumber);
        var stored = portfolios.save(portfolio);
        if (nextOwnNumber != null) {
            if (numbers.givenFrom(portfolio.id(), nextOwnNumber)) {
                throw DomainException.invalid("own-number-given", nextOwnNumber, "a number after those of all slips")
                        .at("/nextOwnNumber");
            }
            numbers.begin(stored.id(), nextOwnNumber);
        }
        record(stored.id(), before, fields(stored, numbers.next(stored.id())));
        return stored;
    }

    @Override
    public long nextOwnNumber(PortfolioId id) {
        return numbers.next(id);
    }

    private void record(PortfolioId id, @Nullable Map<String, ?> before, Map<String, ?> after) {
        audit.record("collection-portfolio", id.value(), "collection-portfolio", before, after, null);
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

    private static Map<String, Object> fields(CollectionPortfolio portfolio, long nextOwnNumber) {
        var fields = new HashMap<String, Object>();
        var bank = portfolio.bank();
        fields.put("name", portfolio.name());
        fields.put("bankCode", bank.bankCode());
        fields.put("branch", bank.branch());
        fields.put("branchDigit", bank.branchDigit());
        fields.put("account", bank.account());
        fields.put("accountDigit", bank.accountDigit());
        fields.put("agreement", bank.agreement());
        fields.put("portfolioCode", bank.portfolioCode());
        fields.put("variation", bank.variation());
        fields.put("nextOwnNumber", nextOwnNumber);
        var beneficiary = portfolio.beneficiary();
        fields.put("beneficiary.name", beneficiary == null ? null : beneficiary.name());
        fields.put("beneficiary.document", beneficiary == null ? null : beneficiary.document());
        fields.put("beneficiary.address", beneficiary == null ? null : beneficiary.address());
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
