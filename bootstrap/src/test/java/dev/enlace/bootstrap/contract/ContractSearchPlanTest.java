package dev.enlace.bootstrap.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.application.contract.ContractQueries;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.bootstrap.Fixtures;
import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.customer.CustomerId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** PostgreSQL itself says that no search reads all contracts. */
@QuarkusTest
class ContractSearchPlanTest {
    @Inject
    ContractQueries queries;

    @Inject
    Fixtures fixtures;

    @Inject
    DataSource database;

    @Test
    void each_filter_has_an_index() {
        fixtures.contract(fixtures.form());
        var any = UUID.randomUUID();
        var none = Set.<ContractState>of();
        assertIndexed(new ContractQueries.Filter(new CustomerId(any), none, null, null, null, null));
        assertIndexed(new ContractQueries.Filter(null, Set.of(ContractState.ACTIVE), null, null, null, null));
        assertIndexed(new ContractQueries.Filter(null, none, new PlanId(any), null, null, null));
        assertIndexed(new ContractQueries.Filter(null, none, null, "fulano", null, null));
        assertIndexed(new ContractQueries.Filter(null, none, null, null, 10, null));
        assertIndexed(new ContractQueries.Filter(null, none, null, null, null, "João da Silva"));
        assertIndexed(new ContractQueries.Filter(null, none, null, null, null, "4711"));
        assertIndexed(new ContractQueries.Filter(null, none, null, null, null, "52998224725"));
        assertIndexed(new ContractQueries.Filter(null, none, null, null, null, null));
    }

    /** With few rows PostgreSQL rightly reads tables whole; told not to where it can, it shows what it would do with many. */
    private void assertIndexed(ContractQueries.Filter filter) {
        for (var sort : List.of("-createdAt", "number")) {
            QuarkusTransaction.requiringNew().run(() -> {
                execute("set local enable_seqscan = off");
                assertThat(sequentialScans(filter, sort))
                        .as("%s by %s", filter, sort)
                        .isEmpty();
            });
        }
    }

    private List<String> sequentialScans(ContractQueries.Filter filter, String sort) {
        var before = scans();
        queries.search(filter, PageQuery.first(50, sort));
        var after = scans();
        after.removeAll(before);
        return after;
    }

    /** Tables of ours with their count of sequential scans in this transaction. */
    private List<String> scans() {
        var found = new ArrayList<String>();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("""
                        select relname || ' ' || seq_scan from pg_stat_xact_user_tables
                         where relname in ('contract', 'customer', 'contract_access')""");
                var row = query.executeQuery()) {
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
