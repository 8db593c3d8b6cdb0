package dev.enlace.adapter.persistence.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cuts tables into stretches of about as many rows, by walking an index in leaps. */
final class Cuts {
    /** 2,000 to 20,000 were alike on our machines; memory grows with it. */
    static final int SIZE = 5000;

    private static final String CONTRACTS = """
            with recursive cut as (
                (select id from contract order by id limit 1)
                union all
                select (select c.id from contract c where c.id > cut.id order by c.id offset ? limit 1)
                  from cut where cut.id is not null)
            select id from cut where id is not null""";

    /** Few want one slip for all, so counting them through is cheap. */
    private static final String UNIFIED_PAYERS = """
            select customer_id
              from (select customer_id, row_number() over (order by customer_id) as place
                      from (select distinct c.customer_id
                              from contract_billing_settings b join contract c on c.id = b.contract_id
                             where b.unified_billing) payer) numbered
             where place % ? = 1
             order by customer_id""";

    private Cuts() {}

    interface Made<T> {
        T of(UUID from, @Nullable UUID to);
    }

    static <T> List<T> contracts(Connection connection, Made<T> made) throws SQLException {
        return cut(connection, CONTRACTS, SIZE - 1, made);
    }

    static <T> List<T> unifiedPayers(Connection connection, Made<T> made) throws SQLException {
        return cut(connection, UNIFIED_PAYERS, SIZE / 5, made);
    }

    private static <T> List<T> cut(Connection connection, String sql, int leap, Made<T> made) throws SQLException {
        var starts = new ArrayList<UUID>();
        try (var select = connection.prepareStatement(sql)) {
            select.setInt(1, leap);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    starts.add(rows.getObject(1, UUID.class));
                }
            }
        }
        var cuts = new ArrayList<T>(starts.size());
        for (int i = 0; i < starts.size(); i++) {
            cuts.add(made.of(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : null));
        }
        return cuts;
    }
}
