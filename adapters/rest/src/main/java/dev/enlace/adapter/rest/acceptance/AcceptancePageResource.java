package dev.enlace.adapter.rest.acceptance;

import dev.enlace.adapter.rest.security.Public;
import dev.enlace.adapter.rest.shared.RateLimited;
import dev.enlace.application.acceptance.GiveAcceptance;
import dev.enlace.domain.shared.DomainException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/**
 * The page behind the link: the same three files for everybody, which ask the public API. Opening it accepts nothing. Its status is
 * the link's, so that programs see what people read.
 */
@Path("/acceptance")
@RateLimited
public class AcceptancePageResource {
    private static final String BECAUSE = "customers open it from a message";
    private static final String CSP = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " frame-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    private static final String AN_HOUR = "max-age=3600";

    private final GiveAcceptance acceptance;
    private final String page = file("page.html");
    private final String style = file("page.css");
    private final String script = file("page.js");

    AcceptancePageResource(GiveAcceptance acceptance) {
        this.acceptance = acceptance;
    }

    @GET
    @Path("{token}")
    @Public(because = BECAUSE)
    @Produces("text/html;charset=utf-8")
    @Operation(hidden = true)
    public RestResponse<String> page(@PathParam("token") String token) {
        return ResponseBuilder.<String>create(status(token))
                .entity(page)
                .header("Content-Security-Policy", CSP)
                .header("X-Robots-Tag", "noindex, nofollow")
                .build();
    }

    @GET
    @Path("assets/page.css")
    @Public(because = BECAUSE)
    @Produces("text/css;charset=utf-8")
    @Operation(hidden = true)
    public RestResponse<String> style() {
        return ResponseBuilder.ok(style).header("Cache-Control", AN_HOUR).build();
    }

    @GET
    @Path("assets/page.js")
    @Public(because = BECAUSE)
    @Produces("text/javascript;charset=utf-8")
    @Operation(hidden = true)
    public RestResponse<String> script() {
        return ResponseBuilder.ok(script).header("Cache-Control", AN_HOUR).build();
    }

    private int status(String token) {
        try {
            acceptance.offer(token);
            return 200;
        } catch (DomainException e) {
            return switch (e.kind()) {
                case NOT_FOUND -> 404;
                case GONE -> 410;
                default -> throw e;
            };
        }
    }

    private static String file(String name) {
        try (var in = AcceptancePageResource.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
