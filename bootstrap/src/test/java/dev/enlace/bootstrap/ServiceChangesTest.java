package dev.enlace.bootstrap;

import static dev.enlace.domain.contract.ContractState.ACTIVE;
import static dev.enlace.domain.contract.ContractState.PRE_REGISTERED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.application.billing.BillFees;
import dev.enlace.application.billing.Ledger;
import dev.enlace.application.billing.LedgerQueries;
import dev.enlace.application.billing.TakeReceipt;
import dev.enlace.application.event.EventLog;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.billing.ChargeKind;
import dev.enlace.domain.billing.ChargeStatus;
import dev.enlace.domain.billing.Credit;
import dev.enlace.domain.billing.CreditOrigin;
import dev.enlace.domain.billing.Days;
import dev.enlace.domain.billing.ReceiptMethod;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.Deactivation;
import dev.enlace.domain.contract.DeactivationLimits;
import dev.enlace.domain.contract.PriceOrigin;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.provider.ProrationBase;
import dev.enlace.domain.shared.Money;
import dev.enlace.domain.workorder.WorkOrderEvent;
import dev.enlace.domain.workorder.WorkOrderId;
import dev.enlace.domain.workorder.WorkOrderKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What changes of the service do to the money, in the transaction of the change. */
@QuarkusTest
class ServiceChangesTest {
    private static final Money PRICE = Money.of("100.00");

    @Inject
    LedgerFixture fixture;

    @Inject
    Ledger ledger;

    @Inject
    LedgerQueries queries;

    @Inject
    BillFees fees;

    @Inject
    TakeReceipt receipts;

    @Inject
    EventLog events;

    @Inject
    Seeds seeds;

    @Test
    void activation_in_the_midst_of_a_month_bills_the_days_to_its_end() {
        var day = midMonth();
        var contract = contract(PRE_REGISTERED, null, null);
        assertThat(charges(contract)).isEmpty();
        fixture.change(contract, c -> c.activate(day, fixture.today()));

        var end = YearMonth.from(day).plusMonths(1).atDay(1);
        assertThat(charges(contract)).singleElement().satisfies(charge -> {
            assertThat(charge.kind()).isEqualTo(ChargeKind.PRORATION);
            assertThat(charge.amount()).isEqualTo(ProrationBase.COMMERCIAL_30.price(PRICE, day, end));
            assertThat(charge.competence()).isEqualTo(YearMonth.from(day));
            assertThat(charge.dueDate()).isAfterOrEqualTo(day.plusDays(5));
        });
    }

    @Test
    void activation_on_the_first_makes_no_proration_and_neither_does_an_import() {
        assertThat(charges(contract(ACTIVE, fixture.today().withDayOfMonth(1), null)))
                .isEmpty();
        var day = midMonth();
        assertThat(charges(
                        contract(ACTIVE, day, YearMonth.from(day).plusMonths(1).atDay(1))))
                .isEmpty();
        assertThat(charges(contract(ACTIVE, day, null))).hasSize(1);
    }

    @Test
    void a_pause_gives_unserved_days_back_and_an_early_return_bills_them_again() {
        var contract = contract(ACTIVE, fixture.today().withDayOfMonth(1), null);
        var thisMonth = YearMonth.from(fixture.today());
        var paid = fixture.fee(contract, thisMonth);
        var open = fixture.fee(contract, thisMonth.plusMonths(1));
        receipts.take(new TakeReceipt.Command(paid.collectionId(), null, ledgerDue(paid), ReceiptMethod.PIX, true));
        var today = fixture.today();
        var until = today.plusDays(40);
        fixture.change(
                contract,
                c -> c.deactivate(new Deactivation(today, until), DeactivationLimits.DEFAULT, false, null, today));

        var given = credits(contract);
        assertThat(given).hasSize(2).allMatch(credit -> credit.origin() == CreditOrigin.DEACTIVATION);
        var rest = ProrationBase.COMMERCIAL_30.price(
                PRICE, today, thisMonth.plusMonths(1).atDay(1));
        // This month was paid: its credit waits. Next month was open: its credit is spent on it.
        assertThat(given.get(0).available()).isEqualTo(rest);
        assertThat(given.get(1).available()).isEqualTo(Money.ZERO);
        var next = find(charges(contract), open);
        assertThat(next.open().plus(given.get(1).amount())).isEqualTo(PRICE);

        fixture.change(contract, c -> c.reactivate(null, today));
        var again = charges(contract).stream()
                .filter(charge -> charge.kind() == ChargeKind.PRORATION)
                .toList();
        assertThat(again)
                .extracting(Charge::amount)
                .containsExactly(rest, given.get(1).amount());
        assertThat(ledger.books(customerOf(contract)).balanced()).isTrue();
    }

    @Test
    void a_return_later_than_agreed_gives_the_days_between_back_too() {
        var today = fixture.today();
        var contract = contract(ACTIVE, today.withDayOfMonth(1), null);
        var month = YearMonth.from(today);
        for (int i = 0; i < 3; i++) {
            fixture.fee(contract, month.plusMonths(i));
        }
        var until = today.plusDays(30);
        fixture.change(
                contract,
                c -> c.deactivate(new Deactivation(today, until), DeactivationLimits.DEFAULT, false, null, today));
        assertThat(daysGivenBack(contract)).isEqualTo(31);
        fixture.change(contract, c -> c.reactivate(null, until.plusDays(4)));
        assertThat(daysGivenBack(contract)).isEqualTo(34);
    }

    private int daysGivenBack(ContractId contract) {
        return credits(contract).stream()
                .flatMap(credit -> credit.lines().stream())
                .mapToInt(line -> new Days(line.from(), line.to()).count())
                .sum();
    }

