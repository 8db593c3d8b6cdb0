package dev.enlace.adapter.persistence.billing;

import dev.enlace.adapter.persistence.shared.Sql;
import dev.enlace.domain.billing.BillingRefused;
import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.billing.Collection;
import dev.enlace.domain.billing.Credit;
import dev.enlace.domain.billing.Posting;
import dev.enlace.domain.billing.Receipt;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes a posting row by row, in the order in which its rows may refer to each other: a fee is voided before the one that
 * supersedes it takes its month, and only then is told who did.
 */
@ApplicationScoped
class LedgerWriter {
    private static final String ONE_FEE_A_MONTH = "charge_one_fee_a_month";

    private final Sql sql;

    LedgerWriter(Sql sql) {
        this.sql = sql;
    }

    void write(Posting posting) {
        var knownCharges =
                known("charge", posting.charges(), charge -> charge.id().value());
        var knownCollections =
                known("collection", posting.collections(), one -> one.id().value());
        var knownCredits =
                known("credit", posting.credits(), credit -> credit.id().value());
        var knownReceipts =
                known("receipt", posting.receipts(), receipt -> receipt.id().value());

        posting.collections().stream()
                .filter(one -> !knownCollections.contains(one.id().value()))
                .forEach(this::insert);
        posting.charges().stream()
                .filter(one -> knownCharges.contains(one.id().value()))
                .forEach(this::update);
        posting.charges().stream()
                .filter(one -> !knownCharges.contains(one.id().value()))
                .forEach(this::insert);
        posting.charges().stream()
                .filter(one -> one.supersededBy() != null)
                .forEach(one -> sql.update(
                        "update charge set superseded_by = ? where id = ?",
                        one.supersededBy().value(),
                        one.id().value()));
        posting.collections().stream()
                .filter(one -> knownCollections.contains(one.id().value()))
                .forEach(this::update);

        var newCredits = posting.credits().stream()
                .filter(one -> !knownCredits.contains(one.id().value()))
                .toList();
        newCredits.stream().filter(one -> one.receiptId() == null).forEach(this::insert);
        posting.credits().stream()
                .filter(one -> knownCredits.contains(one.id().value()))
                .forEach(this::update);
        for (var receipt : posting.receipts()) {
            write(receipt, knownReceipts.contains(receipt.id().value()));
        }
        newCredits.stream().filter(one -> one.receiptId() != null).forEach(this::insert);
    }

    private <T> Set<UUID> known(String table, List<T> records, Function<T, UUID> id) {
        if (records.isEmpty()) {
            return Set.of();
        }
        var ids = records.stream().map(id).toArray(UUID[]::new);
        return sql
                .rows("select id from " + table + " where id = any (?)", row -> Sql.uuid(row, "id"), (Object) ids)
                .stream()
                .collect(Collectors.toSet());
    }

