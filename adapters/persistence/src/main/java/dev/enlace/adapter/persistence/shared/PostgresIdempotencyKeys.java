package dev.enlace.adapter.persistence.shared;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.enlace.application.shared.IdempotencyKeys;
import dev.enlace.domain.shared.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import javax.sql.DataSource;

/**
 * Keys and answers in one table. A key is taken by an advisory lock of the transaction, which tells a second request at once that
 * it is being worked on; waiting on the primary key would keep that request, and its connection, until the first one ends.
 */
@ApplicationScoped
class PostgresIdempotencyKeys implements IdempotencyKeys {
    private final DataSource database;
    private final Vault vault;
    private final ObjectMapper json;

    PostgresIdempotencyKeys(DataSource database, Vault vault, ObjectMapper json) {
        this.database = database;
        this.vault = vault;
        this.json = json;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Claim claim(Key key, byte[] contentHash) {
        try (var connection = database.getConnection()) {
            if (!lock(connection, key)) {
                return new Claim.InFlight();
            }
            var claim = find(connection, key, contentHash);
            return claim == null ? new Claim.Fresh() : claim;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Claim peek(Key key, byte[] contentHash) {
        try (var connection = database.getConnection()) {
            return find(connection, key, contentHash);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void store(Key key, byte[] contentHash, Answer answer) {
        var sql = """
                insert into idempotency_key (credential, path, key, content_hash, status, answer, created_at)
                values (?, ?, ?, ?, ?, ?, now())
                on conflict (credential, path, key) do update
                   set content_hash = excluded.content_hash, status = excluded.status, answer = excluded.answer,
                       created_at = excluded.created_at
                 where idempotency_key.created_at <= now() - interval '24 hours'""";
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            bind(insert, key);
            insert.setBytes(4, contentHash);
            insert.setInt(5, answer.status());
            insert.setBytes(6, vault.encrypt(json.writeValueAsBytes(answer), place(key)));
            if (insert.executeUpdate() != 1) {
                throw new IllegalStateException("key answered twice");
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    @Transactional
    public int purge(Instant now) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from idempotency_key where created_at <= ?")) {
            delete.setTimestamp(1, Timestamp.from(now.minus(KEPT)));
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean lock(Connection connection, Key key) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?, 4711))")) {
            lock.setString(1, place(key));
            try (var row = lock.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private Claim find(Connection connection, Key key, byte[] contentHash) throws SQLException {
        var sql = """
                select content_hash, answer from idempotency_key
                 where credential = ? and path = ? and key = ? and created_at > now() - interval '24 hours'""";
        try (var select = connection.prepareStatement(sql)) {
            bind(select, key);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                return Arrays.equals(row.getBytes(1), contentHash)
                        ? new Claim.Replay(answer(row.getBytes(2), key))
                        : new Claim.Reused();
            }
        }
    }

    /** Never read as "not seen": the work would be done a second time. */
    private Answer answer(byte[] sealed, Key key) {
        try {
            return json.readValue(vault.decrypt(sealed, place(key)), Answer.class);
        } catch (Vault.Unreadable | IOException e) {
            throw new DomainException(
                    DomainException.Kind.CONFLICT, "idempotency-answer-unreadable", "stored answer unreadable");
        }
    }

    private static void bind(java.sql.PreparedStatement statement, Key key) throws SQLException {
        statement.setString(1, key.credential());
        statement.setString(2, key.path());
        statement.setString(3, key.key());
    }

    private static String place(Key key) {
        return key.credential() + ' ' + key.path() + ' ' + key.key();
    }
}
