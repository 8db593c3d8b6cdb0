package dev.enlace.adapter.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import dev.enlace.application.catalog.TemplateChecks;
import dev.enlace.application.document.ContractVariables;
import dev.enlace.application.document.Press;
import dev.enlace.domain.catalog.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;

/** Our own forms, the style and the fonts lie beside this class as resources. */
@ApplicationScoped
public class QutePress implements Press, TemplateChecks {
    private record Face(String file, int weight, FontStyle style) {}

    private static final String FAMILY = "Liberation Sans";
    private static final List<Face> FACES = List.of(
            new Face("LiberationSans-Regular.ttf", 400, FontStyle.NORMAL),
            new Face("LiberationSans-Bold.ttf", 700, FontStyle.NORMAL),
            new Face("LiberationSans-Italic.ttf", 400, FontStyle.ITALIC));

    static {
        // It tells the console of every font and unknown style.
        XRLog.setLoggingEnabled(false);
    }

    private final Templating templating = new Templating();
    private final String style = text("paper.css");

    /**
     * The body is looked at as it stands and as it becomes, with all values and with none: what is put together only by the
     * rendering is found as well.
     */
    @Override
    public void check(Template.Kind kind, String body) {
        Markup.check(body);
        if (kind == Template.Kind.CONTRACT) {
            templating.check(body, ContractVariables.names());
            Markup.check(templating.render(body, ContractVariables.examples()));
            Markup.check(templating.render(body, ContractVariables.blanks()));
        } else {
            templating.parse(body);
        }
    }

    @Override
    public String page(String title, String body, Map<String, ?> values) {
        return document(title, Markup.clean(templating.render(body, values)).html());
    }

    @Override
    public String page(String title, Form form, Map<String, ?> values) {
        var file = switch (form) {
            case WORK_ORDER -> "work-order.html";
            case ACCEPTANCE_RECORD -> "acceptance-record.html";
        };
        return page(title, text(file), values);
    }

    @Override
    public String builtInContract() {
        return text("contract.html");
    }

    @Override
    public byte[] pdf(String html) {
        try (var out = new ByteArrayOutputStream()) {
            var builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.useUriResolver((base, uri) -> uri.startsWith("data:image/") ? uri : null);
            for (var face : FACES) {
                builder.useFont(() -> resource("fonts/" + face.file), FAMILY, face.weight, face.style, true);
            }
            builder.withProducer("Enlace");
            builder.withW3cDocument(new W3CDom().fromJsoup(Jsoup.parse(html)), null);
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String document(String title, String content) {
        var page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        page.selectFirst("html").attr("lang", "pt-BR");
        page.head().appendElement("meta").attr("charset", "utf-8");
        page.head()
                .appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1");
        page.title(title);
        page.head().appendElement("style").appendChild(new org.jsoup.nodes.DataNode(style));
        page.body().html(content);
        return "<!DOCTYPE html>\n" + page.outerHtml();
    }

    private static String text(String name) {
        try (var in = resource(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        return QutePress.class.getResourceAsStream(name);
    }
}