    private void insert(Collection one) {
        sql.update(
                """
                insert into collection (number, customer_id, portfolio_id, due_date, effective_due_date, amount,
                    credit_used, balance, status, unified, created_on, id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                one.number(),
                one.customerId().value(),
                one.portfolioId().value(),
                one.dueDate(),
                one.effectiveDueDate(),
                amount(one.amount()),
                amount(one.creditUsed()),
                amount(one.balance()),
                one.status(),
                one.unified(),
                one.createdOn(),
                one.id().value());
    }

    private void update(Collection one) {
        changed(
                one.id(),
                sql.update(
                        """
                        update collection set amount = ?, credit_used = ?, balance = ?, status = ?, superseded_by = ?,
                            version = version + 1
                        where id = ? and version = ?""",
                        amount(one.amount()),
                        amount(one.creditUsed()),
                        amount(one.balance()),
                        one.status(),
                        one.supersededBy() == null ? null : one.supersededBy().value(),
                        one.id().value(),
                        one.version()));
    }

    private void insert(Charge one) {
        try {
            sql.update(
                    """
                    insert into charge (kind, competence, description, created_on, collection_id, due_date, lines,
                        amount, effective_due_date, status, open_principal, fine_base, fine_paid, interest_carried,
                        last_payment_on, disputed_since, dispute_reason, disputed_days, fine_settled_before,
                        void_reason, contract_id, id)
                    values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    values(
                            new Object[] {one.kind(), firstDay(one), one.description(), one.createdOn()},
                            state(one),
                            new Object[] {one.contractId().value(), one.id().value()}));
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof SQLException refused
                    && String.valueOf(refused.getMessage()).contains(ONE_FEE_A_MONTH)) {
                throw BillingRefused.monthAlreadyBilled();
            }
            throw e;
        }
    }

    private void update(Charge one) {
        changed(one.id(), sql.update("""
                        update charge set collection_id = ?, due_date = ?, lines = ?::jsonb, amount = ?, effective_due_date = ?,
                            status = ?, open_principal = ?, fine_base = ?, fine_paid = ?, interest_carried = ?,
                            last_payment_on = ?, disputed_since = ?, dispute_reason = ?, disputed_days = ?,
                            fine_settled_before = ?, void_reason = ?, version = version + 1
                        where id = ? and version = ?""", values(state(one), new Object[] {
            one.id().value(), one.version()
        })));
    }

    /** What may change of a charge once it was issued; who warned of it is written by the notices alone. */
    private static Object[] state(Charge one) {
        var dispute = one.dispute();
        var debt = one.debt();
        return new Object[] {
            one.collectionId().value(),
            one.dueDate(),
            LineJson.write(one.lines()),
            amount(one.amount()),
            one.effectiveDueDate(),
            one.status(),
            amount(debt.open()),
            amount(debt.fineBase()),
            amount(debt.finePaid()),
            amount(debt.interestCarried()),
            debt.lastPaymentOn(),
            dispute == null ? null : dispute.since(),
            dispute == null ? null : dispute.reason(),
            one.disputedDays(),
            amount(one.fineSettledBefore()),
            one.voidReason()
        };
    }

    private void insert(Credit one) {
        sql.update(
                """
                insert into credit (id, customer_id, contract_id, amount, used, origin, lines, receipt_id, created_on)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""",
                one.id().value(),
                one.customerId().value(),
                one.contractId() == null ? null : one.contractId().value(),
                amount(one.amount()),
                amount(one.used()),
                one.origin(),
                LineJson.write(one.lines()),
                one.receiptId() == null ? null : one.receiptId().value(),
                one.createdOn());
    }

    private void update(Credit one) {
        changed(
                one.id(),
                sql.update(
                        "update credit set used = ?, revoked_on = ?, version = version + 1 where id = ? and version = ?",
                        amount(one.used()),
                        one.revokedOn(),
                        one.id().value(),
                        one.version()));
    }

    private void write(Receipt one, boolean known) {
        if (known) {
            sql.update(
                    """
                    update receipt set principal = ?, fine = ?, interest = ?, discount = ?, surplus = ?,
                        reversed_at = ?, reversal_reason = ? where id = ?""",
                    amount(one.principal()),
                    amount(one.fine()),
                    amount(one.interest()),
                    amount(one.discount()),
                    amount(one.surplus()),
                    one.reversedAt(),
                    one.reversalReason(),
                    one.id().value());
            sql.update(
                    "delete from receipt_allocation where receipt_id = ?",
                    one.id().value());
        } else {
            sql.update(
                    """
                    insert into receipt (id, collection_id, paid_on, amount, principal, fine, interest, discount,
                        surplus, method, credit_id, received_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    one.id().value(),
                    one.collectionId().value(),
                    one.paidOn(),
                    amount(one.amount()),
                    amount(one.principal()),
                    amount(one.fine()),
                    amount(one.interest()),
                    amount(one.discount()),
                    amount(one.surplus()),
                    one.method(),
                    one.creditId() == null ? null : one.creditId().value(),
                    one.receivedAt());
        }
        var sets = one.allocations().stream()
                .map(part -> new Object[] {
                    one.id().value(),
                    part.chargeId().value(),
                    amount(part.principal()),
                    amount(part.fine()),
                    amount(part.interest()),
                    amount(part.discount())
                })
                .toList();
        sql.batch("""
                insert into receipt_allocation (receipt_id, charge_id, principal, fine, interest, discount)
                values (?, ?, ?, ?, ?, ?)""", sets);
    }

    private static void changed(Object id, int rows) {
        if (rows == 0) {
            throw DomainException.stale(id);
        }
    }

    private static Object[] values(Object[]... parts) {
        return Arrays.stream(parts).flatMap(Arrays::stream).toArray();
    }

    private static LocalDate firstDay(Charge charge) {
        return charge.competence() == null ? null : charge.competence().atDay(1);
    }

    private static BigDecimal amount(Money money) {
        return money == null ? null : money.amount();
    }
}
