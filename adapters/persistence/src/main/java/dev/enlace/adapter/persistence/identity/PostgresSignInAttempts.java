package dev.enlace.adapter.persistence.identity;

import dev.enlace.application.identity.SignInAttempts;
import dev.enlace.application.shared.DeploymentKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;

/** A row an attempt. Attempts on one subject are counted one after the other, so that none slips past the limit. */
@ApplicationScoped
class PostgresSignInAttempts implements SignInAttempts {
    private final DataSource database;
    private final DeploymentKeys keys;

    PostgresSignInAttempts(DataSource database, DeploymentKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public Optional<Duration> begin(Attempt attempt, int max, Duration window) {
        var subjects = attempt.subjects().stream().map(this::hidden).toList();
        try (var connection = database.getConnection()) {
            for (var subject :
                    subjects.stream().sorted(java.util.Arrays::compare).toList()) {
                lock(connection, subject);
            }
            for (var subject : subjects) {
                var oldest = nthLatest(connection, subject, attempt.at().minus(window), max);
                if (oldest.isPresent()) {
                    return oldest.map(at -> Duration.between(attempt.at(), at.plus(window)));
                }
            }
            for (var subject : subjects) {
                update(connection, "insert into sign_in_attempt (subject, at) values (?, ?)", subject, attempt.at());
            }
            return Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public void succeeded(Attempt attempt) {
        try (var connection = database.getConnection()) {
            for (int i = 0; i < attempt.subjects().size(); i++) {
                var sql = i == 0 ? "delete from sign_in_attempt where subject = ? and at <= ?" : """
                            delete from sign_in_attempt where id =
                                (select id from sign_in_attempt where subject = ? and at = ? limit 1)""";
                update(connection, sql, hidden(attempt.subjects().get(i)), attempt.at());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    @Transactional(TxType.REQUIRES_NEW)
    public int purge(Instant before) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from sign_in_attempt where at < ?")) {
            delete.setTimestamp(1, Timestamp.from(before));
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void lock(Connection connection, byte[] subject) throws SQLException {
        try (var lock =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(encode(?, 'hex'), 4712))")) {
            lock.setBytes(1, subject);
            lock.execute();
        }
    }

    private static Optional<Instant> nthLatest(Connection connection, byte[] subject, Instant after, int n)
            throws SQLException {
        try (var select = connection.prepareStatement(
                "select at from sign_in_attempt where subject = ? and at > ? order by at desc offset ? limit 1")) {
            select.setBytes(1, subject);
            select.setTimestamp(2, Timestamp.from(after));
            select.setInt(3, n - 1);
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getTimestamp(1).toInstant()) : Optional.empty();
            }
        }
    }

    private static void update(Connection connection, String sql, byte[] subject, Instant at) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, subject);
            statement.setTimestamp(2, Timestamp.from(at));
            statement.executeUpdate();
        }
    }

    private byte[] hidden(String subject) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.derive("sign-in-attempts"), "HmacSHA256"));
            return mac.doFinal(subject.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
