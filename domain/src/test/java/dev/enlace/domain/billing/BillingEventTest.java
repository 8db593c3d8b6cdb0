package dev.enlace.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.shared.DomainEvent;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The names are public: webhooks and reactions choose by them. */
class BillingEventTest {
    private static final CollectionId COLLECTION = new CollectionId(UUID.randomUUID());
    private static final ChargeId CHARGE = new ChargeId(UUID.randomUUID());
    private static final ReceiptId RECEIPT = new ReceiptId(UUID.randomUUID());
    private static final LocalDate DAY = LocalDate.parse("2026-03-10");

    @Test
    void receipts_and_slips_belong_to_their_collection() {
        is(
                new BillingEvent.ReceiptTaken(COLLECTION, RECEIPT, Money.ZERO, DAY, true),
                "receipt.taken",
                COLLECTION.value());
        is(
                new BillingEvent.ReceiptReversed(COLLECTION, RECEIPT, Money.ZERO, "x"),
                "receipt.reversed",
                COLLECTION.value());
        is(
                new BillingEvent.CollectionJoined(COLLECTION, List.of(CHARGE), DAY),
                "collection.joined",
                COLLECTION.value());
    }

    @Test
    void voids_and_disputes_belong_to_their_charge() {
        is(new BillingEvent.ChargeVoided(CHARGE, "x", null), "charge.voided", CHARGE.value());
        is(new BillingEvent.ChargeVoided(CHARGE, "x", CHARGE), "charge.superseded", CHARGE.value());
        is(new BillingEvent.ChargeDisputed(CHARGE, "x"), "charge.disputed", CHARGE.value());
        is(
                new BillingEvent.DisputeResolved(CHARGE, Charge.Outcome.REJECTED, null),
                "charge.dispute-resolved",
                CHARGE.value());
    }

    @Test
    void refusals_tell_what_is_missing() {
        assertThat(BillingRefused.chargeNotFound(CHARGE).code()).isEqualTo("charge-not-found");
        assertThat(BillingRefused.collectionNotFound(COLLECTION).code()).isEqualTo("collection-not-found");
        assertThat(BillingRefused.receiptNotFound(RECEIPT).code()).isEqualTo("receipt-not-found");
    }

    private static void is(DomainEvent event, String type, UUID aggregate) {
        assertThat(event.type()).isEqualTo(type);
        assertThat(event.aggregateId()).isEqualTo(aggregate);
    }
}
