package dev.enlace.adapter.persistence.billing;

import dev.enlace.adapter.persistence.shared.Sql;
import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.billing.ChargeId;
import dev.enlace.domain.billing.ChargeKind;
import dev.enlace.domain.billing.ChargeStatus;
import dev.enlace.domain.billing.Collection;
import dev.enlace.domain.billing.CollectionId;
import dev.enlace.domain.billing.CollectionStatus;
import dev.enlace.domain.billing.Credit;
import dev.enlace.domain.billing.CreditId;
import dev.enlace.domain.billing.CreditOrigin;
import dev.enlace.domain.billing.Debt;
import dev.enlace.domain.billing.Dispute;
import dev.enlace.domain.billing.LateTerms;
import dev.enlace.domain.billing.Receipt;
import dev.enlace.domain.billing.ReceiptId;
import dev.enlace.domain.billing.ReceiptMethod;
import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The ledger's rows read into records. */
final class LedgerRows {
    private LedgerRows() {}

    static Charge charge(ResultSet row) throws SQLException {
        var kind = ChargeKind.valueOf(row.getString("kind"));
        var effective = Sql.date(row, "effective_due_date");
        int disputedDays = row.getInt("disputed_days");
        var competence = Sql.date(row, "competence");
        var disputedSince = Sql.date(row, "disputed_since");
        return new Charge(
                new ChargeId(Sql.uuid(row, "id")),
                new ContractId(Sql.uuid(row, "contract_id")),
                new CollectionId(Sql.uuid(row, "collection_id")),
                kind,
                competence == null ? null : YearMonth.from(competence),
                row.getString("description"),
                LineJson.read(row.getString("lines")),
                money(row, "amount"),
                Sql.date(row, "due_date"),
                effective,
                ChargeStatus.valueOf(row.getString("status")),
                new Debt(
                        money(row, "open_principal"),
                        effective.plusDays(disputedDays),
                        kind.bearsLateFees(),
                        money(row, "fine_base"),
                        money(row, "fine_paid"),
                        money(row, "interest_carried"),
                        Sql.date(row, "last_payment_on")),
                disputedSince == null ? null : new Dispute(disputedSince, row.getString("dispute_reason")),
                disputedDays,
                money(row, "fine_settled_before"),
                Sql.date(row, "legal_notice_on"),
                row.getString("void_reason"),
                id(row, "superseded_by", ChargeId::new),
                Sql.date(row, "created_on"),
                row.getLong("version"));
    }

    static Collection collection(ResultSet row) throws SQLException {
        return new Collection(
                new CollectionId(Sql.uuid(row, "id")),
                row.getLong("number"),
                new CustomerId(Sql.uuid(row, "customer_id")),
                new PortfolioId(Sql.uuid(row, "portfolio_id")),
                Sql.date(row, "due_date"),
                Sql.date(row, "effective_due_date"),
                money(row, "amount"),
                money(row, "credit_used"),
                money(row, "balance"),
                CollectionStatus.valueOf(row.getString("status")),
                id(row, "superseded_by", CollectionId::new),
                row.getBoolean("unified"),
                Sql.date(row, "created_on"),
                row.getLong("version"));
    }

    static Credit credit(ResultSet row) throws SQLException {
        return new Credit(
                new CreditId(Sql.uuid(row, "id")),
                new CustomerId(Sql.uuid(row, "customer_id")),
                id(row, "contract_id", ContractId::new),
                money(row, "amount"),
                money(row, "used"),
                CreditOrigin.valueOf(row.getString("origin")),
                LineJson.read(row.getString("lines")),
                id(row, "receipt_id", ReceiptId::new),
                Sql.date(row, "revoked_on"),
                Sql.date(row, "created_on"),
                row.getLong("version"));
    }

    static Receipt receipt(ResultSet row, List<Receipt.Allocation> allocations) throws SQLException {
        return new Receipt(
                new ReceiptId(Sql.uuid(row, "id")),
                new CollectionId(Sql.uuid(row, "collection_id")),
                Sql.date(row, "paid_on"),
                money(row, "amount"),
                allocations,
                money(row, "surplus"),
                ReceiptMethod.valueOf(row.getString("method")),
                id(row, "credit_id", CreditId::new),
                Sql.instant(row, "received_at"),
                Sql.instant(row, "reversed_at"),
                row.getString("reversal_reason"));
    }

    static Receipt.Allocation allocation(ResultSet row) throws SQLException {
        return new Receipt.Allocation(
                new ChargeId(Sql.uuid(row, "charge_id")),
                money(row, "principal"),
                money(row, "fine"),
                money(row, "interest"),
                money(row, "discount"));
    }

    static LateTerms terms(ResultSet row) throws SQLException {
        var percent = row.getBigDecimal("discount_percent");
        var amount = money(row, "discount_amount");
        return new LateTerms(
                row.getBigDecimal("fine_percent"),
                row.getBigDecimal("monthly_interest_percent"),
                percent == null && amount == null
                        ? null
                        : new LateTerms.Discount(percent, amount, row.getInt("discount_days_before")));
    }

    static Money money(ResultSet row, String column) throws SQLException {
        var value = row.getBigDecimal(column);
        return value == null ? null : new Money(value);
    }

    static <T> T id(ResultSet row, String column, Function<UUID, T> make) throws SQLException {
        var value = Sql.uuid(row, column);
        return value == null ? null : make.apply(value);
    }
}
