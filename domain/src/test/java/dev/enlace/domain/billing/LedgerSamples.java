package dev.enlace.domain.billing;

import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.provider.BankCalendar;
import dev.enlace.domain.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Payers, fees and identities for tests of the ledger. */
public final class LedgerSamples {
    private static final AtomicLong NUMBERS = new AtomicLong();
    private static final BankCalendar CALENDAR = new BankCalendar(Set.of());

    private LedgerSamples() {}

    public static CustomerId customer() {
        return new CustomerId(new UUID(7, 1));
    }

    public static CustomerId otherCustomer() {
        return new CustomerId(new UUID(7, 2));
    }

    public static ContractId contract(int number) {
        return new ContractId(new UUID(8, number));
    }

    public static Collecting.Payer payer(int number) {
        return new Collecting.Payer(contract(number), number, customer(), new PortfolioId(new UUID(9, 1)), null);
    }

    /** A whole month's fee; its competence is the due date's month. */
    public static PlannedCharge fee(String amount, LocalDate dueDate) {
        var month = YearMonth.from(dueDate);
        var price = Money.of(amount);
        return new PlannedCharge(
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
                CALENDAR.onOrAfter(dueDate));
    }

    /** Late terms of 2 % and 1 % a month, without discount. */
    public static LateTerms legalMaximum() {
        return new LateTerms(BigDecimal.valueOf(2), BigDecimal.ONE, null);
    }

    /** The one slip of the planned charges; contract n pays charge n, unified where there are more. */
    public static Slip slip(LateTerms terms, LocalDate today, PlannedCharge... planned) {
        var orders = new ArrayList<Collecting.Order>();
        for (int i = 0; i < planned.length; i++) {
            var payer = payer(i + 1);
            orders.add(new Collecting.Order(
                    new Collecting.Payer(
                            payer.contractId(), i + 1, payer.customerId(), payer.portfolioId(), LocalDate.MIN),
                    planned[i]));
        }
        var posting = Collecting.collect(orders, List.of(), today, Instant.parse("2026-01-01T12:00:00Z"), identities());
        return new Slip(posting.collections().get(0), posting.charges(), List.of(), List.of(), terms);
    }

    /** The slip as a store would read it back after a posting. */
    public static Slip after(Slip slip, Posting posting) {
        var collection = posting.collections().stream()
                .filter(one -> one.id().equals(slip.collection().id()))
                .findFirst()
                .orElse(slip.collection());
        var charges = merged(slip.charges(), posting.charges(), Charge::id);
        return new Slip(
                collection,
                charges.stream()
                        .filter(charge -> charge.collectionId().equals(collection.id()))
                        .toList(),
                merged(slip.receipts(), posting.receipts(), Receipt::id),
                merged(slip.credits(), posting.credits(), Credit::id),
                slip.terms());
    }

    /** The books of one slip. */
    public static Books books(Slip slip) {
        var books = Books.EMPTY;
        for (var charge : slip.charges()) {
            books = books.plus(charge);
        }
        for (var receipt : slip.receipts()) {
            books = books.plus(receipt);
        }
        return books;
    }

    private static <T, K> List<T> merged(List<T> before, List<T> changed, Function<T, K> key) {
        var all = new LinkedHashMap<K, T>();
        before.forEach(one -> all.put(key.apply(one), one));
        changed.forEach(one -> all.put(key.apply(one), one));
        return List.copyOf(all.values());
    }

    public static Collecting.Identities identities() {
        return new Collecting.Identities() {
            @Override
            public UUID id() {
                return new UUID(1, NUMBERS.incrementAndGet());
            }

            @Override
            public long collectionNumber() {
                return NUMBERS.incrementAndGet();
            }
        };
    }
}
