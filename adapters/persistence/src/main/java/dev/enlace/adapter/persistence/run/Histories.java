package dev.enlace.adapter.persistence.run;

import dev.enlace.domain.billing.Days;
import dev.enlace.domain.billing.LineKind;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.DatedPrice;
import dev.enlace.domain.contract.Period;
import dev.enlace.domain.shared.Money;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Periods, prices and what was billed of some contracts, a statement each for all of them. */
final class Histories {
    private static final String PERIODS = """
            select contract_id, starts_on, state, exempt, first_day_whole
              from contract_period where contract_id = any (?) order by contract_id, starts_on""";

    private static final String PRICES = """
            select contract_id, starts_on, price
              from contract_price where contract_id = any (?) order by contract_id, starts_on""";

    /** The voided ones too: what was voided is never made again. */
    private static final String PRORATED = """
            select p.contract_id, (line ->> 'from')::date, (line ->> 'to')::date
              from charge p cross join lateral jsonb_array_elements(p.lines) as line
             where p.contract_id = any (?) and p.kind = 'PRORATION' and line ->> 'kind' = '%s'
             order by p.contract_id, p.id""".formatted(LineKind.SERVICE);

    /** Service alone: what blocked days gave back on the same charge was not billed less. */
    private static final String BILLED = """
            select f.contract_id, f.competence, sum((line ->> 'amount')::numeric)
              from charge f cross join lateral jsonb_array_elements(f.lines) as line
             where f.contract_id = any (?) and f.kind in ('MONTHLY_FEE', 'PRORATION') and f.status <> 'VOIDED'
               and line ->> 'kind' = '%s'
             group by f.contract_id, f.competence""".formatted(LineKind.SERVICE);

    private final Map<UUID, List<Period>> periods = new HashMap<>();
    private final Map<UUID, List<DatedPrice>> prices = new HashMap<>();
    private final Map<UUID, List<Days>> prorated = new HashMap<>();
    private final Map<UUID, Map<YearMonth, Money>> billed = new HashMap<>();

    private Histories() {}

    static Histories read(Connection connection, Collection<UUID> contracts) throws SQLException {
        var read = new Histories();
        var ids = connection.createArrayOf("uuid", contracts.toArray());
        read.periods.putAll(periods(connection, contracts));
        each(
                connection,
                PRICES,
                ids,
                (id, row) -> read.prices
                        .computeIfAbsent(id, none -> new ArrayList<>(2))
                        .add(new DatedPrice(row.getObject(2, LocalDate.class), new Money(row.getBigDecimal(3)))));
        each(
                connection,
                PRORATED,
                ids,
                (id, row) -> read.prorated
                        .computeIfAbsent(id, none -> new ArrayList<>(2))
                        .add(new Days(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class))));
        each(
                connection,
                BILLED,
                ids,
                (id, row) -> read.billed
                        .computeIfAbsent(id, none -> new HashMap<>())
                        .put(YearMonth.from(row.getObject(2, LocalDate.class)), new Money(row.getBigDecimal(3))));
        return read;
    }

    /** The periods alone, for those who ask for nothing else. */
    static Map<UUID, List<Period>> periods(Connection connection, Collection<UUID> contracts) throws SQLException {
        var read = new HashMap<UUID, List<Period>>();
        var ids = connection.createArrayOf("uuid", contracts.toArray());
        each(
                connection,
                PERIODS,
                ids,
                (id, row) -> read.computeIfAbsent(id, none -> new ArrayList<>(4))
                        .add(new Period(
                                row.getObject(2, LocalDate.class),
                                ContractState.valueOf(row.getString(3)),
                                row.getBoolean(4),
                                row.getBoolean(5))));
        return read;
    }

    List<Period> periods(UUID contract) {
        return periods.getOrDefault(contract, List.of());
    }

    List<DatedPrice> prices(UUID contract) {
        return prices.getOrDefault(contract, List.of());
    }

    /** Days that prorations cover. */
    List<Days> prorated(UUID contract) {
        return prorated.getOrDefault(contract, List.of());
    }

    Map<YearMonth, Money> billedInMonth(UUID contract) {
        return billed.getOrDefault(contract, Map.of());
    }

    private interface Line {
        void read(UUID contract, ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String sql, java.sql.Array ids, Line line) throws SQLException {
        try (var select = connection.prepareStatement(sql)) {
            select.setArray(1, ids);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    line.read(rows.getObject(1, UUID.class), rows);
                }
            }
        }
    }
}
