package dev.enlace.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Reads like the rule: {@code assertRefused("due-day-out-of-range", () -> new DueDay(32))}. */
public final class Refusals {
    private Refusals() {}

    public static DomainException assertRefused(String code, ThrowingCallable call) {
        var thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(DomainException.class);
        var refusal = (DomainException) thrown;
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.getMessage()).isNotBlank();
        return refusal;
    }
}
