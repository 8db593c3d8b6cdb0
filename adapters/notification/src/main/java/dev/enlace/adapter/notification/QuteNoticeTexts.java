package dev.enlace.adapter.notification;

import dev.enlace.application.notice.NoticeFacts;
import dev.enlace.application.notice.NoticeTexts;
import dev.enlace.domain.notice.Channel;
import dev.enlace.domain.notice.NoticeKind;
import dev.enlace.domain.shared.Money;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts lie beside this class as {@code email-*.txt} (the first line is the subject) and {@code sms-*.txt}; WhatsApp says
 * what the e-mail says. An e-mail's HTML is its text, paragraph by paragraph, so that the two cannot differ.
 */
@ApplicationScoped
public class QuteNoticeTexts implements NoticeTexts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Engine engine = Engine.builder()
            .addDefaults()
            .addResultMapper(new HtmlEscaper(List.of("text/html")))
            .strictRendering(true)
            .build();
    private final Map<String, Template> templates = new ConcurrentHashMap<>();

    @Override
    public Text of(NoticeFacts facts) {
        var values = values(facts);
        if (facts.channel() == Channel.SMS) {
            return new Text(null, sms(facts, values), null);
        }
        var said = template("email-" + occasion(facts) + ".txt", null).render(values);
        int end = said.indexOf('\n');
        var subject = said.substring(0, end).strip();
        var paragraphs = Arrays.stream(said.substring(end).split("\n\\s*\n"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
        var text = String.join("\n\n", paragraphs) + "\n";
        if (facts.channel() == Channel.WHATSAPP) {
            return new Text(null, text, null);
        }
        var html = template("layout.html", Variant.forContentType("text/html"))
                .render(Map.of("subject", subject, "paragraphs", paragraphs));
        return new Text(subject, text, html);
    }

    /** What does not fit is left out from the back of the list: the Pix key first, then of the provider's name. */
    private String sms(NoticeFacts facts, Map<String, Object> values) {
        var template = template("sms-" + occasion(facts) + ".txt", null);
        var body = Gsm.plain(template.render(values));
        if (facts.provider().length() + 2 + body.length() > Gsm.LONGEST) {
            values.put("pix", null);
            body = Gsm.plain(template.render(values));
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
        values.put("provider", line(facts.provider()));
        values.put("customer", line(facts.customer()));
        values.put("contract", facts.contractNumber());
        values.put("description", line(facts.description()));
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

    /** A name must not begin a new line: the first line is the subject, and a subject is a header. */
    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static String reais(Money amount) {
        return "R$ "
                + new DecimalFormat("#,##0.00", new DecimalFormatSymbols(Locale.forLanguageTag("pt-BR")))
                        .format(amount.amount());
    }

    private Template template(String name, Variant variant) {
        return templates.computeIfAbsent(name, missing -> {
            try (var resource = QuteNoticeTexts.class.getResourceAsStream(missing)) {
                var content = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
                return engine.parse(content, variant, missing);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
