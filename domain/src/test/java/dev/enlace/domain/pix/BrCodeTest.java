package dev.enlace.domain.pix;

import static dev.enlace.domain.shared.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.domain.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrCodeTest {
    private static final String EMAIL = "financeiro@exemplo.com.br";

    @Test
    void the_check_is_crc_16_ccitt_over_utf_8() {
        assertThat(Crc16.of("123456789")).isEqualTo("29B1");
        assertThat(Crc16.of("")).isEqualTo("FFFF");
        assertThat(Crc16.of("BRASÍLIA")).isNotEqualTo(Crc16.of("BRASILIA"));
    }

    @Test
    void a_static_code_is_written() {
        var code = new BrCode(
                EMAIL,
                "Mensalidade 11/2026",
                null,
                null,
                Money.of("149.90"),
                "Provedor Exemplo",
                " São Paulo ",
                "SLIP20261124");
        assertThat(code.payload())
                .isEqualTo("00020126700014br.gov.bcb.pix0125financeiro@exemplo.com.br0219Mensalidade 11/20265204000053"
                        + "039865406149.905802BR5916PROVEDOR EXEMPLO6009SAO PAULO62160512SLIP2026112463047E8B");
    }

    @Test
    void a_dynamic_code_is_written() {
        assertThat(BrCode.onCharge("pix.exemplo.com.br/qr/v2/cobv/1f2e3d", null, "Provedor Exemplo", "São Paulo")
                        .payload())
                .isEqualTo("00020126580014br.gov.bcb.pix2536pix.exemplo.com.br/qr/v2/cobv/1f2e3d5204000053039865802BR5"
                        + "916PROVEDOR EXEMPLO6009SAO PAULO62070503***63044A93");
    }

    @Test
    void a_withdrawal_names_who_serves_it() {
        var code =
                new BrCode("+5531900000000", null, "12345678", null, Money.ZERO, "Provedor Exemplo", "São Paulo", null);
        assertThat(code.payload())
                .isEqualTo("00020126480014br.gov.bcb.pix0114+55319000000000308123456785204000053039865802BR5916PROVEDO"
                        + "R EXEMPLO6009SAO PAULO62070503***63047725");
    }

    @Test
    void what_is_written_is_read() {
        var made = new BrCode(
                EMAIL, "Água, luz & fé", null, null, Money.of("0.01"), "Provedor Exemplo", "São Paulo", "A1");
        var read = PixCode.read(made.payload());
        assertThat(read.faults()).isEmpty();
        assertThat(read.isDynamic()).isFalse();
        assertThat(read.key()).isEqualTo(EMAIL);
        assertThat(read.description()).isEqualTo("Agua, luz & fe");
        assertThat(read.amount()).isEqualByComparingTo("0.01");
        assertThat(read.merchantName()).isEqualTo("PROVEDOR EXEMPLO");
        assertThat(read.merchantCity()).isEqualTo("SAO PAULO");
        assertThat(read.transactionId()).isEqualTo("A1");

        var charge = PixCode.read(
                BrCode.onCharge("a.b/c", Money.of("5.00"), "P", "C").payload());
        assertThat(charge.isDynamic()).isTrue();
        assertThat(charge.url()).isEqualTo("a.b/c");
        assertThat(charge.key()).isNull();
        assertThat(charge.transactionId()).isNull();
    }

    @Test
    void name_and_city_have_their_lengths() {
        name("x".repeat(25));
        name("ção".repeat(8) + "ã");
        assertAt("/merchantName", "1..25 characters", "pix-text-length", () -> name("x".repeat(26)));
        assertAt("/merchantName", "1..25 characters", "pix-text-length", () -> name("  "));
        assertAt("/merchantName", "1..25 characters", "pix-text-length", () -> name("名前"));
        assertAt("/merchantName", "1..25 characters", "pix-text-length", () -> name("a\nb"));
        city("x".repeat(15));
        assertAt("/merchantCity", "1..15 characters", "pix-text-length", () -> city("x".repeat(16)));
        assertAt("/merchantCity", "1..15 characters", "pix-text-length", () -> city(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11144477735",
                "63025530002409",
                "12ABC34501DE35",
                "+5531900000000",
                "a@b",
                "123e4567-e12b-12d1-a456-426655440000"
            })
    void a_key_is_one_of_five_kinds(String key) {
        assertThat(PixCode.read(key(key).payload()).key()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1114447773",
                "31900000000000000",
                "+0531900000000",
                "a b@c",
                "a@b@c",
                "123e4567e12b12d1a456426655440000"
            })
    void anything_else_is_no_key(String key) {
        assertAt("/key", "CPF, CNPJ, +55 telephone, e-mail or random key", "pix-key-malformed", () -> key(key));
    }

    @Test
    void a_key_is_not_longer_than_the_directory_holds() {
        key("a@" + "b".repeat(75));
        assertRefused("pix-key-malformed", () -> key("a@" + "b".repeat(76)));
        var refusal = assertRefused("pix-key-malformed", () -> key("?".repeat(81)));
        assertThat(refusal.violations().get(0).value()).isEqualTo("?".repeat(80) + "…");
    }

    @Test
    void a_code_is_on_a_key_or_on_an_address() {
        assertRefused("pix-key-or-url", () -> new BrCode(null, null, null, null, null, "N", "C", null));
        assertRefused("pix-key-or-url", () -> new BrCode(EMAIL, null, null, "a.b/c", null, "N", "C", null));
    }

    @Test
    void an_address_is_bare() {
        BrCode.onCharge("x".repeat(77), null, "N", "C");
        for (var wrong : new String[] {"", "https://a.b/c", "x".repeat(78), "a b", "a/é"}) {
            assertAt(
                    "/url",
                    "1..77 characters, without https://",
                    "pix-url-malformed",
                    () -> BrCode.onCharge(wrong, null, "N", "C"));
        }
    }

    @Test
    void a_description_fills_what_the_key_leaves() {
        described(EMAIL, "x".repeat(99 - 18 - 4 - EMAIL.length() - 4)).payload();
        assertAt("/description", "1..48 characters", "pix-text-length", () -> described(EMAIL, "x".repeat(49)));
        assertAt("/description", "1..48 characters", "pix-text-length", () -> described(EMAIL, ""));
        var longest = "a@" + "b".repeat(75);
        assertRefused("pix-text-length", () -> described(longest, "x"));
        described("a@" + "b".repeat(70), "x").payload();
        assertRefused("pix-text-length", () -> described("a@" + "b".repeat(71), "x"));
    }

    @Test
    void other_fields_are_checked() {
        for (var wrong : new String[] {"", "***", "a-b", "x".repeat(26), "é"}) {
            assertAt(
                    "/transactionId",
                    "1..25 letters or digits",
                    "pix-transaction-id-malformed",
                    () -> BrCode.onKey(EMAIL, null, "N", "C", wrong));
        }
        BrCode.onKey(EMAIL, null, "N", "C", "x".repeat(25));
        assertAt(
                "/amount",
                "0.00 or more",
                "pix-amount-negative",
                () -> BrCode.onKey(EMAIL, Money.of("-0.01"), "N", "C", null));
        assertAt(
                "/withdrawalService",
                "8 digits",
                "pix-withdrawal-service-malformed",
                () -> new BrCode(EMAIL, null, "1234567", null, null, "N", "C", null));
    }

    private static void name(String name) {
        BrCode.onKey(EMAIL, null, name, "C", null);
    }

    private static void city(String city) {
        BrCode.onKey(EMAIL, null, "N", city, null);
    }

    private static BrCode key(String key) {
        return BrCode.onKey(key, null, "N", "C", null);
    }

    private static BrCode described(String key, String description) {
        return new BrCode(key, description, null, null, null, "N", "C", null);
    }

    private static void assertAt(
            String pointer, String allowed, String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThat(assertRefused(code, call).violations()).singleElement().satisfies(violation -> {
            assertThat(violation.pointer()).isEqualTo(pointer);
            assertThat(violation.allowed()).isEqualTo(allowed);
        });
    }
}
