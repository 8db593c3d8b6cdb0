package dev.enlace.adapter.persistence.contract;

import dev.enlace.adapter.persistence.shared.StoredJson;
import dev.enlace.domain.contract.BillingSettings;
import dev.enlace.domain.contract.ContractAddress;
import dev.enlace.domain.contract.DebitType;
import dev.enlace.domain.contract.DirectDebit;
import dev.enlace.domain.contract.InstallationFee;
import dev.enlace.domain.contract.InvoiceRules;
import dev.enlace.domain.contract.ServiceSettings;
import dev.enlace.domain.contract.ServiceTerms;
import dev.enlace.domain.customer.Address;
import dev.enlace.domain.network.Access;
import dev.enlace.domain.network.IpAddress;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

@Mapper
interface TabMapping extends Wrapped {
    Access toAccess(AccessRow row, IpAddress reservedIp);

    @Mapping(target = "version", ignore = true)
    @Mapping(target = "password", ignore = true)
    @Mapping(target = "loginKey", expression = "java(from.login().key())")
    void copy(Access from, @MappingTarget AccessRow to);

    @Mapping(target = "overrides", source = ".")
    ServiceSettings toSettings(ServiceSettingsRow row);

    ServiceTerms.Overrides toOverrides(ServiceSettingsRow row);

    @Mapping(target = ".", source = "overrides")
    @Mapping(target = "version", ignore = true)
    void copy(ServiceSettings from, @MappingTarget ServiceSettingsRow to);

    @Mapping(target = "directDebit", source = ".")
    @Mapping(target = "installation", source = ".")
    @Mapping(target = "invoice", source = ".")
    BillingSettings toSettings(BillingSettingsRow row);

    @Mapping(target = "authorized", source = "debitAuthorized")
    @Mapping(target = "bankCode", source = "debitBankCode")
    @Mapping(target = "branch", source = "debitBranch")
    @Mapping(target = "account", source = "debitAccount")
    @Mapping(target = "holderName", source = "debitHolderName")
    @Mapping(target = "holderDocument", source = "debitHolderDocument")
    DirectDebit toDirectDebit(BillingSettingsRow row);

    @Mapping(target = "cost", source = "installationCost")
    @Mapping(target = "discount", source = "installationDiscount")
    @Mapping(target = "paid", source = "installationPaid")
    InstallationFee toInstallation(BillingSettingsRow row);

    @Mapping(target = "debitTypes", source = "invoiceDebitTypes")
    @Mapping(target = "period", source = ".")
    @Mapping(target = "considerInterest", source = "invoiceConsiderInterest")
    @Mapping(target = "templateId", source = "invoiceTemplateId")
    InvoiceRules toInvoice(BillingSettingsRow row);

    @Mapping(target = "from", source = "invoicePeriodFrom")
    @Mapping(target = "to", source = "invoicePeriodTo")
    @Mapping(target = "unit", source = "invoicePeriodUnit")
    InvoiceRules.Window toWindow(BillingSettingsRow row);

    @Mapping(target = "version", ignore = true)
    @Mapping(target = "debitAuthorized", source = "directDebit.authorized")
    @Mapping(target = "debitBankCode", source = "directDebit.bankCode")
    @Mapping(target = "debitBranch", source = "directDebit.branch")
    @Mapping(target = "debitAccount", source = "directDebit.account")
    @Mapping(target = "debitHolderName", source = "directDebit.holderName")
    @Mapping(target = "debitHolderDocument", source = "directDebit.holderDocument")
    @Mapping(target = "installationCost", source = "installation.cost")
    @Mapping(target = "installationDiscount", source = "installation.discount")
    @Mapping(target = "installationPaid", source = "installation.paid")
    @Mapping(target = "invoiceDebitTypes", source = "invoice.debitTypes")
    @Mapping(target = "invoicePeriodFrom", source = "invoice.period.from")
    @Mapping(target = "invoicePeriodTo", source = "invoice.period.to")
    @Mapping(target = "invoicePeriodUnit", source = "invoice.period.unit")
    @Mapping(target = "invoiceConsiderInterest", source = "invoice.considerInterest")
    @Mapping(target = "invoiceTemplateId", source = "invoice.templateId")
    void copy(BillingSettings from, @MappingTarget BillingSettingsRow to);

    ContractAddress toAddress(AddressRow row);

    @Mapping(target = "version", ignore = true)
    void copy(ContractAddress from, @MappingTarget AddressRow to);

    default Address address(String json) {
        return json == null ? null : StoredJson.read(json, Address.class);
    }

    default String bare(Address address) {
        return address == null ? null : StoredJson.write(address);
    }

    default Set<DebitType> debitTypes(String[] names) {
        return Arrays.stream(names).map(DebitType::valueOf).collect(Collectors.toSet());
    }

    default String[] bare(Set<DebitType> types) {
        return types.stream().sorted().map(Enum::name).toArray(String[]::new);
    }
}
