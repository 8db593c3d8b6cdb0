package dev.enlace.adapter.rest.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On every POST: honours the Idempotency-Key header. With a key, the boundary opens the transaction in which the key, the
 * use case's effects and the answer are stored together; a second request with the key gets the first one's answer. The method
 * returns {@code RestResponse<T>}. Refusals are not stored: they changed nothing.
 */
@Documented
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {
    /** Where money moves: a request without a key is refused with 400 {@code idempotency-key-required}. */
    @Nonbinding
    boolean required() default false;

    /**
     * Who opens the transaction. {@link Opens#BOUNDARY} unless something outside the house must be asked before: then the method
     * asks first and does the rest inside {@link Idempotency#answer}.
     */
    @Nonbinding
    Opens transaction() default Opens.BOUNDARY;

    enum Opens {
        BOUNDARY,
        METHOD
    }
}
