package dev.enlace.adapter.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.enlace.application.acceptance.AcceptanceTexts.Facts;
import dev.enlace.domain.notice.Channel;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuteAcceptanceTextsTest {
    private final QuteAcceptanceTexts texts = new QuteAcceptanceTexts("https://portal.example/");
    private final String link = texts.address("x".repeat(43));

    @Test
    void a_mail_brings_the_whole_link_and_until_when_it_leads_somewhere() {
        var mail = texts.link(facts(Channel.EMAIL, "Provedor <b>São João</b>\nBcc: x@y.example"), link);
        assertThat(mail.subject())
                .isEqualTo("Seu contrato com Provedor <b>São João</b> Bcc: x@y.example está pronto para o aceite");
        assertThat(mail.text()).contains("https://portal.example/acceptance/" + "x".repeat(43), "24/11/2026 às 09:00");
        assertThat(mail.html()).contains("&lt;b&gt;").doesNotContain("<b>");
    }

    @Test
    void an_sms_is_one_message_and_its_link_is_never_cut() {
        var sms =
                texts.link(facts(Channel.SMS, "Provedor de nome muito, muito comprido Ltda, filial do interior"), link);
        assertThat(sms.text()).hasSizeLessThanOrEqualTo(160).endsWith(link);
        var far = "https://" + "a".repeat(150) + ".example/acceptance/y";
        assertThat(texts.link(facts(Channel.SMS, "Rede"), far).text()).endsWith(far);
        assertThat(texts.code(facts(Channel.SMS, "Rede"), "012345").text())
                .isEqualTo(
                        "Rede: 012345 e o codigo para aceitar o contrato 7. Vale 10 minutos. Nao o informe a ninguem.");
    }

    @Test
    void whatsapp_says_what_the_mail_says() {
        assertThat(texts.code(facts(Channel.WHATSAPP, "Rede"), "012345").text())
                .isEqualTo(texts.code(facts(Channel.EMAIL, "Rede"), "012345").text())
                .contains("012345", "10 minutos");
    }

    private static Facts facts(Channel channel, String provider) {
        return new Facts(
                channel,
                provider,
                "Ana",
                7,
                "Fibra 500",
                Instant.parse("2026-11-24T12:00:00Z"),
                ZoneId.of("America/Sao_Paulo"));
    }
}
