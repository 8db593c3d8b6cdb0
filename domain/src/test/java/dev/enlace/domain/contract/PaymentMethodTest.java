package dev.enlace.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentMethodTest {
    @Test
    void without_leave_a_debit_is_paid_by_boleto() {
        assertThat(PaymentMethod.DIRECT_DEBIT.inForce(false)).isEqualTo(PaymentMethod.BOLETO);
        assertThat(PaymentMethod.DIRECT_DEBIT.inForce(true)).isEqualTo(PaymentMethod.DIRECT_DEBIT);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DIRECT_DEBIT")
    void no_other_way_needs_leave(PaymentMethod method) {
        assertThat(method.inForce(false)).isEqualTo(method);
    }
}
