package dev.enlace.adapter.rest.idempotency;

import dev.enlace.domain.shared.DomainException;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jboss.resteasy.reactive.RestResponse;

/** Wraps the methods that are {@link Idempotent}. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class IdempotencyInterceptor {
    private final Idempotency idempotency;
    private final BoundaryTransaction transaction;

    IdempotencyInterceptor(Idempotency idempotency, BoundaryTransaction transaction) {
        this.idempotency = idempotency;
        this.transaction = transaction;
    }

    @AroundInvoke
    Object around(InvocationContext context) throws Exception {
        var binding = context.getMethod().getAnnotation(Idempotent.class);
        if (idempotency.key() == null) {
            if (binding.required()) {
                throw new DomainException(
                        DomainException.Kind.MALFORMED, "idempotency-key-required", "no Idempotency-Key header");
            }
            return context.proceed();
        }
        if (binding.transaction() == Idempotent.Opens.METHOD) {
            var stored = idempotency.stored();
            return stored == null ? first(context) : stored;
        }
        return transaction.run(() -> idempotency.once(() -> answer(context)));
    }

    /** What refuses us before we have the key may be what its first request left behind: then that one's answer is ours too. */
    private Object first(InvocationContext context) throws Exception {
        try {
            return context.proceed();
        } catch (DomainException refused) {
            var stored = idempotency.stored();
            if (stored == null) {
                throw refused;
            }
            return stored;
        }
    }

    @SuppressWarnings("unchecked")
    private static RestResponse<Object> answer(InvocationContext context) throws Exception {
        return (RestResponse<Object>) context.proceed();
    }
}
