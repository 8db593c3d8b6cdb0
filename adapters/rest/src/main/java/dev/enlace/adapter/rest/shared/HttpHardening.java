package dev.enlace.adapter.rest.shared;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.MDC;

/** What every answer carries, whoever makes it: the trace id and the headers that keep browsers from guessing. */
@ApplicationScoped
class HttpHardening {
    private static final int FIRST = 500;
    private static final String CSP = "Content-Security-Policy";
    private static final String API_CSP = "default-src 'none'; frame-ancestors 'none'";
    /** Swagger UI starts by an inline script and styles itself inline; all of it comes from this server. */
    private static final String DOCS_CSP =
            "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data:; frame-ancestors 'none'";

    void register(@Observes Filters filters) {
        filters.register(HttpHardening::harden, FIRST);
    }

    private static void harden(RoutingContext request) {
        var trace = RequestTrace.id(request);
        MDC.put("traceId", trace);
        var headers = request.response().headers();
        var path = request.request().path();
        headers.set("X-Request-Id", trace);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        // Pages and papers bring their own.
        request.addHeadersEndHandler(written -> {
            if (!headers.contains(CSP)) {
                headers.set(CSP, path.startsWith("/docs") ? DOCS_CSP : API_CSP);
            }
        });
        if (path.startsWith("/v1/") || path.startsWith("/acceptance/") && !path.startsWith("/acceptance/assets/")) {
            headers.set("Cache-Control", "no-store");
        }
        if (request.request().isSSL() || "https".equals(request.request().scheme())) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        request.next();
    }
}
