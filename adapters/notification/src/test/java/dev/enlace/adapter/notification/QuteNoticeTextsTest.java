package dev.enlace.adapter.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.application.notice.NoticeFacts;
import dev.enlace.application.notice.NoticeTexts.Text;
import dev.enlace.domain.notice.Channel;
import dev.enlace.domain.notice.NoticeKind;
import dev.enlace.domain.notice.RestrictionDates;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuteNoticeTextsTest {
    private static final LocalDate DUE = LocalDate.of(2026, 5, 10);

    private final QuteNoticeTexts texts = new QuteNoticeTexts();

    @ParameterizedTest
    @CsvSource({
        "-5,Sua fatura de Provedor São João vence em 10/05/2026",
        "0,Sua fatura de Provedor São João vence hoje",
        "1,Sua fatura de Provedor São João está em atraso"
    })
    void a_due_notice_says_what_is_true_on_its_day(int daysAfter, String subject) {
        var text = due(Channel.EMAIL, daysAfter, "pix@provedor.example");
        assertThat(text.subject()).isEqualTo(subject);
        assertThat(text.text())
                .contains("Olá, Conceição & Filhos!")
                .contains("R$ 1.234,56")
                .contains("10/05/2026")
                .contains("chave pix@provedor.example")
                .doesNotContain("{");
        assertThat(text.html())
                .contains("Conceição &amp; Filhos")
                .contains("<html lang=\"pt-BR\">")
                .doesNotContain("{provider}");
    }

    @Test
    void without_a_pix_key_it_speaks_of_the_slip() {
        assertThat(due(Channel.EMAIL, 0, null).text())
                .contains("Pague pelo boleto")
                .doesNotContain("Pix");
    }

    @Test
    void a_warning_says_all_that_the_law_asks_for() {
        var text = warning(Channel.EMAIL, new RestrictionDates(DUE.plusDays(16), DUE.plusDays(30)));
        assertThat(text.text())
                .contains("R$ 1.234,56", "10/05/2026", "Mensalidade 05/2026")
                .contains("a partir de 26/05/2026, a velocidade")
                .contains("a partir de 09/06/2026, o seu acesso poderá ser bloqueado")
                .contains("60 dias de suspensão", "proteção ao crédito", "765/2023", "Pix");
        assertThat(text.text()).doesNotContain("\n\n\n");
    }

    @Test
    void a_warning_speaks_of_no_restriction_that_is_switched_off() {
        assertThat(warning(Channel.EMAIL, new RestrictionDates(null, DUE.plusDays(30)))
                        .text())
                .doesNotContain("velocidade");
        assertThat(warning(Channel.SMS, new RestrictionDates(null, DUE.plusDays(30)))
                        .text())
                .doesNotContain("reducao")
                .contains("bloqueio em 09/06/2026");
    }

    @Test
    void an_sms_is_short_and_plain() {
        assertThat(due(Channel.SMS, -5, "pix@provedor.example").text())
                .isEqualTo("Provedor Sao Joao: sua fatura de R$ 1.234,56 vence em 10/05/2026. Contrato 123456."
                        + " Pix: pix@provedor.example");
        assertThat(warning(Channel.SMS, new RestrictionDates(DUE.plusDays(16), DUE.plusDays(30)))
                        .text())
                .isEqualTo("Provedor Sao Joao: fatura de R$ 1.234,56 vencida em 10/05/2026. Sem pagamento: reducao em"
                        + " 26/05/2026; bloqueio em 09/06/2026. Contrato 123456.");
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void an_sms_is_never_longer_than_one(NoticeKind kind) {
        var facts = new NoticeFacts(
                kind,
                Channel.SMS,
                DUE.plusDays(3),
                "Ç{}€^~[]|\\ Telecomunicações ".repeat(20),
                "x".repeat(200),
                999_999_999_999L,
                Money.of("9999999999.99"),
                "Mensalidade",
                DUE,
                "x".repeat(77),
                new RestrictionDates(DUE, DUE));
        assertThat(texts.of(facts).text()).hasSizeLessThanOrEqualTo(160).matches("[\\x20-\\x7e]*");
    }

    @Test
    void a_name_cannot_put_a_line_into_the_subject_or_markup_into_the_mail() {
        var facts = new NoticeFacts(
                NoticeKind.DUE,
                Channel.EMAIL,
                DUE,
                "Provedor\r\nBcc: todos@example.com",
                "<script>alert(1)</script>",
                1,
                Money.of("1.00"),
                "{description}",
                DUE,
                null,
                null);
        var text = texts.of(facts);
        assertThat(text.subject()).isEqualTo("Sua fatura de Provedor Bcc: todos@example.com vence hoje");
        assertThat(text.html()).doesNotContain("<script>").contains("&lt;script&gt;");
    }

    private Text due(Channel channel, int daysAfter, String pix) {
        return texts.of(facts(NoticeKind.DUE, channel, DUE.plusDays(daysAfter), pix, null));
    }

    private Text warning(Channel channel, RestrictionDates restriction) {
        return texts.of(facts(NoticeKind.BLOCK_WARNING, channel, DUE.plusDays(1), "pix@provedor.example", restriction));
    }

    private static NoticeFacts facts(
            NoticeKind kind, Channel channel, LocalDate date, String pix, RestrictionDates restriction) {
        return new NoticeFacts(
                kind,
                channel,
                date,
                "Provedor São João",
                "Conceição & Filhos",
                123456,
                Money.of("1234.56"),
                "Mensalidade 05/2026",
                DUE,
                pix,
                restriction);
    }
}
