package dev.enlace.adapter.persistence.run;

import java.sql.SQLException;

/** A chunk could not be written; its transaction was rolled back whole. */
final class ChunkFailed extends RuntimeException {
    ChunkFailed(SQLException cause) {
        super(cause);
    }
}
