package dev.enlace.adapter.persistence.run;

import dev.enlace.adapter.persistence.shared.BinaryCopy;
import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.billing.Collection;
import dev.enlace.domain.billing.Credit;
import dev.enlace.domain.billing.Receipt;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what a generation made by COPY; what it leaves out takes the column's default. */
final class FeeWriter {
    private final Connection connection;

    FeeWriter(Connection connection) {
        this.connection = connection;
    }

    void collections(List<Collection> collections) throws SQLException {
        try (var copy = BinaryCopy.into(
                connection,
                "collection",
                "id",
                "number",
                "customer_id",
                "portfolio_id",
                "due_date",
                "effective_due_date",
                "amount",
                "credit_used",
                "balance",
                "status",
                "unified",
                "created_on")) {
            for (var collection : collections) {
                copy.row()
                        .uuid(collection.id().value())
                        .int64(collection.number())
                        .uuid(collection.customerId().value())
                        .uuid(collection.portfolioId().value())
                        .date(collection.dueDate())
                        .date(collection.effectiveDueDate())
                        .money(collection.amount())
                        .money(collection.creditUsed())
                        .money(collection.balance())
                        .text(collection.status().name())
                        .bool(collection.unified())
                        .date(collection.createdOn());
            }
            copy.finish();
        }
    }

    void charges(List<Charge> charges) throws SQLException {
        try (var copy = BinaryCopy.into(
                connection,
                "charge",
                "id",
                "contract_id",
                "collection_id",
                "kind",
                "competence",
                "description",
                "lines",
                "amount",
                "due_date",
                "effective_due_date",
                "status",
                "open_principal",
                "created_on")) {
            for (var charge : charges) {
                copy.row()
                        .uuid(charge.id().value())
                        .uuid(charge.contractId().value())
                        .uuid(charge.collectionId().value())
                        .text(charge.kind().name())
                        .date(firstDay(charge.competence()))
                        .text(charge.description())
                        .jsonb(LineJson.of(charge.lines()))
                        .money(charge.amount())
                        .date(charge.dueDate())
                        .date(charge.effectiveDueDate())
                        .text(charge.status().name())
                        .money(charge.open())
                        .date(charge.createdOn());
            }
            copy.finish();
        }
    }

    /** Uses of credit: principal only, never fine or interest. */
    void receipts(List<Receipt> receipts) throws SQLException {
        try (var copy = BinaryCopy.into(
                connection,
                "receipt",
                "id",
                "collection_id",
                "paid_on",
                "amount",
                "principal",
                "method",
                "credit_id",
                "received_at")) {
            for (var receipt : receipts) {
                copy.row()
                        .uuid(receipt.id().value())
                        .uuid(receipt.collectionId().value())
                        .date(receipt.paidOn())
                        .money(receipt.amount())
                        .money(receipt.principal())
                        .text(receipt.method().name())
                        .uuid(
                                receipt.creditId() == null
                                        ? null
                                        : receipt.creditId().value())
                        .instant(receipt.receivedAt());
            }
            copy.finish();
        }
        try (var copy = BinaryCopy.into(
                connection,
                "receipt_allocation",
                "receipt_id",
                "charge_id",
                "principal",
                "fine",
                "interest",
                "discount")) {
            for (var receipt : receipts) {
                for (var allocation : receipt.allocations()) {
                    copy.row()
                            .uuid(receipt.id().value())
                            .uuid(allocation.chargeId().value())
                            .money(allocation.principal())
                            .money(allocation.fine())
                            .money(allocation.interest())
                            .money(allocation.discount());
                }
            }
            copy.finish();
        }
    }

    void newCredits(List<Credit> credits) throws SQLException {
        try (var copy = BinaryCopy.into(
                connection, "credit", "id", "customer_id", "contract_id", "amount", "origin", "lines", "created_on")) {
            for (var credit : credits) {
                copy.row()
                        .uuid(credit.id().value())
                        .uuid(credit.customerId().value())
                        .uuid(
                                credit.contractId() == null
                                        ? null
                                        : credit.contractId().value())
                        .money(credit.amount())
                        .text(credit.origin().name())
                        .jsonb(LineJson.of(credit.lines()))
                        .date(credit.createdOn());
            }
            copy.finish();
        }
    }

    /** Credits are locked by us, so their versions only tell other readers that something changed. */
    void usedCredits(List<Credit> credits) throws SQLException {
        try (var update =
                connection.prepareStatement("update credit set used = ?, version = version + 1 where id = ?")) {
            for (var credit : credits) {
                update.setBigDecimal(1, credit.used().amount());
                update.setObject(2, credit.id().value());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static java.time.@Nullable LocalDate firstDay(@Nullable YearMonth competence) {
        return competence == null ? null : competence.atDay(1);
    }
}
