package dev.enlace.adapter.persistence.catalog;

import dev.enlace.domain.billing.CollectionPortfolio;
import dev.enlace.domain.billing.LateTerms;
import dev.enlace.domain.catalog.Plan;
import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.catalog.ServiceId;
import dev.enlace.domain.catalog.ServiceItem;
import dev.enlace.domain.shared.Money;
import java.math.BigDecimal;
import java.util.UUID;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

@Mapper
interface CatalogMapping {
    Plan toPlan(PlanRow row);

    @Mapping(target = "id", source = "id.value")
    @Mapping(target = "version", ignore = true)
    void copy(Plan plan, @MappingTarget PlanRow row);

    ServiceItem toService(ServiceRow row);

    @Mapping(target = "id", source = "id.value")
    @Mapping(target = "version", ignore = true)
    void copy(ServiceItem service, @MappingTarget ServiceRow row);

    @Mapping(target = "lateTerms", source = ".")
    CollectionPortfolio toPortfolio(PortfolioRow row);

    @Mapping(target = "id", source = "id.value")
    @Mapping(target = "finePercent", source = "lateTerms.finePercent")
    @Mapping(target = "monthlyInterestPercent", source = "lateTerms.monthlyInterestPercent")
    @Mapping(target = "discountPercent", source = "lateTerms.discount.percent")
    @Mapping(target = "discountAmount", source = "lateTerms.discount.amount")
    @Mapping(target = "discountDaysBefore", source = "lateTerms.discount.daysBefore")
    @Mapping(target = "version", ignore = true)
    void copy(CollectionPortfolio portfolio, @MappingTarget PortfolioRow row);

    default LateTerms lateTerms(PortfolioRow row) {
        var discount = row.discountDaysBefore == null
                ? null
                : new LateTerms.Discount(row.discountPercent, money(row.discountAmount), row.discountDaysBefore);
        return new LateTerms(row.finePercent, row.monthlyInterestPercent, discount);
    }

    default PlanId planId(UUID value) {
        return new PlanId(value);
    }

    default ServiceId serviceId(UUID value) {
        return new ServiceId(value);
    }

    default PortfolioId portfolioId(UUID value) {
        return new PortfolioId(value);
    }

    default Money money(BigDecimal value) {
        return value == null ? null : new Money(value);
    }

    default BigDecimal amount(Money money) {
        return money == null ? null : money.amount();
    }
}
