package dev.enlace.adapter.notification;

import dev.enlace.application.notice.NoticeTexts.Text;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Fills in the texts that lie beside this class; an e-mail's file begins with its subject. */
final class Wording {
    private final Engine engine = Engine.builder()
            .addDefaults()
            .addResultMapper(new HtmlEscaper(List.of("text/html")))
            .strictRendering(true)
            .build();
    private final Map<String, Template> templates = new ConcurrentHashMap<>();

    /** The HTML is the text, paragraph by paragraph, so that the two cannot differ. */
    Text mail(String file, Map<String, Object> values) {
        var said = line(file, values);
        int end = said.indexOf('\n');
        var subject = said.substring(0, end).strip();
        var paragraphs = Arrays.stream(said.substring(end).split("\n\\s*\n"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
        var html = template("layout.html", Variant.forContentType("text/html"))
                .render(Map.of("subject", subject, "paragraphs", paragraphs));
        return new Text(subject, String.join("\n\n", paragraphs) + "\n", html);
    }

    String line(String file, Map<String, Object> values) {
        return template(file, null).render(values);
    }

    /** A name must not begin a new line: the first line is the subject, and a subject is a header. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private Template template(String name, Variant variant) {
        return templates.computeIfAbsent(name, missing -> {
            try (var resource = Wording.class.getResourceAsStream(missing)) {
                var content = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
                return engine.parse(content, variant, missing);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
