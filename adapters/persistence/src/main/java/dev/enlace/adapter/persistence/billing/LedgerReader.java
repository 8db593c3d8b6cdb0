package dev.enlace.adapter.persistence.billing;

import dev.enlace.adapter.persistence.shared.Sql;
import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.billing.Receipt;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Charges and receipts by their ids, in the order of the ids given. */
@ApplicationScoped
class LedgerReader {
    private final Sql sql;

    LedgerReader(Sql sql) {
        this.sql = sql;
    }

    List<Charge> charges(List<UUID> ids) {
        var found = new HashMap<UUID, Charge>();
        sql.rows("select * from charge where id = any (?)", LedgerRows::charge, (Object) array(ids))
                .forEach(charge -> found.put(charge.id().value(), charge));
        return inOrder(ids, found);
    }

    List<Receipt> receipts(List<UUID> ids) {
        Map<UUID, List<Receipt.Allocation>> allocations = new HashMap<>();
        sql.rows(
                "select * from receipt_allocation where receipt_id = any (?) order by receipt_id, charge_id",
                row -> allocations
                        .computeIfAbsent(Sql.uuid(row, "receipt_id"), receipt -> new ArrayList<>())
                        .add(LedgerRows.allocation(row)),
                (Object) array(ids));
        var found = new HashMap<UUID, Receipt>();
        sql.rows(
                        "select * from receipt where id = any (?)",
                        row -> LedgerRows.receipt(row, allocations.getOrDefault(Sql.uuid(row, "id"), List.of())),
                        (Object) array(ids))
                .forEach(receipt -> found.put(receipt.id().value(), receipt));
        return inOrder(ids, found);
    }

    static UUID[] array(List<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static <T> List<T> inOrder(List<UUID> ids, Map<UUID, T> found) {
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }
}
