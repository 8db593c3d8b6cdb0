package dev.enlace.bootstrap;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * For tests that live simulated days: a database of their own on the shared server, since the latest day lived by one
 * test is the business date of all that share its database.
 */
public class OwnTimeline implements QuarkusTestProfile {

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(Database.class));
    }

    /** Makes the database anew, so that every boot begins before the first day. */
    public static class Database implements QuarkusTestResourceLifecycleManager {
        private static final String NAME = "timeline";

        @Override
        public int order() {
            return 1;
        }

        @Override
        public Map<String, String> start() {
            var shared = new EmbeddedPostgresResource().start();
            var url = shared.get("quarkus.datasource.jdbc.url");
            try (var connection = DriverManager.getConnection(
                            url, shared.get("quarkus.datasource.username"), shared.get("quarkus.datasource.password"));
                    var statement = connection.createStatement()) {
                statement.execute("drop database if exists " + NAME + " with (force)");
                statement.execute("create database " + NAME);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            var own = new HashMap<>(shared);
            own.put("quarkus.datasource.jdbc.url", url.replaceFirst("/[^/?]+(\\?|$)", "/" + NAME + "$1"));
            return own;
        }

        @Override
        public void stop() {}
    }
}
