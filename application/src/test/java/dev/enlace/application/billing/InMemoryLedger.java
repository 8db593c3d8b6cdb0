package dev.enlace.application.billing;

import dev.enlace.domain.billing.BillingEvent;
import dev.enlace.domain.billing.BillingRefused;
import dev.enlace.domain.billing.Books;
import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.billing.ChargeId;
import dev.enlace.domain.billing.ChargeKind;
import dev.enlace.domain.billing.ChargeStatus;
import dev.enlace.domain.billing.Collection;
import dev.enlace.domain.billing.CollectionId;
import dev.enlace.domain.billing.Credit;
import dev.enlace.domain.billing.CreditId;
import dev.enlace.domain.billing.LateTerms;
import dev.enlace.domain.billing.Posting;
import dev.enlace.domain.billing.Receipt;
import dev.enlace.domain.billing.ReceiptId;
import dev.enlace.domain.billing.Slip;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.shared.DomainException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A ledger without a database; all portfolios have the same late terms. */
public final class InMemoryLedger implements Ledger {
    private final LateTerms terms;
    private final Map<CollectionId, Collection> collections = new LinkedHashMap<>();
    private final Map<ChargeId, Charge> charges = new LinkedHashMap<>();
    private final Map<ReceiptId, Receipt> receipts = new LinkedHashMap<>();
    private final Map<CreditId, Credit> credits = new LinkedHashMap<>();
    private final List<BillingEvent> events = new ArrayList<>();
    private long number;

    public InMemoryLedger(LateTerms terms) {
        this.terms = terms;
    }

    @Override
    public Optional<Charge> charge(ChargeId id) {
        return Optional.ofNullable(charges.get(id));
    }

    @Override
    public Optional<Receipt> receipt(ReceiptId id) {
        return Optional.ofNullable(receipts.get(id));
    }

    @Override
    public Optional<Slip> slip(CollectionId id) {
        return Optional.ofNullable(collections.get(id)).map(this::slip);
    }

    private Slip slip(Collection collection) {
        var on = charges.values().stream()
                .filter(charge -> charge.collectionId().equals(collection.id()))
                .sorted(Comparator.comparing(Charge::dueDate))
                .toList();
        var taken = receipts.values().stream()
                .filter(receipt -> receipt.collectionId().equals(collection.id())
                        || on.stream().anyMatch(charge -> receipt.of(charge.id()) != null))
                .toList();
        var touched = credits.values().stream()
                .filter(credit -> taken.stream()
                        .anyMatch(receipt -> credit.id().equals(receipt.creditId())
                                || receipt.id().equals(credit.receiptId())))
                .toList();
        return new Slip(collection, on, taken, touched, terms);
    }

    @Override
    public List<Credit> credits(CustomerId customer) {
        return credits.values().stream()
                .filter(credit -> credit.customerId().equals(customer)
                        && credit.available().isPositive())
                .toList();
    }

    @Override
    public List<Credit> credits(ContractId contract) {
        return credits.values().stream()
                .filter(credit -> contract.equals(credit.contractId()))
                .toList();
    }

    @Override
    public List<Charge> issued(ContractId contract, YearMonth from) {
        return charges.values().stream()
                .filter(charge -> charge.contractId().equals(contract)
                        && (charge.kind() == ChargeKind.MONTHLY_FEE || charge.kind() == ChargeKind.PRORATION)
                        && charge.competence() != null
                        && !charge.competence().isBefore(from))
                .toList();
    }

    @Override
    public List<Charge> live(ContractId contract) {
        return charges.values().stream()
                .filter(charge -> charge.contractId().equals(contract) && charge.status() != ChargeStatus.VOIDED)
                .toList();
    }

    @Override
    public boolean hasLive(ContractId contract, ChargeKind kind) {
        return charges.values().stream()
                .anyMatch(charge -> charge.contractId().equals(contract)
                        && charge.kind() == kind
                        && charge.status() != ChargeStatus.VOIDED);
    }

    @Override
    public long nextCollectionNumber() {
        return ++number;
    }

    @Override
    public void post(Posting posting, List<? extends BillingEvent> happened) {
        for (var charge : posting.charges()) {
            var stored = charges.get(charge.id());
            if (stored != null && stored.version() != charge.version()) {
                throw DomainException.stale(charge.id());
            }
        }
        posting.charges().forEach(this::put);
        charges.values().stream()
                .filter(charge -> charge.kind() == ChargeKind.MONTHLY_FEE && charge.status() != ChargeStatus.VOIDED)
                .collect(java.util.stream.Collectors.groupingBy(
                        charge -> List.of(charge.contractId(), charge.competence())))
                .values()
                .stream()
                .filter(fees -> fees.size() > 1)
                .findFirst()
                .ifPresent(twice -> {
                    throw BillingRefused.monthAlreadyBilled();
                });
        posting.collections().forEach(one -> collections.put(one.id(), one));
        posting.receipts().forEach(one -> receipts.put(one.id(), one));
        posting.credits().forEach(one -> credits.put(one.id(), one));
        events.addAll(happened);
    }

    private void put(Charge c) {
        long version = charges.containsKey(c.id()) ? c.version() + 1 : c.version();
        charges.put(
                c.id(),
                new Charge(
                        c.id(),
                        c.contractId(),
                        c.collectionId(),
                        c.kind(),
                        c.competence(),
                        c.description(),
                        c.lines(),
                        c.amount(),
                        c.dueDate(),
                        c.effectiveDueDate(),
                        c.status(),
                        c.debt(),
                        c.dispute(),
                        c.disputedDays(),
                        c.fineSettledBefore(),
                        c.legalNoticeOn(),
                        c.voidReason(),
                        c.supersededBy(),
                        c.createdOn(),
                        version));
    }

    @Override
    public Books books(CustomerId customer) {
        var books = Books.EMPTY;
        for (var charge : charges.values()) {
            if (customer == null || payer(charge.collectionId()).equals(customer)) {
                books = books.plus(charge);
            }
        }
        for (var receipt : receipts.values()) {
            if (customer == null || payer(receipt.collectionId()).equals(customer)) {
                books = books.plus(receipt);
            }
        }
        return books;
    }

    private CustomerId payer(CollectionId collection) {
        return collections.get(collection).customerId();
    }

    public List<Charge> charges() {
        return List.copyOf(charges.values());
    }

    public List<Credit> credits() {
        return List.copyOf(credits.values());
    }

    public List<BillingEvent> events() {
        return List.copyOf(events);
    }
}
