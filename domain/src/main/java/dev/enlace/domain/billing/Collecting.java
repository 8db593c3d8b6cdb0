package dev.enlace.domain.billing;

import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How planned charges become collections: the one rule behind the daily run and every single action. What one of them
 * makes for a contract and a due date shares a collection; unified contracts of one payer share one per due date and
 * portfolio. Credit of the customer's is used at once, bound credit first, the oldest before the others, for what falls due
 * first; a collection that nothing is due on is paid.
 */
public final class Collecting {

    /**
     * Who pays for a contract, and on which slip.
     *
     * @param unifiedFrom due dates from this day on are unified with the payer's other contracts; null for never, {@link
     *     LocalDate#MIN} for always
     */
    public record Payer(
            ContractId contractId,
            long contractNumber,
            CustomerId customerId,
            PortfolioId portfolioId,
            @Nullable LocalDate unifiedFrom) {
        boolean unifiedOn(LocalDate dueDate) {
            return unifiedFrom != null && !dueDate.isBefore(unifiedFrom);
        }
    }

    /** A planned charge and who pays it. */
    public record Order(Payer payer, PlannedCharge charge) {}

    /** Where identities come from; numbers may have gaps. */
    public interface Identities {
        UUID id();

        long collectionNumber();
    }

    private record Key(
            @Nullable CustomerId unifiedPayer,
            @Nullable ContractId contract,
            PortfolioId portfolio,
            LocalDate dueDate) {
        static Key of(Order order) {
            var payer = order.payer;
            var dueDate = order.charge.dueDate();
            return payer.unifiedOn(dueDate)
                    ? new Key(payer.customerId, null, payer.portfolioId, dueDate)
                    : new Key(null, payer.contractId, payer.portfolioId, dueDate);
        }
    }

    /** The order in which money covers the charges of a collection. */
    private static final Comparator<Order> BY_DUE_DATE_AND_CONTRACT = Comparator.comparing(
                    (Order order) -> order.charge.dueDate())
            .thenComparingLong(order -> order.payer.contractNumber);

    private final LocalDate today;
    private final Instant now;
    private final Identities identities;
    private final Map<CustomerId, List<Credit>> available = new HashMap<>();
    private final Map<CreditId, Credit> used = new LinkedHashMap<>();
    private final List<Collection> collections = new ArrayList<>();
    private final List<Charge> charges = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();

    private Collecting(List<Credit> credits, LocalDate today, Instant now, Identities identities) {
        this.today = today;
        this.now = now;
        this.identities = identities;
        for (var credit : credits) {
            available
                    .computeIfAbsent(credit.customerId(), customer -> new ArrayList<>())
                    .add(credit);
        }
        available.values().forEach(list -> list.sort(Comparator.comparing(credit -> credit.contractId() == null)));
    }

    /**
     * @param credits unspent credits of the payers, locked by the caller, the oldest first
     * @param today the business date, or the run's
     * @return new collections and charges, uses of credit as receipts, and the credits that were used
     */
    public static Posting collect(
            List<Order> orders, List<Credit> credits, LocalDate today, Instant now, Identities identities) {
        if (orders.isEmpty()) {
            return Posting.NOTHING;
        }
        // Payer by payer, as they come: what lies together in the tables is made, and written, together.
        var payers = new LinkedHashMap<CustomerId, List<Order>>(orders.size() * 2);
        for (var order : orders) {
            payers.computeIfAbsent(order.payer.customerId, payer -> new ArrayList<>(1))
                    .add(order);
        }
        var slips = new LinkedHashMap<Key, List<Order>>(orders.size() * 2);
        for (var ofOne : payers.values()) {
            ofOne.sort(BY_DUE_DATE_AND_CONTRACT);
            for (var order : ofOne) {
                slips.computeIfAbsent(Key.of(order), key -> new ArrayList<>(1)).add(order);
            }
        }
        var collecting = new Collecting(credits, today, now, identities);
        slips.values().forEach(collecting::issue);
        return new Posting(
                collecting.collections, collecting.charges, collecting.receipts, List.copyOf(collecting.used.values()));
    }

    private void issue(List<Order> orders) {
        var id = new CollectionId(identities.id());
        List<Charge> issued = new ArrayList<>(orders.size());
        for (var order : orders) {
            issued.add(Charge.issue(new ChargeId(identities.id()), order.payer.contractId, id, order.charge, today));
        }
        var first = orders.get(0);
        var customer = first.payer.customerId;
        var credit = Money.ZERO;
        var held = available.getOrDefault(customer, List.of());
        for (int i = 0; i < held.size(); i++) {
            // Identities are made for what is used alone, so that bulk and single door spend them alike.
            if (held.get(i).available().isPositive() && coversSome(held.get(i), issued)) {
                var use = CreditUse.of(held.get(i), id, issued, new ReceiptId(identities.id()), today, now);
                if (use != null) {
                    held.set(i, use.credit());
                    used.put(use.credit().id(), use.credit());
                    receipts.add(use.receipt());
                    issued = use.charges();
                    credit = credit.plus(use.receipt().amount());
                }
            }
        }
        boolean unified =
                issued.stream().map(Charge::contractId).distinct().limit(2).count() > 1;
        var blank = new Collection(
                id,
                identities.collectionNumber(),
                customer,
                first.payer.portfolioId,
                first.charge.dueDate(),
                first.charge.effectiveDueDate(),
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                CollectionStatus.OPEN,
                null,
                unified,
                today,
                0);
        collections.add(blank.holding(issued, credit));
        charges.addAll(issued);
    }

    private static boolean coversSome(Credit credit, List<Charge> charges) {
        return charges.stream().anyMatch(charge -> charge.isOpen() && credit.covers(charge.contractId()));
    }
}
