package dev.enlace.bootstrap;

import dev.enlace.application.catalog.KeepPlans;
import dev.enlace.application.catalog.KeepPortfolios;
import dev.enlace.application.contract.Contracts;
import dev.enlace.application.contract.CreateContract;
import dev.enlace.application.contract.InstallationOrders;
import dev.enlace.application.customer.KeepCustomers;
import dev.enlace.application.network.KeepConcentrators;
import dev.enlace.application.provider.Settings;
import dev.enlace.application.shared.Ids;
import dev.enlace.domain.billing.CollectionPortfolio;
import dev.enlace.domain.billing.LateTerms;
import dev.enlace.domain.billing.PortfolioBank;
import dev.enlace.domain.catalog.Plan;
import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.catalog.ServiceId;
import dev.enlace.domain.catalog.Technology;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.DueDay;
import dev.enlace.domain.contract.Sale;
import dev.enlace.domain.customer.Address;
import dev.enlace.domain.customer.CityCode;
import dev.enlace.domain.customer.Contact;
import dev.enlace.domain.customer.Customer;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.customer.CustomerType;
import dev.enlace.domain.customer.Document;
import dev.enlace.domain.network.BlockMode;
import dev.enlace.domain.network.Concentrator;
import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.network.ConcentratorType;
import dev.enlace.domain.network.Login;
import dev.enlace.domain.network.SessionType;
import dev.enlace.domain.shared.Money;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;

/** Customers, registries and contracts of their own for each test, made through the use cases. */
@ApplicationScoped
public class Fixtures {
    /** Florianópolis. */
    public static final CityCode CITY = new CityCode("4205407");

    public static final String TECHNICIAN_PASSWORD = "senha-de-teste";

    private final KeepCustomers customers;
    private final KeepPlans plans;
    private final KeepPortfolios portfolios;
    private final KeepConcentrators concentrators;
    private final CreateContract creation;
    private final Contracts contracts;
    private final Settings settings;
    private final Ids ids;

    Fixtures(
            KeepCustomers customers,
            KeepPlans plans,
            KeepPortfolios portfolios,
            KeepConcentrators concentrators,
            CreateContract creation,
            Contracts contracts,
            Settings settings,
            Ids ids) {
        this.customers = customers;
        this.plans = plans;
        this.portfolios = portfolios;
        this.concentrators = concentrators;
        this.creation = creation;
        this.contracts = contracts;
        this.settings = settings;
        this.ids = ids;
    }

    public Customer.Snapshot person(String name) {
        return customer(CustomerType.PERSON, name, cpf());
    }

    public Customer.Snapshot company(String name) {
        return customer(CustomerType.COMPANY, name, cnpj());
    }

    private Customer.Snapshot customer(CustomerType type, String name, String document) {
        return customers.register(new Customer.Data(
                type,
                name,
                null,
                new Document(document),
                null,
                List.of(
                        new Contact(Contact.Channel.EMAIL, "cliente@exemplo.com.br", false, Set.of()),
                        new Contact(Contact.Channel.MOBILE, "48991234567", true, Set.of())),
                address("Rua do Cliente")));
    }

    public static Address address(String street) {
        return new Address(street, "10", null, null, "Centro", CITY, null, null, null, null, null, null);
    }

    /** A fibre plan of 300 Mbit/s, 30 Mbit/s while reduced. */
    public Plan plan(String price) {
        return plan(price, Technology.FIBER, 300_000, 150_000);
    }

    public Plan plan(String price, Technology technology, long downloadKbps, long uploadKbps) {
        return plans.create(id -> new Plan(
                id,
                "P" + unique(),
                "Fibra " + unique(),
                technology,
                downloadKbps,
                uploadKbps,
                30_000,
                15_000,
                Money.of(price),
                Money.of("600.00"),
                null,
                List.of(),
                true,
                0));
    }

    public CollectionPortfolio portfolio() {
        return portfolios.create(
                id -> new CollectionPortfolio(
                        id,
                        "Carteira " + unique(),
                        PortfolioBank.NONE,
                        new LateTerms(BigDecimal.valueOf(2), BigDecimal.ONE, null),
                        null,
                        null,
                        true,
                        0),
                1);
    }

