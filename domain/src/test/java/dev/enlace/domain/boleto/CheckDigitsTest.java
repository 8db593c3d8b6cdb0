package dev.enlace.domain.boleto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckDigitsTest {
    @Test
    void modulus_10_adds_the_digits_of_each_product() {
        assertThat(CheckDigits.modulo10("001905009")).isEqualTo(5);
        assertThat(CheckDigits.modulo10("4014481606")).isEqualTo(9);
        assertThat(CheckDigits.modulo10("0680935031")).isEqualTo(4);
        assertThat(CheckDigits.modulo10("0")).isZero();
        assertThat(CheckDigits.modulo10("5")).isEqualTo(9);
        assertThat(CheckDigits.modulo10("10")).isEqualTo(9);
    }

    @Test
    void modulus_11_begins_again_at_two_after_the_highest_weight() {
        assertThat(CheckDigits.modulo11("1", 9)).isEqualTo(9);
        assertThat(CheckDigits.modulo11("100000000", 9)).isEqualTo(9);
        assertThat(CheckDigits.modulo11("1000000", 7)).isEqualTo(9);
        assertThat(CheckDigits.modulo11("100000000", 10)).isEqualTo(1);
        assertThat(CheckDigits.modulo11("6", 9)).isEqualTo(10);
        assertThat(CheckDigits.modulo11("0", 9)).isEqualTo(11);
    }

    @Test
    void what_has_no_digit_is_written_as_each_bank_wants() {
        assertThat(CheckDigits.modulo11OrZero("6", 9)).isZero();
        assertThat(CheckDigits.modulo11OrZero("0", 9)).isZero();
        assertThat(CheckDigits.modulo11OrZero("1", 9)).isEqualTo(9);
        assertThat(CheckDigits.modulo11Or("6", 9, "X")).isEqualTo("X");
        assertThat(CheckDigits.modulo11Or("0", 9, "X")).isEqualTo("0");
        assertThat(CheckDigits.modulo11Or("1", 9, "X")).isEqualTo("9");
        assertThat(CheckDigits.general("6")).isEqualTo(1);
        assertThat(CheckDigits.general("0")).isEqualTo(1);
        assertThat(CheckDigits.general("1")).isEqualTo(9);
        assertThat(CheckDigits.general("5")).isEqualTo(1);
    }

    @Test
    void a_pair_raises_its_first_digit_where_the_second_has_none() {
        assertThat(CheckDigits.pair("00005860020061000001070")).isEqualTo("45");
        assertThat(CheckDigits.pair("00009194")).isEqualTo("38");
        assertThat(CheckDigits.pair("0")).isEqualTo("00");
        // Modulus 10 of 16 is 6, and 166 has no second digit; 167 has.
        assertThat(CheckDigits.pair("16")).isEqualTo("78");
        assertThat(CheckDigits.pair("265")).isEqualTo("06");
    }
}
