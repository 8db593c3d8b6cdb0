package dev.enlace.application.billing;

import dev.enlace.domain.billing.Collection;
import dev.enlace.domain.billing.CollectionId;
import dev.enlace.domain.billing.Instrument;
import dev.enlace.domain.billing.InstrumentPlan;
import dev.enlace.domain.billing.InstrumentStatus;
import dev.enlace.domain.contract.PaymentMethod;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Output port: what collections are paid by. Whoever changes one has the collection's row, or its contracts', locked. */
public interface Instruments {
    /**
     * An instrument to be made; the store freezes its payer as the customer is at this moment.
     *
     * @param principal the collection's balance
     * @param amount what it asks for: the balance, or more
     */
    record Issue(
            Collection collection,
            int generation,
            InstrumentPlan plan,
            @Nullable Long sequence,
            InstrumentPlan.Numbers numbers,
            Money amount,
            LocalDate dueDate,
            LocalDate issuedOn) {
        public Money principal() {
            return collection.balance();
        }
    }

    /** The latest of each collection that ever had one. */
    Map<CollectionId, Instrument> latest(List<CollectionId> collections);

    /** All of a collection's, the first one first. */
    List<Instrument> of(CollectionId collection);

    /**
     * How a collection's payer pays by default: what the contract with the lowest number on it says; by boleto where direct debit
     * is wanted and not authorised.
     */
    PaymentMethod method(CollectionId collection);

    /** Stores one, and that its collection is without one no more. */
    void issue(Issue issue);

    void move(Instrument instrument, InstrumentStatus status);

    /** Notes that a collection could get none, and why. */
    void missing(CollectionId collection, String code, LocalDate since);

    /** The codes of those among the collections that are without one and should not be. */
    Map<CollectionId, String> missing(List<CollectionId> collections);
}
