package dev.enlace.adapter.persistence.run;

import dev.enlace.application.billing.FeeChunks.Chunk;
import dev.enlace.application.billing.FeeChunks.Request;
import dev.enlace.domain.billing.BillingFacts;
import dev.enlace.domain.billing.Collecting.Payer;
import dev.enlace.domain.billing.ContractTimeline;
import dev.enlace.domain.billing.Days;
import dev.enlace.domain.billing.Generation.Candidate;
import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.DatedPrice;
import dev.enlace.domain.contract.DueDay;
import dev.enlace.domain.contract.FinancialCompetence;
import dev.enlace.domain.contract.PaymentMethod;
import dev.enlace.domain.contract.Period;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.shared.Money;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The contracts of a chunk that may owe a fee. For the many with whom nothing happened since the month began, the narrow row
 * says it all; for the others their history is read, a few statements for all of them together.
 */
final class FeeCandidates {
    private final Request request;
    private final Connection connection;
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Long> numbers = new ArrayList<>();
    private final Map<UUID, NarrowRow> special = new HashMap<>();
    private final List<UUID> creditedPayers = new ArrayList<>();
    private final Map<ContractId, PaymentMethod> methods = new HashMap<>();

    private FeeCandidates(Connection connection, Request request) {
        this.connection = connection;
        this.request = request;
    }