    public Concentrator concentrator() {
        return concentrators.create(id -> new Concentrator(
                id, "BRAS " + unique(), ConcentratorType.SIMULATED, null, null, 3799, BlockMode.REJECT, true, 0));
    }

    /** A user of the role TECHNICIAN. */
    public UUID technician() {
        return UUID.fromString(Api.admin()
                .body(Map.of(
                        "username",
                        "tecnico-" + unique(),
                        "password",
                        TECHNICIAN_PASSWORD,
                        "name",
                        "Técnico",
                        "role",
                        "TECHNICIAN"))
                .post("/v1/users")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public ServiceId service() {
        return new ServiceId(settings.get().defaultServiceId());
    }

    /** The usual form: pre-registered, 99.90, due on the 10th, a login of its own. */
    public CreateContract.Command form() {
        return form(person("Fulano " + unique()).id(), plan("99.90").id());
    }

    public CreateContract.Command form(CustomerId customer, PlanId plan) {
        return form(customer, plan, portfolio().id(), concentrator().id());
    }

    public CreateContract.Command form(
            CustomerId customer, PlanId plan, PortfolioId portfolio, ConcentratorId concentrator) {
        return new CreateContract.Command(
                customer,
                ContractState.PRE_REGISTERED,
                null,
                null,
                null,
                plan,
                null,
                new DueDay(10),
                null,
                portfolio,
                null,
                Sale.PLAIN,
                null,
                null,
                new CreateContract.NewAccess(login(), null, SessionType.DYNAMIC_PPPOE, concentrator, null),
                InstallationOrders.Wish.NONE);
    }

    /** The usual form in another state, served since today. */
    public CreateContract.Command form(ContractState state) {
        var form = form();
        return new CreateContract.Command(
                form.customerId(),
                state,
                form.contractDate(),
                form.activatedOn(),
                form.billingStart(),
                form.planId(),
                form.monthlyPrice(),
                form.dueDay(),
                form.loyalty(),
                form.collectionPortfolioId(),
                form.serviceId(),
                form.sale(),
                form.deactivation(),
                form.note(),
                form.access(),
                form.installation());
    }

    /** Stores the contract of a form, as the API does. */
    public Contract.Snapshot contract(CreateContract.Command form) {
        creation.prepare(form);
        return contracts.get(creation.create(form).id()).snapshot();
    }

    /** A contract that is active since today. */
    public Contract.Snapshot activeContract() {
        return contract(form(ContractState.ACTIVE));
    }

    /** Changes a stored contract past the use cases, for states that only time brings. */
    public Contract.Snapshot change(Contract.Snapshot contract, UnaryOperator<Contract> change) {
        QuarkusTransaction.requiringNew().run(() -> contracts.save(change.apply(contracts.getLocked(contract.id()))));
        return contracts.get(contract.id()).snapshot();
    }

    public Login login() {
        return new Login("teste." + unique());
    }

    /** Short, and never given twice. */
    public String unique() {
        UUID id = ids.next();
        return Long.toString(id.getMostSignificantBits() >>> 16, 36) + Integer.toString(random(1296), 36);
    }

    public static String cpf() {
        return cpf(random(1_000_000_000));
    }

    /** @param base its first nine digits */
    public static String cpf(int base) {
        return withCheckDigits("%09d".formatted(base), 11);
    }

    public static String cnpj() {
        return withCheckDigits("%08d0001".formatted(random(100_000_000)), 9);
    }

    private static String withCheckDigits(String digits, int highestWeight) {
        var text = digits;
        for (int place = 0; place < 2; place++) {
            int sum = 0;
            int weight = 2;
            for (int i = text.length() - 1; i >= 0; i--) {
                sum += (text.charAt(i) - '0') * weight;
                weight = weight == highestWeight ? 2 : weight + 1;
            }
            int rest = sum % 11;
            text += rest < 2 ? 0 : 11 - rest;
        }
        return text;
    }

    private static int random(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }
}
