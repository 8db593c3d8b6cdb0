package dev.enlace.adapter.rest.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.concurrent.Callable;

/** The transaction that the boundary opens; the use cases inside join it. */
@ApplicationScoped
public class BoundaryTransaction {
    @Transactional(rollbackOn = Exception.class)
    public <T> T run(Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