    /** A dry run locks nothing: it must hold nobody up, and may be wrong by what happens meanwhile. */
    static FeeCandidates read(Connection connection, Chunk chunk, Request request) throws SQLException {
        var found = new FeeCandidates(connection, request);
        try (var select = connection.prepareStatement(new FeeSql(chunk.unified()).read(request.dryRun()))) {
            bind(select, chunk, request);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new NarrowRow(rows));
                    found.numbers.add(rows.getLong("collection_number"));
                }
            }
        }
        found.addSpecial();
        return found;
    }

    List<Candidate> candidates() {
        return candidates;
    }

    /** One for each candidate; enough but for what earlier runs left out. */
    List<Long> numbers() {
        return numbers;
    }

    List<UUID> creditedPayers() {
        return creditedPayers;
    }

    /** How the payers of those contracts pay who do not pay by boleto. */
    Map<ContractId, PaymentMethod> methods() {
        return methods;
    }

    private void add(NarrowRow row) {
        if (row.method != PaymentMethod.BOLETO) {
            methods.put(new ContractId(row.id), row.method);
        }
        if (row.credited) {
            creditedPayers.add(row.customerId);
        }
        if (row.saysItAll()) {
            candidates.add(new Candidate(row.payer(), row.facts()));
        } else {
            special.put(row.id, row);
        }
    }

    private void addSpecial() throws SQLException {
        if (special.isEmpty()) {
            return;
        }
        var histories = Histories.read(connection, special.keySet());
        for (var row : special.values()) {
            candidates.add(new Candidate(row.payer(), row.facts(histories)));
        }
    }

    private static void bind(PreparedStatement select, Chunk chunk, Request request) throws SQLException {
        var span = Span.of(chunk.from(), chunk.to());
        int next = 1;
        for (int i = 0; i < (chunk.unified() ? 1 : 3); i++) {
            next = span.set(select, next);
        }
        select.setBoolean(next++, request.massBilling());
        var horizon = request.date().plusDays(request.rules().generationLeadDays());
        var month = YearMonth.from(horizon);
        // On a month's last day all later due days are due too: they are clamped to it.
        int dueDays = horizon.equals(month.atEndOfMonth()) ? 31 : horizon.getDayOfMonth();
        for (int i = 0; i < 2; i++) {
            select.setObject(next++, month.atDay(1));
            select.setInt(next++, dueDays);
        }
        var billed = request.rules().billedStates().stream().map(Enum::name).toArray();
        select.setArray(next, select.getConnection().createArrayOf("text", billed));
    }

    /** What the one statement reads of a contract. */
    private static final class NarrowRow {
        final UUID id;
        final UUID customerId;
        final boolean credited;
        final PaymentMethod method;
        private final long number;
        private final UUID portfolioId;
        private final ContractState state;
        private final boolean exempt;
        private final int dueDay;
        private final Money price;
        private final @Nullable LocalDate activatedOn;
        private final LocalDate billingStart;
        private final @Nullable LocalDate billedUntil;
        private final @Nullable LocalDate creditedUntil;
        private final LocalDate periodSince;
        private final LocalDate priceSince;
        private final boolean blockedDaysPending;
        private final FinancialCompetence competence;
        private final @Nullable LocalDate unifiedFrom;
        private final @Nullable YearMonth lastFee;
        private final boolean prorated;

        NarrowRow(ResultSet row) throws SQLException {
            id = row.getObject("id", UUID.class);
            number = row.getLong("number");
            customerId = row.getObject("customer_id", UUID.class);
            portfolioId = row.getObject("collection_portfolio_id", UUID.class);
            state = ContractState.valueOf(row.getString("state"));
            exempt = row.getBoolean("exempt");
            dueDay = row.getInt("due_day");
            price = new Money(row.getBigDecimal("monthly_price"));
            activatedOn = date(row, "activated_on");
            billingStart = row.getObject("billing_start", LocalDate.class);
            billedUntil = date(row, "billed_until");
            creditedUntil = date(row, "blocked_days_credited_until");
            periodSince = row.getObject("period_since", LocalDate.class);
            priceSince = row.getObject("price_since", LocalDate.class);
            blockedDaysPending = row.getBoolean("blocked_days_pending");
            competence = FinancialCompetence.valueOf(row.getString("financial_competence"));
            var start = date(row, "unified_billing_start");
            unifiedFrom = row.getBoolean("unified_billing") ? (start == null ? LocalDate.MIN : start) : null;
            var last = date(row, "last");
            lastFee = last == null ? null : YearMonth.from(last);
            prorated = row.getBoolean("prorated");
            credited = row.getBoolean("credited");
            method = PaymentMethod.valueOf(row.getString("default_payment_method"))
                    .inForce(row.getBoolean("debit_authorized"));
        }

        /** One state and one price since the first competence to bill began, nothing billed apart, nothing to give back. */
        boolean saysItAll() {
            var first = (lastFee == null ? YearMonth.from(billingStart) : lastFee.plusMonths(1)).atDay(1);
            // A fee that is due in the month before its own asks what happened in that one too.
            var period = competence == FinancialCompetence.FUTURE ? first.minusMonths(1) : first;
            return !periodSince.isAfter(period) && !priceSince.isAfter(first) && !blockedDaysPending && !prorated;
        }

        Payer payer() {
            return new Payer(
                    new ContractId(id), number, new CustomerId(customerId), new PortfolioId(portfolioId), unifiedFrom);
        }

        BillingFacts facts() {
            var period = new Period(periodSince, state, exempt, true);
            return facts(List.of(period), List.of(new DatedPrice(priceSince, price)), List.of(), Map.of(), null);
        }

        BillingFacts facts(Histories histories) {
            return facts(
                    histories.periods(id),
                    histories.prices(id),
                    histories.prorated(id),
                    histories.billedInMonth(id),
                    // Without blocked days the mark would move to no effect, and each fee would rewrite its contract.
                    blockedDaysPending ? creditedUntil : null);
        }

        private BillingFacts facts(
                List<Period> periods,
                List<DatedPrice> prices,
                List<Days> covered,
                Map<YearMonth, Money> billed,
                @Nullable LocalDate mark) {
            return new BillingFacts(
                    new ContractId(id),
                    new ContractTimeline(billingStart, billedUntil, periods, prices),
                    new DueDay(dueDay),
                    competence,
                    activatedOn,
                    lastFee,
                    covered,
                    billed,
                    mark);
        }

        private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
            return row.getObject(column, LocalDate.class);
        }
    }
}
