package dev.enlace.adapter.persistence.shared;

import dev.enlace.domain.shared.DomainException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.util.Map;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;
import org.postgresql.util.PSQLException;

/** Turns what the database refuses into the refusals of the domain. */
public final class Constraints {
    private Constraints() {}

    /**
     * Writes what is pending now, so that a violated constraint shows here and not at the commit.
     *
     * @param id named when a write turns out to be made on a stale copy
     * @param refusals by the constraint's or unique index's name
     */
    public static void flush(EntityManager entityManager, Object id, Map<String, Supplier<DomainException>> refusals) {
        try {
            entityManager.flush();
        } catch (OptimisticLockException e) {
            throw DomainException.stale(id);
        } catch (ConstraintViolationException e) {
            var name = name(e);
            var refusal = name == null ? null : refusals.get(name);
            throw refusal == null ? e : refusal.get();
        }
    }

    /** Hibernate does not know that of an exclusion constraint. */
    private static String name(ConstraintViolationException e) {
        if (e.getConstraintName() == null
                && e.getSQLException() instanceof PSQLException postgres
                && postgres.getServerErrorMessage() != null) {
            return postgres.getServerErrorMessage().getConstraint();
        }
        return e.getConstraintName();
    }
}
