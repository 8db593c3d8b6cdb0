package dev.enlace.adapter.persistence.importing;

import dev.enlace.adapter.persistence.shared.Vault;
import dev.enlace.application.importing.Sheets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.SQLException;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Sheets as encrypted pieces in the database: there any process finds them, and a kill loses none. */
@ApplicationScoped
class PostgresSheets implements Sheets {
    private static final int PIECE = 1 << 20;

    private final DataSource database;
    private final Vault vault;

    PostgresSheets(DataSource database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void keep(UUID job, InputStream sheet) throws IOException {
        try (var connection = database.getConnection();
                var sweep =
                        connection.prepareStatement("delete from import_sheet s using job j where j.id = s.job_id and"
                                + " j.status in ('SUCCEEDED', 'FAILED', 'CANCELLED')");
                var insert = connection.prepareStatement(
                        "insert into import_sheet (job_id, piece, content) values (?, ?, ?)")) {
            sweep.executeUpdate();
            int piece = 0;
            for (var content = sheet.readNBytes(PIECE); content.length > 0; content = sheet.readNBytes(PIECE)) {
                insert.setObject(1, job);
                insert.setInt(2, piece);
                insert.setBytes(3, vault.encrypt(content, place(job, piece)));
                insert.executeUpdate();
                piece++;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<InputStream> open(UUID job) {
        return piece(job, 0) == null ? Optional.empty() : Optional.of(new SequenceInputStream(new Pieces(job)));
    }

    @Override
    @Transactional
    public void drop(UUID job) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from import_sheet where job_id = ?")) {
            delete.setObject(1, job);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One piece in memory at a time. */
    private final class Pieces implements Enumeration<InputStream> {
        private final UUID job;
        private int at;
        private byte[] next;

        Pieces(UUID job) {
            this.job = job;
            next = piece(job, 0);
        }

        @Override
        public boolean hasMoreElements() {
            return next != null;
        }

        @Override
        public InputStream nextElement() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            var current = new ByteArrayInputStream(next);
            at++;
            next = piece(job, at);
            return current;
        }
    }

    /** Null when there is none. */
    private byte[] piece(UUID job, int number) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select content from import_sheet where job_id = ? and piece = ?")) {
            select.setObject(1, job);
            select.setInt(2, number);
            try (var row = select.executeQuery()) {
                return row.next() ? vault.decrypt(row.getBytes(1), place(job, number)) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String place(UUID job, int piece) {
        return "import_sheet:" + job + ":" + piece;
    }
}
