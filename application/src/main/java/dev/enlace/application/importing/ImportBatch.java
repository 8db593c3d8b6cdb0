package dev.enlace.application.importing;

import dev.enlace.domain.customer.Document;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Output port: the bulk door of imported contracts, a chunk of lines at a time. */
public interface ImportBatch {
    /** The database refused the chunk: somebody else was faster, or one of its values does not fit. Nothing is stored. */
    final class NotStored extends RuntimeException {
        private final String code;

        public NotStored(String code, @Nullable Throwable cause) {
            super(code, cause);
            this.code = code;
        }

        /** What is wrong, if the chunk is of one line: a stable refusal code. */
        public String code() {
            return code;
        }
    }

    /** What is stored of these; logins in lower case. */
    Known known(Set<LineKey> lines, Set<Document> documents, Set<String> logins);

    /** Numbers for new contracts, in order. */
    List<Long> numbers(int count);

    /**
     * Stores customers, contracts, their tabs, histories and events together, in the caller's transaction.
     *
     * @throws NotStored and the transaction is lost
     */
    void store(List<Judged.Accepted> contracts, UUID job);
}
