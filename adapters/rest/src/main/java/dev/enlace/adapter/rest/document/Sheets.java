package dev.enlace.adapter.rest.document;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.Arrays;
import java.util.function.Supplier;

/** Answers a paper as HTML or PDF: as the query says, else as the Accept header prefers; HTML where it prefers nothing. */
public final class Sheets {
    public static final String HTML = "text/html";
    public static final String PDF = "application/pdf";

    private static final MediaType PDF_TYPE = new MediaType("application", "pdf");
    private static final MediaType HTML_TYPE = MediaType.TEXT_HTML_TYPE.withCharset("utf-8");

    /** A paper styles itself and holds its pictures; it runs and fetches nothing, and only our own pages may frame it. */
    private static final String CSP =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox";

    private Sheets() {}

    public static Response answer(
            DocumentFormat wanted, Request request, String name, Supplier<String> html, Supplier<byte[]> pdf) {
        var type = wanted == null ? accepted(request) : wanted == DocumentFormat.PDF ? PDF_TYPE : HTML_TYPE;
        var isPdf = type.equals(PDF_TYPE);
        // No RestResponse: its writer is chosen once, for text, and would write the address of the bytes.
        Object content = isPdf ? pdf.get() : html.get();
        return Response.ok(content)
                .header("Content-Type", type.toString())
                .header("Content-Disposition", "inline; filename=\"" + name + (isPdf ? ".pdf" : ".html") + "\"")
                .header("Content-Security-Policy", CSP)
                .build();
    }

    /** Whether the caller rather takes data than paper, as most do who say nothing. */
    public static boolean prefersJson(Request request) {
        var best = preferred(request, MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE, PDF_TYPE);
        return best == null || best.equals(MediaType.APPLICATION_JSON_TYPE);
    }

    private static MediaType accepted(Request request) {
        return PDF_TYPE.equals(preferred(request, MediaType.TEXT_HTML_TYPE, PDF_TYPE)) ? PDF_TYPE : HTML_TYPE;
    }

    private static MediaType preferred(Request request, MediaType... types) {
        var best = request.selectVariant(Arrays.stream(types)
                .map(type -> new Variant(type, (String) null, null))
                .toList());
        return best == null ? null : best.getMediaType();
    }
}
