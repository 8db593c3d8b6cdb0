package dev.enlace.adapter.rest.problem;

import dev.enlace.adapter.rest.json.StrictJson;
import dev.enlace.adapter.rest.shared.RequestTrace;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.DomainException.Kind;
import dev.enlace.domain.shared.Violation;
import io.vertx.ext.web.RoutingContext;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Makes problem documents, for JAX-RS and for what is refused before it. */
public final class Problems {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final Set<String> RESERVED =
            Set.of("type", "title", "status", "detail", "instance", "code", "errors", "traceId");

    private Problems() {}

    /** The text of a refusal that is told without being answered, in the language the caller prefers. */
    public static String text(String acceptLanguage, DomainException refusal) {
        return ProblemTexts.text(
                ProblemTexts.language(acceptLanguage),
                refusal.code(),
                parameters(refusal.details(), refusal.violations()));
    }

    static int status(Kind kind) {
        return switch (kind) {
            case MALFORMED -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case GONE -> 410;
            case STALE -> 412;
            case INVALID -> 422;
            case PRECONDITION_REQUIRED -> 428;
            case TOO_MANY -> 429;
            case UNAVAILABLE -> 503;
        };
    }

    static RestResponse<ProblemDocument> of(DomainException e, RoutingContext request) {
        return of(status(e.kind()), e.code(), e.details(), e.violations(), request);
    }

    static RestResponse<ProblemDocument> of(
            int status, String code, Map<String, Object> details, List<Violation> violations, RoutingContext request) {
        var language = ProblemTexts.language(request.request().getHeader("Accept-Language"));
        var answer = ResponseBuilder.<ProblemDocument>create(status)
                .entity(document(status, code, details, violations, language, request))
                .header("Content-Type", MEDIA_TYPE)
                .header("Content-Language", language.toLanguageTag())
                .header("Vary", "Accept-Language");
        if (details.get("retryAfter") instanceof Number seconds) {
            answer.header("Retry-After", seconds.longValue());
        }
        if (status == 401) {
            answer.header("WWW-Authenticate", "Bearer realm=\"enlace\"");
        }
        return answer.build();
    }

    /** Answers outside JAX-RS, where no exception mapper is asked. */
    public static void send(int status, String code, RoutingContext request) {
        var answer = of(status, code, Map.of(), List.of(), request);
        var response = request.response().setStatusCode(status);
        answer.getHeaders().forEach((name, values) -> response.putHeader(name, String.valueOf(values.get(0))));
        try {
            response.end(StrictJson.MAPPER.writeValueAsString(answer.getEntity()));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProblemDocument document(
            int status,
            String code,
            Map<String, Object> details,
            List<Violation> violations,
            Locale language,
            RoutingContext request) {
        var members = new LinkedHashMap<String, Object>();
        details.forEach((name, value) -> {
            if (!RESERVED.contains(name)) {
                members.put(name, plain(value));
            }
        });
        var errors = violations.stream().map(v -> error(v, language)).toList();
        return new ProblemDocument(
                "urn:problem-type:enlace:" + code,
                ProblemTexts.title(language, status),
                status,
                ProblemTexts.text(language, code, parameters(details, violations)),
                request.request().path(),
                code,
                errors.isEmpty() ? null : errors,
                RequestTrace.id(request),
                members);
    }

    private static ProblemDocument.FieldError error(Violation violation, Locale language) {
        var parameters = parameters(Map.of(), List.of(violation));
        return new ProblemDocument.FieldError(
                violation.pointer(),
                violation.code(),
                plain(violation.value()),
                violation.allowed().isEmpty() ? null : violation.allowed(),
                ProblemTexts.text(language, violation.code(), parameters));
    }

    private static Map<String, Object> parameters(Map<String, Object> details, List<Violation> violations) {
        var parameters = new HashMap<String, Object>();
        parameters.put("count", violations.size());
        if (violations.size() == 1) {
            parameters.put("pointer", violations.get(0).pointer());
            parameters.put("value", plain(violations.get(0).value()));
            parameters.put("allowed", violations.get(0).allowed());
        }
        parameters.putAll(details);
        return parameters;
    }

    /** Domain values are shown as their text; only what JSON has itself is kept. */
    private static Object plain(Object value) {
        if (value instanceof Iterable<?> values) {
            var plain = new java.util.ArrayList<>();
            values.forEach(each -> plain.add(plain(each)));
            return plain;
        }
        if (value instanceof Map<?, ?> map) {
            var plain = new LinkedHashMap<String, Object>();
            map.forEach((key, each) -> plain.put(String.valueOf(key), plain(each)));
            return plain;
        }
        if (value == null || value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            return value;
        }
        return value instanceof BigDecimal number ? number.toString() : String.valueOf(value);
    }
}
