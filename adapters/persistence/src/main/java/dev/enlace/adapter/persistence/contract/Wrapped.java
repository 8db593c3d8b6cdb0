package dev.enlace.adapter.persistence.contract;

import dev.enlace.domain.catalog.AcceptanceConfigurationId;
import dev.enlace.domain.catalog.CondominiumId;
import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.catalog.SalespersonId;
import dev.enlace.domain.catalog.ServiceId;
import dev.enlace.domain.catalog.TemplateId;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.DueDay;
import dev.enlace.domain.contract.NoticeOffsets;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.customer.Document;
import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.network.Login;
import dev.enlace.domain.shared.Money;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.UUID;

/** Columns' bare values and the domain's, both ways; for the mappings of the contract and its tabs. */
interface Wrapped {
    default ContractId contractId(UUID value) {
        return new ContractId(value);
    }

    default UUID bare(ContractId id) {
        return id.value();
    }

    default CustomerId customerId(UUID value) {
        return new CustomerId(value);
    }

    default UUID bare(CustomerId id) {
        return id.value();
    }

    default PlanId planId(UUID value) {
        return new PlanId(value);
    }

    default UUID bare(PlanId id) {
        return id == null ? null : id.value();
    }

    default PortfolioId portfolioId(UUID value) {
        return new PortfolioId(value);
    }

    default UUID bare(PortfolioId id) {
        return id.value();
    }

    default ServiceId serviceId(UUID value) {
        return new ServiceId(value);
    }

    default UUID bare(ServiceId id) {
        return id.value();
    }

    default SalespersonId salespersonId(UUID value) {
        return value == null ? null : new SalespersonId(value);
    }

    default UUID bare(SalespersonId id) {
        return id == null ? null : id.value();
    }

    default TemplateId templateId(UUID value) {
        return value == null ? null : new TemplateId(value);
    }

    default UUID bare(TemplateId id) {
        return id == null ? null : id.value();
    }

    default AcceptanceConfigurationId acceptanceConfigurationId(UUID value) {
        return value == null ? null : new AcceptanceConfigurationId(value);
    }

    default UUID bare(AcceptanceConfigurationId id) {
        return id == null ? null : id.value();
    }

    default CondominiumId condominiumId(UUID value) {
        return value == null ? null : new CondominiumId(value);
    }

    default UUID bare(CondominiumId id) {
        return id == null ? null : id.value();
    }

    default ConcentratorId concentratorId(UUID value) {
        return new ConcentratorId(value);
    }

    default UUID bare(ConcentratorId id) {
        return id.value();
    }

    default Money money(BigDecimal value) {
        return value == null ? null : new Money(value);
    }

    default BigDecimal bare(Money money) {
        return money == null ? null : money.amount();
    }

    default DueDay dueDay(int value) {
        return new DueDay(value);
    }

    default int bare(DueDay day) {
        return day.value();
    }

    default Login login(String value) {
        return new Login(value);
    }

    default String bare(Login login) {
        return login.value();
    }

    default Document document(String value) {
        return value == null ? null : new Document(value);
    }

    default String bare(Document document) {
        return document == null ? null : document.value();
    }

    default NoticeOffsets offsets(Integer[] days) {
        return days == null ? null : new NoticeOffsets(Arrays.asList(days));
    }

    default Integer[] bare(NoticeOffsets offsets) {
        return offsets == null ? null : offsets.days().toArray(Integer[]::new);
    }
}
