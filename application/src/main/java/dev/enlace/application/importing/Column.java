package dev.enlace.application.importing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns of an import sheet: the API's JSON fields in dotted form, compared without regard to case. */
public enum Column {
    CUSTOMER_DOCUMENT("customer.document", true),
    CUSTOMER_NAME("customer.name", true),
    CUSTOMER_TRADE_NAME("customer.tradeName"),
    CUSTOMER_BIRTH_DATE("customer.birthDate"),
    CUSTOMER_EMAIL("customer.email"),
    CUSTOMER_MOBILE("customer.mobile"),
    CUSTOMER_PHONE("customer.phone"),
    CUSTOMER_WHATSAPP("customer.whatsapp"),
    CUSTOMER_STREET("customer.address.street"),
    CUSTOMER_NUMBER("customer.address.number"),
    CUSTOMER_COMPLEMENT("customer.address.complement"),
    CUSTOMER_REFERENCE("customer.address.reference"),
    CUSTOMER_DISTRICT("customer.address.district"),
    CUSTOMER_CITY("customer.address.city.ibgeCode"),
    CUSTOMER_POSTAL_CODE("customer.address.postalCode"),
    STREET("address.street"),
    NUMBER("address.number"),
    COMPLEMENT("address.complement"),
    REFERENCE("address.reference"),
    DISTRICT("address.district"),
    CITY("address.city.ibgeCode"),
    POSTAL_CODE("address.postalCode"),
    PLAN_CODE("planCode", true),
    MONTHLY_PRICE("monthlyPrice"),
    DUE_DAY("dueDay", true),
    STATE("state"),
    CONTRACT_DATE("contractDate"),
    ACTIVATED_ON("activatedOn"),
    BILLING_START("billingStart"),
    LOYALTY_MONTHS("loyalty.months"),
    LOYALTY_BENEFIT("loyalty.benefit"),
    DEACTIVATION_FROM("deactivation.from"),
    DEACTIVATION_UNTIL("deactivation.until"),
    /** Name or id. */
    COLLECTION_PORTFOLIO("collectionPortfolio"),
    /** Name or id. */
    SERVICE("service"),
    SOLD_REMOTELY("soldRemotely"),
    /** Name or id. */
    SALESPERSON("salesperson"),
    UNIFIED_BILLING("unifiedBilling"),
    NOTE("note"),
    ACCESS_LOGIN("access.login", true),
    ACCESS_PASSWORD("access.password"),
    ACCESS_SESSION_TYPE("access.sessionType"),
    /** Name or id. */
    ACCESS_CONCENTRATOR("access.concentrator"),
    ACCESS_RESERVED_IP("access.reservedIp");

    private static final Map<String, Column> BY_HEADER =
            Arrays.stream(values()).collect(Collectors.toMap(column -> key(column.header), Function.identity()));

    /** Other spellings of the same fields: the API names these by id. */
    private static final Map<String, Column> ALIASES = Map.of(
            key("collectionPortfolioId"), COLLECTION_PORTFOLIO,
            key("serviceId"), SERVICE,
            key("salespersonId"), SALESPERSON,
            key("access.concentratorId"), ACCESS_CONCENTRATOR);

    private final String header;
    private final boolean required;

    Column(String header) {
        this(header, false);
    }

    Column(String header, boolean required) {
        this.header = header;
        this.required = required;
    }

    public static Optional<Column> of(String header) {
        var key = key(header);
        var column = BY_HEADER.get(key);
        return Optional.ofNullable(column != null ? column : ALIASES.get(key));
    }

    public String header() {
        return header;
    }

    public boolean isRequired() {
        return required;
    }

    /** Its values are shown in no report. */
    public boolean isSecret() {
        return this == ACCESS_PASSWORD;
    }

    private static String key(String header) {
        return header.strip().toLowerCase(Locale.ROOT);
    }
}
