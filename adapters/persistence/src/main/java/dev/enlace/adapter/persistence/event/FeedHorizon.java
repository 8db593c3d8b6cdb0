package dev.enlace.adapter.persistence.event;

import dev.enlace.adapter.persistence.shared.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/**
 * The position up to which nothing can still appear. Positions are taken when an event is written and show when its
 * transaction ends, so a later one may show first; a reader that went past it would miss the earlier one.
 *
 * <p>Every writer has its transaction id before it takes a position. So when M is the highest position to be seen, and X a
 * transaction id taken after M was read, every position up to M belongs to a transaction with an id below X; once no
 * transaction below X is running any more, all of them can be seen, or never will be. A transaction that runs for long holds
 * the feed back for as long, and takes nothing from it.
 */
@ApplicationScoped
class FeedHorizon {
    private record Candidate(long position, long transaction) {}

    private static final int PATIENCE = 5;
    private static final int PAUSE_MILLIS = 10;

    private final Sql sql;
    private long settled;
    private Candidate candidate;

    FeedHorizon(Sql sql) {
        this.sql = sql;
    }

    /** Outside any transaction: our own id would otherwise be the one that is waited for. */
    @Transactional(TxType.NOT_SUPPORTED)
    public synchronized long position() {
        for (int i = 0; i < PATIENCE && !advance(); i++) {
            pause();
        }
        return settled;
    }

    /** Whether everything that can be seen is settled. */
    private boolean advance() {
        if (candidate == null) {
            if (number("select coalesce(max(position), 0) from event") == settled) {
                return true;
            }
            candidate = sql.rows(
                            "select coalesce(max(position), 0), pg_current_xact_id()::text::bigint from event",
                            row -> new Candidate(row.getLong(1), row.getLong(2)))
                    .get(0);
        }
        if (number("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint") < candidate.transaction) {
            return false;
        }
        settled = candidate.position;
        candidate = null;
        return true;
    }

    private long number(String query) {
        List<Long> rows = sql.rows(query, row -> row.getLong(1));
        return rows.get(0);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
