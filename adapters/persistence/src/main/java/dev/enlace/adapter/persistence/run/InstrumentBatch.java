package dev.enlace.adapter.persistence.run;

import dev.enlace.application.catalog.Portfolios;
import dev.enlace.domain.billing.Charge;
import dev.enlace.domain.billing.Collection;
import dev.enlace.domain.billing.CollectionId;
import dev.enlace.domain.billing.CollectionStatus;
import dev.enlace.domain.billing.InstrumentPlan;
import dev.enlace.domain.billing.Posting;
import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.PaymentMethod;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The instruments of a chunk's new collections: own numbers by one statement a portfolio, rows by one for all, which freezes each
 * payer as the customer's row is. What keeps one from being made is noted, and holds nothing else up.
 */
final class InstrumentBatch {
    private static final String INSERT = """
            insert into instrument (collection_id, generation, kind, status, portfolio_id, sequence, own_number, barcode,
                                    amount, principal, due_date, issued_on, payer)
            select x.id, 1, x.kind, x.status, x.portfolio, x.sequence, x.own_number, x.barcode, x.amount, x.amount,
                   x.due_date, ?, jsonb_build_object('name', u.name, 'document', u.document, 'address', u.address)
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                   as x (id, customer, kind, status, portfolio, sequence, own_number, barcode, amount, due_date)
              join customer u on u.id = x.customer""";

    private static final String MISSING =
            "insert into instrument_missing (collection_id, code, since) values (?, ?, ?)";

    private record Key(PortfolioId portfolio, PaymentMethod method) {}

    private record Wanted(Collection collection, InstrumentPlan plan) {}

    private record Made(Wanted wanted, Long sequence, InstrumentPlan.Numbers numbers) {}

    private final Connection connection;
    private final Portfolios portfolios;
    private final LocalDate date;

    InstrumentBatch(Connection connection, Portfolios portfolios, LocalDate date) {
        this.connection = connection;
        this.portfolios = portfolios;
        this.date = date;
    }

    /** @param methods of contracts that are not paid by boleto */
    void issue(Posting posting, Map<ContractId, PaymentMethod> methods) throws SQLException {
        var wanted = wanted(posting, methods);
        var numbers = numbers(wanted);
        var made = new ArrayList<Made>(wanted.size());
        var missing = new LinkedHashMap<UUID, String>();
        for (var each : wanted) {
            var collection = each.collection;
            var sequence = each.plan.isNumbered()
                    ? numbers.get(collection.portfolioId()).remove()
                    : null;
            var issued =
                    each.plan.numbers(sequence, collection.number(), collection.balance(), collection.dueDate(), date);
            if (issued.refusal() == null) {
                made.add(new Made(each, sequence, issued));
            } else {
                missing.put(collection.id().value(), issued.refusal());
            }
        }
        if (!made.isEmpty()) {
            write(made);
        }
        if (!missing.isEmpty()) {
            note(missing);
        }
    }

    private List<Wanted> wanted(Posting posting, Map<ContractId, PaymentMethod> methods) {
        var firsts = new HashMap<CollectionId, ContractId>();
        if (!methods.isEmpty()) {
            for (Charge charge : posting.charges()) {
                firsts.putIfAbsent(charge.collectionId(), charge.contractId());
            }
        }
        var plans = new HashMap<Key, InstrumentPlan>();
        var wanted = new ArrayList<Wanted>(posting.collections().size());
        for (var collection : posting.collections()) {
            if (collection.status() == CollectionStatus.OPEN
                    && collection.balance().isPositive()) {
                var method = methods.getOrDefault(firsts.get(collection.id()), PaymentMethod.BOLETO);
                var plan = plans.computeIfAbsent(new Key(collection.portfolioId(), method), this::plan);
                if (plan.kind() != null) {
                    wanted.add(new Wanted(collection, plan));
                }
            }
        }
        return wanted;
    }

    private InstrumentPlan plan(Key key) {
        return InstrumentPlan.of(portfolios.find(key.portfolio).orElseThrow(), key.method);
    }

    private Map<PortfolioId, Deque<Long>> numbers(List<Wanted> wanted) throws SQLException {
        var counts = new HashMap<PortfolioId, Integer>();
        for (var each : wanted) {
            if (each.plan.isNumbered()) {
                counts.merge(each.collection.portfolioId(), 1, Integer::sum);
            }
        }
        var numbers = new HashMap<PortfolioId, Deque<Long>>();
        try (var take = connection.prepareStatement("select own_numbers_take(?, ?)")) {
            for (var count : counts.entrySet()) {
                var taken = new ArrayDeque<Long>(count.getValue());
                take.setObject(1, count.getKey().value());
                take.setInt(2, count.getValue());
                try (var rows = take.executeQuery()) {
                    while (rows.next()) {
                        taken.add(rows.getLong(1));
                    }
                }
                numbers.put(count.getKey(), taken);
            }
        }
        return numbers;
    }

    private void write(List<Made> made) throws SQLException {
        int size = made.size();
        var ids = new UUID[size];
        var customers = new UUID[size];
        var kinds = new String[size];
        var statuses = new String[size];
        var portfolioIds = new UUID[size];
        var sequences = new Long[size];
        var ownNumbers = new String[size];
        var barcodes = new String[size];
        var amounts = new BigDecimal[size];
        var dueDates = new LocalDate[size];
        for (int i = 0; i < size; i++) {
            var each = made.get(i);
            var collection = each.wanted.collection;
            ids[i] = collection.id().value();
            customers[i] = collection.customerId().value();
            kinds[i] = each.wanted.plan.kind().name();
            statuses[i] = each.wanted.plan.firstStatus().name();
            portfolioIds[i] = collection.portfolioId().value();
            sequences[i] = each.sequence;
            ownNumbers[i] = each.numbers.ownNumber();
            barcodes[i] = each.numbers.barcode();
            amounts[i] = collection.balance().amount();
            dueDates[i] = collection.dueDate();
        }
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, date);
            array(insert, 2, "uuid", ids);
            array(insert, 3, "uuid", customers);
            array(insert, 4, "text", kinds);
            array(insert, 5, "text", statuses);
            array(insert, 6, "uuid", portfolioIds);
            array(insert, 7, "bigint", sequences);
            array(insert, 8, "text", ownNumbers);
            array(insert, 9, "text", barcodes);
            array(insert, 10, "numeric", amounts);
            array(insert, 11, "date", dueDates);
            insert.executeUpdate();
        }
    }

    private void array(java.sql.PreparedStatement insert, int index, String type, Object[] values) throws SQLException {
        insert.setArray(index, connection.createArrayOf(type, values));
    }

    private void note(Map<UUID, String> missing) throws SQLException {
        try (var insert = connection.prepareStatement(MISSING)) {
            for (var each : missing.entrySet()) {
                insert.setObject(1, each.getKey());
                insert.setString(2, each.getValue());
                insert.setObject(3, date);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
