package dev.enlace.adapter.persistence.shared;

import dev.enlace.application.shared.StoreRefusals;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.DomainException.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.hibernate.StaleStateException;

@ApplicationScoped
class PostgresRefusals implements StoreRefusals {
    @Override
    public Optional<DomainException> meaning(Throwable failure) {
        if (failure instanceof OptimisticLockException || failure instanceof StaleStateException) {
            return Optional.of(new DomainException(Kind.STALE, "stale-version", "changed at the same moment"));
        }
        if (!(failure instanceof SQLException sql) || sql.getSQLState() == null) {
            return Optional.empty();
        }
        return switch (sql.getSQLState()) {
            // Serialisation failure, deadlock, lock not available: harmless to try again.
            case "40001", "40P01", "55P03" ->
                Optional.of(new DomainException(Kind.UNAVAILABLE, "busy", "locked", Map.of("retryAfter", 1)));
            case "22021", "22P05" ->
                Optional.of(new DomainException(Kind.MALFORMED, "invalid-characters", "not storable as text"));
            default -> Optional.empty();
        };
    }
}
