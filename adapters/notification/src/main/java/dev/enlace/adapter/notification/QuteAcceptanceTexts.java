package dev.enlace.adapter.notification;

import dev.enlace.application.acceptance.AcceptanceTexts;
import dev.enlace.application.notice.NoticeTexts.Text;
import dev.enlace.domain.notice.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The texts lie beside this class as {@code email-acceptance-*.txt} and {@code sms-acceptance-*.txt}. */
@ApplicationScoped
public class QuteAcceptanceTexts implements AcceptanceTexts {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy 'às' HH:mm");

    private final Wording wording = new Wording();
    private final String publicUrl;

    /** @param publicUrl where customers reach this program, without a slash at its end */
    public QuteAcceptanceTexts(
            @ConfigProperty(name = "enlace.public-url", defaultValue = "http://localhost:8080") String publicUrl) {
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    @Override
    public Text link(Facts facts, String link) {
        return said("acceptance-link", facts, Map.of("link", link));
    }

    @Override
    public Text code(Facts facts, String code) {
        return said("acceptance-code", facts, Map.of("code", code));
    }

    @Override
    public String address(String token) {
        return publicUrl + "/acceptance/" + token;
    }

    private Text said(String what, Facts facts, Map<String, Object> more) {
        var values = new HashMap<String, Object>(more);
        values.put("provider", Wording.oneLine(facts.provider()));
        values.put("customer", Wording.oneLine(facts.customer()));
        values.put("contract", facts.contractNumber());
        values.put("plan", Wording.oneLine(facts.plan()));
        values.put("expiresAt", MOMENT.format(facts.expiresAt().atZone(facts.zone())));
        if (facts.channel() == Channel.SMS) {
            return new Text(null, sms(facts.provider(), Gsm.plain(wording.line("sms-" + what + ".txt", values))), null);
        }
        var mail = wording.mail("email-" + what + ".txt", values);
        return facts.channel() == Channel.WHATSAPP ? new Text(null, mail.text(), null) : mail;
    }

    /** A link that is cut leads nowhere: rather two messages than none that helps. */
    private static String sms(String provider, String body) {
        return body.length() + 2 > Gsm.LONGEST ? body : Gsm.within(provider, ": " + body);
    }
}
