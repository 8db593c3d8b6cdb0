package dev.enlace.bootstrap;

import dev.enlace.application.billing.BillingContracts;
import dev.enlace.application.billing.Ledger;
import dev.enlace.application.contract.Contracts;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.shared.Ids;
import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.billing.ChargeKind;
import dev.enlace.domain.billing.ChargeLine;
import dev.enlace.domain.billing.Collecting;
import dev.enlace.domain.billing.LineKind;
import dev.enlace.domain.billing.PlannedCharge;
import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.catalog.ServiceId;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.DueDay;
import dev.enlace.domain.contract.Sale;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.provider.BankCalendar;
import dev.enlace.domain.shared.Money;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Customers, contracts and charges for tests of the ledger; each call makes its own. */
@ApplicationScoped
public class LedgerFixture {
    static final BankCalendar BANKS = new BankCalendar(Set.of());

    private final Seeds seeds;
    private final Contracts contracts;
    private final BillingContracts billing;
    private final Ledger ledger;
    private final ProviderCalendar calendar;
    private final Ids ids;

    LedgerFixture(
            Seeds seeds,
            Contracts contracts,
            BillingContracts billing,
            Ledger ledger,
            ProviderCalendar calendar,
            Ids ids) {
        this.seeds = seeds;
        this.contracts = contracts;
        this.billing = billing;
        this.ledger = ledger;
        this.calendar = calendar;
        this.ids = ids;
    }

    LocalDate today() {
        return calendar.today();
    }

    /** A day at least {@code days} ago on which banks worked. */
    LocalDate businessDayAgo(int days) {
        var day = today().minusDays(days);
        while (!BANKS.isBusinessDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    UUID customer() {
        var id = UUID.randomUUID();
        seeds.execute(
                "insert into customer (id, type, name, document, address) values (?, 'PERSON', 'Fulano Exemplo', ?, '{\"street\": \"Rua Um\", \"city\": \"3509502\"}')",
                id,
                Fixtures.cpf());
        return id;
    }

    /** 2 % fine, 1 % interest a month. */
    UUID portfolio() {
        var id = UUID.randomUUID();
        seeds.execute(
                "insert into collection_portfolio (id, name, fine_percent, monthly_interest_percent) values (?, ?, 2, 1)",
                id,
                "portfolio " + id);
        return id;
    }

    ContractId contract(UUID customer, UUID portfolio, String price, ContractState state, LocalDate activatedOn) {
        return contract(customer, portfolio, price, state, activatedOn, null);
    }

    ContractId contract(
            UUID customer,
            UUID portfolio,
            String price,
            ContractState state,
            LocalDate activatedOn,
            LocalDate billingStart) {
        var plan = UUID.randomUUID();
        seeds.execute("""
                insert into plan (id, code, name, technology, download_kbps, upload_kbps, reduced_download_kbps,
                                  reduced_upload_kbps, price)
                values (?, ?, 'Fibra 40', 'FIBER', 40000, 20000, 2000, 1000, 99.90)""", plan, plan.toString());
        var service = UUID.randomUUID();
        seeds.execute("insert into service (id, name) values (?, ?)", service, "service " + service);
        var id = new ContractId(ids.next());
        QuarkusTransaction.requiringNew()
                .run(() -> contracts.save(Contract.create(
                        new Contract.Draft(
                                id,
                                contracts.nextNumber(),
                                new CustomerId(customer),
                                true,
                                state,
                                today(),
                                activatedOn,
                                billingStart,
                                new PlanId(plan),
                                Money.of(price),
                                null,
                                new DueDay(10),
                                null,
                                new PortfolioId(portfolio),
                                new ServiceId(service),
                                Sale.PLAIN,
                                null),
                        today())));
        return id;
    }

    /** An active contract on which nothing was billed yet: its billing begins with a month long past. */
    ContractId activeContract() {
        return activeContract(customer(), portfolio());
    }

    ContractId activeContract(UUID customer, UUID portfolio) {
        return contract(
                customer,
                portfolio,
                "100.00",
                ContractState.ACTIVE,
                today().minusMonths(1).withDayOfMonth(1));
    }

    /** Some open charge that falls due on a day, on a collection of its own. */
    Charge charge(ContractId contract, String amount, LocalDate dueDate) {
        var price = Money.of(amount);
        var planned = new PlannedCharge(
                ChargeKind.SALE,
                null,
                "Roteador",
                List.of(ChargeLine.piece(LineKind.PRODUCT, "Roteador", price)),
                price,
                dueDate,
                BANKS.onOrAfter(dueDate));
        return charges(List.of(planned), contract).get(0);
    }

    /** A month's fee of 100.00, due on its 10th, as a run would have made it. */
    Charge fee(ContractId contract, YearMonth month) {
        var price = Money.of("100.00");
        var dueDate = month.atDay(10);
        var planned = new PlannedCharge(
                ChargeKind.MONTHLY_FEE,
                month,
                "Mensalidade",
                List.of(ChargeLine.service(
                        "Mensalidade",
                        price,
                        price,
                        month.atDay(1),
                        month.plusMonths(1).atDay(1))),
                price,
                dueDate,
                BANKS.onOrAfter(dueDate));
        return charges(List.of(planned), contract).get(0);
    }

    /** One charge for each contract on one unified collection. */
    List<Charge> unified(String amount, LocalDate dueDate, ContractId... on) {
        var price = Money.of(amount);
        var planned = java.util.Arrays.stream(on)
                .map(contract -> new PlannedCharge(
                        ChargeKind.SALE,
                        null,
                        "Roteador",
                        List.of(ChargeLine.piece(LineKind.PRODUCT, "Roteador", price)),
                        price,
                        dueDate,
                        BANKS.onOrAfter(dueDate)))
                .toList();
        return charges(planned, on);
    }

    private List<Charge> charges(List<PlannedCharge> planned, ContractId... on) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var orders = new java.util.ArrayList<Collecting.Order>();
            for (int i = 0; i < on.length; i++) {
                var payer = billing.find(on[i]).orElseThrow().payer();
                orders.add(new Collecting.Order(
                        new Collecting.Payer(
                                payer.contractId(),
                                payer.contractNumber(),
                                payer.customerId(),
                                payer.portfolioId(),
                                on.length > 1 ? LocalDate.MIN : null),
                        planned.get(i)));
            }
            var posting = Collecting.collect(orders, List.of(), today(), calendar.now(), new Collecting.Identities() {
                @Override
                public UUID id() {
                    return ids.next();
                }

                @Override
                public long collectionNumber() {
                    return ledger.nextCollectionNumber();
                }
            });
            ledger.post(posting, List.of());
            return posting.charges();
        });
    }

    /** Changes the contract as a use case would. */
    void change(ContractId id, Consumer<Contract> change) {
        QuarkusTransaction.requiringNew().run(() -> {
            var contract = contracts.getLocked(id);
            change.accept(contract);
            contracts.save(contract);
        });
    }

    /** The law was served: a warning went out a year ago. */
    void warned(Charge charge) {
        seeds.execute(
                "update charge set legal_notice_on = ? where id = ?",
                today().minusYears(1),
                charge.id().value());
    }

    ContractState state(ContractId id) {
        return ContractState.valueOf(seeds.text("select state from contract where id = ?", id.value()));
    }
}
