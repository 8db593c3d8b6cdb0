package dev.enlace.adapter.persistence.catalog;

import dev.enlace.adapter.persistence.shared.StoredJson;
import dev.enlace.domain.billing.Beneficiary;
import dev.enlace.domain.billing.CollectionPortfolio;
import dev.enlace.domain.billing.LateTerms;
import dev.enlace.domain.billing.PortfolioBank;
import dev.enlace.domain.catalog.AcceptanceChannel;
import dev.enlace.domain.catalog.AcceptanceConfiguration;
import dev.enlace.domain.catalog.AcceptanceConfigurationId;
import dev.enlace.domain.catalog.Condominium;
import dev.enlace.domain.catalog.CondominiumId;
import dev.enlace.domain.catalog.Plan;
import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.catalog.PlanItem;
import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.catalog.Salesperson;
import dev.enlace.domain.catalog.SalespersonId;
import dev.enlace.domain.catalog.ServiceId;
import dev.enlace.domain.catalog.ServiceItem;
import dev.enlace.domain.catalog.Template;
import dev.enlace.domain.catalog.TemplateId;
import dev.enlace.domain.customer.Address;
import dev.enlace.domain.customer.Document;
import dev.enlace.domain.shared.Money;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    @Mapping(target = "bank", source = ".")
    @Mapping(target = "beneficiary", source = ".")
    CollectionPortfolio toPortfolio(PortfolioRow row);

    @Mapping(target = ".", source = "bank")
    @Mapping(target = "id", source = "id.value")
    @Mapping(target = "beneficiaryName", source = "beneficiary.name")
    @Mapping(target = "beneficiaryDocument", source = "beneficiary.document.value")
    @Mapping(target = "beneficiaryAddress", source = "beneficiary.address")
    @Mapping(target = "finePercent", source = "lateTerms.finePercent")
    @Mapping(target = "monthlyInterestPercent", source = "lateTerms.monthlyInterestPercent")
    @Mapping(target = "discountPercent", source = "lateTerms.discount.percent")
    @Mapping(target = "discountAmount", source = "lateTerms.discount.amount")
    @Mapping(target = "discountDaysBefore", source = "lateTerms.discount.daysBefore")
    @Mapping(target = "version", ignore = true)
    void copy(CollectionPortfolio portfolio, @MappingTarget PortfolioRow row);

    PortfolioBank bank(PortfolioRow row);

    Salesperson toSalesperson(SalespersonRow row);

    @Mapping(target = "id", source = "id.value")
    @Mapping(target = "document", source = "document.value")
    @Mapping(target = "version", ignore = true)
    void copy(Salesperson person, @MappingTarget SalespersonRow row);

    Condominium toCondominium(CondominiumRow row);

    @Mapping(target = "id", source = "id.value")
    @Mapping(target = "version", ignore = true)
    void copy(Condominium condominium, @MappingTarget CondominiumRow row);

    AcceptanceConfiguration toAcceptanceConfiguration(AcceptanceConfigurationRow row);

    @Mapping(target = "id", source = "id.value")
    @Mapping(target = "version", ignore = true)
    void copy(AcceptanceConfiguration configuration, @MappingTarget AcceptanceConfigurationRow row);

    Template toTemplate(TemplateRow row);

    @Mapping(target = "id", source = "id.value")
    @Mapping(target = "version", ignore = true)
    void copy(Template template, @MappingTarget TemplateRow row);

    default LateTerms lateTerms(PortfolioRow row) {
        var discount = row.discountDaysBefore == null
                ? null
                : new LateTerms.Discount(row.discountPercent, money(row.discountAmount), row.discountDaysBefore);
        return new LateTerms(row.finePercent, row.monthlyInterestPercent, discount);
    }

    default Beneficiary beneficiary(PortfolioRow row) {
        return row.beneficiaryName == null
                ? null
                : new Beneficiary(
                        row.beneficiaryName, document(row.beneficiaryDocument), address(row.beneficiaryAddress));
    }

    default List<PlanItem> composition(String json) {
        return List.of(StoredJson.read(json, PlanItem[].class));
    }

    default String composition(List<PlanItem> items) {
        return StoredJson.write(items);
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

    default SalespersonId salespersonId(UUID value) {
        return new SalespersonId(value);
    }

    default CondominiumId condominiumId(UUID value) {
        return new CondominiumId(value);
    }

    default Document document(String value) {
        return value == null ? null : new Document(value);
    }

    default Address address(String json) {
        return json == null ? null : StoredJson.read(json, Address.class);
    }

    default String json(Address address) {
        return address == null ? null : StoredJson.write(address);
    }

    default List<String> list(String[] texts) {
        return List.of(texts);
    }

    default String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    default AcceptanceConfigurationId acceptanceConfigurationId(UUID value) {
        return new AcceptanceConfigurationId(value);
    }

    default TemplateId templateId(UUID value) {
        return new TemplateId(value);
    }

    default Set<AcceptanceChannel> channels(String[] names) {
        return Arrays.stream(names).map(AcceptanceChannel::valueOf).collect(Collectors.toSet());
    }

    default String[] names(Set<AcceptanceChannel> channels) {
        return channels.stream().sorted().map(Enum::name).toArray(String[]::new);
    }

    default Money money(BigDecimal value) {
        return value == null ? null : new Money(value);
    }

    default BigDecimal amount(Money money) {
        return money == null ? null : money.amount();
    }
}
