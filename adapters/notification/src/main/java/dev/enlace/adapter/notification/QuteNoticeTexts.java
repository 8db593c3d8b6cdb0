package dev.enlace.adapter.notification;

import dev.enlace.application.notice.NoticeFacts;
import dev.enlace.application.notice.NoticeTexts;
import dev.enlace.domain.notice.Channel;
import dev.enlace.domain.notice.NoticeKind;
import dev.enlace.domain.shared.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The texts lie beside this class as {@code email-*.txt} (the first line is the subject) and {@code sms-*.txt}; WhatsApp says
 * what the e-mail says. An e-mail's HTML is its text, paragraph by paragraph, so that the two cannot differ.
 */
@ApplicationScoped
public class QuteNoticeTexts implements NoticeTexts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Wording wording = new Wording();

    @Override
    public Text of(NoticeFacts facts) {
        var values = values(facts);
        if (facts.channel() == Channel.SMS) {
            return new Text(null, sms(facts, values), null);
        }
        var mail = wording.mail("email-" + occasion(facts) + ".txt", values);
        return facts.channel() == Channel.WHATSAPP ? new Text(null, mail.text(), null) : mail;
    }

    /** What does not fit is left out from the back of the list: the Pix key first, then of the provider's name. */
    private String sms(NoticeFacts facts, Map<String, Object> values) {
        var file = "sms-" + occasion(facts) + ".txt";
        var body = Gsm.plain(wording.line(file, values));
        if (facts.provider().length() + 2 + body.length() > Gsm.LONGEST) {
            values.put("pix", null);
            body = Gsm.plain(wording.line(file, values));
        }
        return Gsm.within(facts.provider(), ": " + body);
    }

    private static String occasion(NoticeFacts facts) {
        if (facts.kind() == NoticeKind.BLOCK_WARNING) {
            return "block-warning";
        }
        int when = facts.date().compareTo(facts.dueDate());
        return when < 0 ? "due-before" : when == 0 ? "due-today" : "due-after";
    }

    private static Map<String, Object> values(NoticeFacts facts) {
        var values = new HashMap<String, Object>();
        values.put("provider", Wording.oneLine(facts.provider()));
        values.put("customer", Wording.oneLine(facts.customer()));
        values.put("contract", facts.contractNumber());
        values.put("description", Wording.oneLine(facts.description()));
        values.put("amount", reais(facts.amount()));
        values.put("dueDate", DAY.format(facts.dueDate()));
        values.put("pix", facts.pixKey());
        var restriction = facts.restriction();
        values.put("reduceFrom", restriction == null ? null : day(restriction.reduceFrom()));
        values.put("blockFrom", restriction == null ? null : day(restriction.blockFrom()));
        return values;
    }

    private static String day(LocalDate day) {
        return day == null ? null : DAY.format(day);
    }

    private static String reais(Money amount) {
        return "R$ "
                + new DecimalFormat("#,##0.00", new DecimalFormatSymbols(Locale.forLanguageTag("pt-BR")))
                        .format(amount.amount());
    }
}
