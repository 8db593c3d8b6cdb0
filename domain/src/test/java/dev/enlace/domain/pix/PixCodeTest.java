package dev.enlace.domain.pix;

import static dev.enlace.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.shared.DomainException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PixCodeTest {
    /** The examples of the Central Bank's manuals, and others that name nobody. */
    private static final String MANUAL =
            "00020104141234567890123426580014BR.GOV.BCB.PIX0136123e4567-e12b-12d1-a456-42665544000027300012BR.COM.OUTRO"
                    + "011001234567895204000053039865406123.455802BR5917NOME DO RECEBEDOR6008BRASILIA61087007490062190515RP12345678"
                    + "-201980390012BR.COM.OUTRO01190123.ABCD.3456.WXYZ6304AD38";

    private static final String ACCENTED =
            "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR5913Fulano de Tal"
                    + "6008BRASÍLIA62070503***6304B4F6";
    private static final String DYNAMIC =
            "00020126990014br.gov.bcb.pix2577qr-h.sandbox.pix.bcb.gov.br/rest/api/v2/cobv/9b95a87c10a84d65bcbf55a48a2e50c8"
                    + "5204000053039865802BR5903Pix6008BRASILIA62070503***63048ECF";

    @Test
    void the_manuals_example_is_read() {
        var code = PixCode.read(MANUAL);
        assertThat(code.faults()).isEmpty();
        assertThat(code.account()).isEqualTo("26");
        assertThat(code.key()).isEqualTo("123e4567-e12b-12d1-a456-426655440000");
        assertThat(code.amount()).isEqualByComparingTo("123.45");
        assertThat(code.transactionId()).isEqualTo("RP12345678-2019");
        assertThat(code.isDynamic()).isFalse();
        assertThat(code.description()).isNull();
        assertThat(code.fields())
                .containsEntry("04", "12345678901234")
                .containsEntry("27.01", "0123456789")
                .containsEntry("61", "70074900")
                .containsEntry("80.01", "0123.ABCD.3456.WXYZ")
                .doesNotContainKey("59.NO");
    }

    @Test
    void a_length_counts_characters_and_the_check_counts_bytes() {
        var code = PixCode.read(" " + ACCENTED + "\n");
        assertThat(code.faults()).isEmpty();
        assertThat(code.merchantCity()).isEqualTo("BRASÍLIA");
        assertThat(code.merchantName()).isEqualTo("Fulano de Tal");
        assertThat(code.transactionId()).isNull();
        assertThat(code.amount()).isNull();
    }

    @Test
    void a_dynamic_code_names_its_address() {
        var code = PixCode.read(DYNAMIC);
        assertThat(code.faults()).isEmpty();
        assertThat(code.isDynamic()).isTrue();
        assertThat(code.url()).endsWith("/cobv/9b95a87c10a84d65bcbf55a48a2e50c8");
        assertThat(code.key()).isNull();
    }

    @Test
    void a_wrong_check_is_named_with_the_right_one() {
        assertThat(PixCode.read(DYNAMIC.replace("8ECF", "8ECE")).faults())
                .containsExactly(new PixCode.Fault("63", "8ECE", "8ECF"));
        assertThat(PixCode.read(DYNAMIC.replace("8ECF", "8ecf")).faults()).isEmpty();
        assertThat(PixCode.read(DYNAMIC.replace("5903Pix", "5903Pia")).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.object()).isEqualTo("63"));
    }

    @Test
    void what_every_code_must_have_is_missed() {
        assertMissing("52", DYNAMIC.replace("52040000", ""));
        assertMissing("53", DYNAMIC.replace("5303986", ""));
        assertMissing("53", DYNAMIC.replace("5303986", "5303840"));
        assertMissing("58", DYNAMIC.replace("5802BR", ""));
        assertMissing("59", DYNAMIC.replace("5903Pix", ""));
        assertMissing("59", DYNAMIC.replace("5903Pix", "5926" + "x".repeat(26)));
        assertMissing("60", DYNAMIC.replace("6008BRASILIA", ""));
        assertMissing("60", DYNAMIC.replace("6008BRASILIA", "6016" + "x".repeat(16)));
        assertMissing("00", DYNAMIC.replaceFirst("^000201", "000202"));
        assertMissing("26.00", DYNAMIC.replace("br.gov.bcb.pix", "br.com.outro.x"));
        assertMissing("26.01", MANUAL.replace("0136123e4567", "0436123e4567"));
        assertMissing("54", MANUAL.replace("123.45", "123,45"));
        assertThat(PixCode.read(MANUAL.replace("123.45", "123,45")).amount()).isNull();
    }

    @Test
    void the_account_may_stand_in_any_of_its_templates() {
        assertThat(PixCode.read(MANUAL.replace("26580014BR", "51580014BR")).key())
                .startsWith("123e4567");
        assertThat(PixCode.read(MANUAL.replace("26580014BR", "25580014BR")).key())
                .isNull();
        assertThat(PixCode.read(MANUAL.replace("27300012", "24300012")).fields())
                .doesNotContainKey("24.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "000201",
                "0002016304ABC",
                "00020163",
                "000201630",
                "0002015903Pix6305ABCDE",
                "0002015902BR5902BR6304ABCD",
                "000201590aBR6304ABCD",
                "0002015999BR6304ABCD",
                "010201590263046304ABCD",
                "0002016304ABCD5903Pix"
            })
    void what_is_no_code_is_refused(String text) {
        assertRefused("pix-code-unreadable", () -> PixCode.read(text));
    }

    @Test
    void a_long_text_is_refused_and_shown_in_part() {
        var refusal = assertRefused("pix-code-unreadable", () -> PixCode.read("000201" + "x".repeat(1000)));
        assertThat((String) refusal.details().get("value")).hasSize(61).endsWith("…");
        assertThat(PixCode.looksLike(" 000201")).isTrue();
        assertThat(PixCode.looksLike("00190")).isFalse();
    }

    @Test
    void a_damaged_code_is_read_or_refused() {
        var random = new Random(26);
        for (int i = 0; i < 5_000; i++) {
            var text = new StringBuilder(i % 2 == 0 ? MANUAL : ACCENTED);
            for (int n = random.nextInt(3); n >= 0; n--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, (char) ('0' + random.nextInt(10)));
                    default -> text.setCharAt(at, (char) (32 + random.nextInt(300)));
                }
            }
            try {
                PixCode.read(text.toString()).amount();
            } catch (DomainException refusal) {
                assertThat(refusal.code()).isEqualTo("pix-code-unreadable");
            }
        }
    }

    private static void assertMissing(String object, String text) {
        assertThat(PixCode.read(text).faults())
                .extracting(PixCode.Fault::object)
                .contains(object);
    }
}