    @Test
    void a_new_price_supersedes_fees_that_nobody_paid_on_and_adjusts_the_others() {
        var today = fixture.today();
        var contract = contract(ACTIVE, today.withDayOfMonth(1), null);
        var month = YearMonth.from(today);
        var issued = List.of(
                fixture.fee(contract, month),
                fixture.fee(contract, month.plusMonths(1)),
                fixture.fee(contract, month.plusMonths(2)));
        var touched = issued.get(1);
        receipts.take(
                new TakeReceipt.Command(touched.collectionId(), null, Money.of("1.00"), ReceiptMethod.PIX, false));
        var from = YearMonth.from(today).plusMonths(1).atDay(1);
        fixture.change(contract, c -> c.changePrice(Money.of("120.00"), PriceOrigin.CUSTOM, from, fixture.today()));

        var after = charges(contract);
        var superseded = find(after, issued.get(2));
        assertThat(superseded.status()).isEqualTo(ChargeStatus.VOIDED);
        var successor = ledger.charge(superseded.supersededBy()).orElseThrow();
        assertThat(successor.amount()).isEqualTo(Money.of("120.00"));
        assertThat(successor.dueDate()).isEqualTo(superseded.dueDate());
        assertThat(find(after, issued.get(0)).status()).isEqualTo(issued.get(0).status());
        assertThat(find(after, touched).status()).isEqualTo(ChargeStatus.OPEN);
        assertThat(after)
                .filteredOn(charge -> charge.kind() == ChargeKind.ADJUSTMENT)
                .extracting(Charge::amount)
                .containsExactly(Money.of("20.00"));
        Api.admin()
                .get("/v1/collections/" + superseded.collectionId())
                .then()
                .body("status", org.hamcrest.Matchers.is("SUPERSEDED"))
                .body(
                        "supersededBy",
                        org.hamcrest.Matchers.is(successor.collectionId().toString()));
        assertThat(ledger.books(customerOf(contract)).balanced()).isTrue();
    }

    @Test
    void a_lower_price_on_a_paid_fee_gives_credit() {
        var today = fixture.today();
        var contract = contract(ACTIVE, today.withDayOfMonth(1), null);
        var paid = fixture.fee(contract, YearMonth.from(today).plusMonths(1));
        receipts.take(new TakeReceipt.Command(paid.collectionId(), null, PRICE, ReceiptMethod.PIX, false));
        var from = YearMonth.from(today).plusMonths(1).atDay(1);
        fixture.change(contract, c -> c.changePrice(Money.of("80.00"), PriceOrigin.CUSTOM, from, fixture.today()));
        assertThat(credits(contract))
                .extracting(Credit::origin, Credit::available)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(CreditOrigin.PRICE_CHANGE, Money.of("20.00")));
    }

    @Test
    void a_closed_installation_is_charged_once_and_what_was_paid_is_a_receipt_on_it() {
        var contract = contract(ACTIVE, fixture.today().withDayOfMonth(1), null);
        seeds.execute("delete from contract_billing_settings where contract_id = ?", contract.value());
        seeds.execute("""
                insert into contract_billing_settings (contract_id, installation_cost, installation_discount, installation_paid)
                values (?, 150.00, 50.00, 30.00)""", contract.value());
        for (int i = 0; i < 2; i++) {
            QuarkusTransaction.requiringNew()
                    .run(() -> events.append(
                            "work-order",
                            List.of(new WorkOrderEvent.Closed(
                                    new WorkOrderId(UUID.randomUUID()),
                                    contract,
                                    WorkOrderKind.INSTALLATION,
                                    fixture.today()))));
        }
        assertThat(charges(contract)).singleElement().satisfies(charge -> {
            assertThat(charge.kind()).isEqualTo(ChargeKind.INSTALLATION);
            assertThat(charge.amount()).isEqualTo(Money.of("100.00"));
            assertThat(charge.open()).isEqualTo(Money.of("70.00"));
        });
    }

    @Test
    void what_fails_midway_leaves_nothing_behind() {
        var contract = contract(ACTIVE, fixture.today().withDayOfMonth(1), null);
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                fees.monthly(contract, 3, false);
                throw new IllegalStateException("killed");
            });
        } catch (IllegalStateException killed) {
            assertThat(charges(contract)).isEmpty();
        }
        assertThat(fees.monthly(contract, 3, false).charges()).hasSize(3);
    }

    private static Charge find(List<Charge> charges, Charge wanted) {
        return charges.stream()
                .filter(charge -> charge.id().equals(wanted.id()))
                .findFirst()
                .orElseThrow();
    }

    /** A day of service that is not the first of its month. */
    private LocalDate midMonth() {
        var today = fixture.today();
        return today.getDayOfMonth() == 1 ? today.minusDays(1) : today;
    }

    private ContractId contract(
            dev.enlace.domain.contract.ContractState state, LocalDate activatedOn, LocalDate billingStart) {
        return fixture.contract(fixture.customer(), fixture.portfolio(), "100.00", state, activatedOn, billingStart);
    }

    private Money ledgerDue(Charge charge) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ledger.slip(charge.collectionId())
                        .orElseThrow()
                        .dueOn(fixture.today())
                        .total());
    }

    private List<Charge> charges(ContractId contract) {
        return queries.charges(
                        new LedgerQueries.Filter<>(null, contract, null, null, null, false), PageQuery.first(100, "id"))
                .items();
    }

    private List<Credit> credits(ContractId contract) {
        return ledger.credits(contract);
    }

    private CustomerId customerOf(ContractId contract) {
        return new CustomerId(
                UUID.fromString(seeds.text("select customer_id from contract where id = ?", contract.value())));
    }
}
