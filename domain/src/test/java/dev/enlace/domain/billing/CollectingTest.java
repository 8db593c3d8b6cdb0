package dev.enlace.domain.billing;

import static dev.enlace.domain.billing.LedgerSamples.customer;
import static dev.enlace.domain.billing.LedgerSamples.fee;
import static dev.enlace.domain.billing.LedgerSamples.payer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CollectingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final LocalDate TENTH = LocalDate.of(2026, 12, 10);

    @Test
    void one_charge_makes_one_open_collection_of_its_amount() {
        var result = collect(List.of(order(payer(1), fee("99.90", TENTH))));

        assertThat(result.collections()).hasSize(1);
        var collection = result.collections().get(0);
        assertThat(collection.amount()).isEqualTo(Money.of("99.90"));
        assertThat(collection.balance()).isEqualTo(Money.of("99.90"));
        assertThat(collection.creditUsed()).isEqualTo(Money.ZERO);
        assertThat(collection.status()).isEqualTo(CollectionStatus.OPEN);
        assertThat(collection.unified()).isFalse();
        assertThat(result.charges().get(0).collectionId()).isEqualTo(collection.id());
        assertThat(result.receipts()).isEmpty();
    }

    @Test
    void charges_of_a_contract_due_on_one_day_share_a_collection_and_others_do_not() {
        var payer = payer(1);
        var result = collect(List.of(
                order(payer, fee("10.00", TENTH)),
                order(payer, fee("20.00", TENTH)),
                order(payer, fee("40.00", TENTH.plusDays(1)))));

        assertThat(result.collections())
                .extracting(Collection::amount)
                .containsExactly(Money.of("30.00"), Money.of("40.00"));
    }

    @Test
    void two_contracts_of_one_payer_share_a_collection_only_when_both_are_unified() {
        var apart = collect(List.of(order(payer(1), fee("10.00", TENTH)), order(unified(2), fee("20.00", TENTH))));
        assertThat(apart.collections()).hasSize(2).noneMatch(Collection::unified);

        var together = collect(List.of(order(unified(1), fee("10.00", TENTH)), order(unified(2), fee("20.00", TENTH))));
        assertThat(together.collections()).hasSize(1).allMatch(Collection::unified);
    }

    @Test
    void unified_billing_begins_with_the_due_date_it_starts_on() {
        var first = from(payer(1), TENTH);
        var second = from(payer(2), TENTH);
        assertThat(collect(List.of(
                                order(first, fee("10.00", TENTH.minusDays(1))),
                                order(second, fee("10.00", TENTH.minusDays(1)))))
                        .collections())
                .hasSize(2);
        assertThat(collect(List.of(order(first, fee("10.00", TENTH)), order(second, fee("10.00", TENTH))))
                        .collections())
                .hasSize(1);
    }

    @Test
    void nothing_due_is_paid_at_once() {
        var result = collect(List.of(order(payer(1), fee("0.00", TENTH))));
        assertThat(result.collections().get(0).status()).isEqualTo(CollectionStatus.PAID);
        assertThat(result.charges().get(0).status()).isEqualTo(ChargeStatus.PAID);
    }

    @Test
    void credit_of_the_customer_is_used_for_what_falls_due_first() {
        var payer = payer(1);
        var credit = credit(null, "15.00");
        var result = collect(
                List.of(order(payer, fee("20.00", TENTH.plusDays(30))), order(payer, fee("10.00", TENTH))), credit);

        assertThat(result.collections())
                .extracting(Collection::dueDate, Collection::creditUsed, Collection::amountDue, Collection::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                TENTH, Money.of("10.00"), Money.ZERO, CollectionStatus.PAID),
                        org.assertj.core.groups.Tuple.tuple(
                                TENTH.plusDays(30), Money.of("5.00"), Money.of("15.00"), CollectionStatus.OPEN));
        assertThat(result.receipts()).hasSize(2).allMatch(receipt -> receipt.method() == ReceiptMethod.CREDIT);
        assertThat(result.credits())
                .singleElement()
                .extracting(Credit::available)
                .isEqualTo(Money.ZERO);
    }

    @Test
    void credit_bound_to_a_contract_covers_its_charges_alone_and_goes_first() {
        var bound = credit(unified(2).contractId(), "30.00");
        var free = credit(null, "5.00");
        var result = collect(
                List.of(order(unified(1), fee("10.00", TENTH)), order(unified(2), fee("20.00", TENTH))), free, bound);

        assertThat(result.charges()).extracting(Charge::open).containsExactly(Money.of("5.00"), Money.ZERO);
        assertThat(result.credits()).extracting(Credit::used).containsExactly(Money.of("20.00"), Money.of("5.00"));
        assertThat(result.collections().get(0).balance()).isEqualTo(Money.of("5.00"));
    }

    @Test
    void credit_of_another_customer_stays_where_it_is() {
        var other = Credit.of(
                new CreditId(UUID.randomUUID()),
                LedgerSamples.otherCustomer(),
                null,
                Money.of("50.00"),
                CreditOrigin.SURPLUS,
                List.of(),
                null,
                TODAY);
        assertThat(collect(List.of(order(payer(1), fee("10.00", TENTH))), other).receipts())
                .isEmpty();
    }

    private static Collecting.Order order(Collecting.Payer payer, PlannedCharge charge) {
        return new Collecting.Order(payer, charge);
    }

    private static Collecting.Payer unified(int number) {
        return from(payer(number), LocalDate.MIN);
    }

    private static Collecting.Payer from(Collecting.Payer payer, LocalDate from) {
        return new Collecting.Payer(
                payer.contractId(), payer.contractNumber(), payer.customerId(), payer.portfolioId(), from);
    }

    private static Credit credit(ContractId contract, String amount) {
        return Credit.of(
                new CreditId(UUID.randomUUID()),
                customer(),
                contract,
                Money.of(amount),
                CreditOrigin.SURPLUS,
                List.of(),
                null,
                TODAY);
    }

    private static Posting collect(List<Collecting.Order> orders, Credit... credits) {
        return Collecting.collect(orders, List.of(credits), TODAY, NOW, LedgerSamples.identities());
    }
}
