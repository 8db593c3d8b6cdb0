package dev.enlace.adapter.rest.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.enlace.adapter.rest.json.JsonRefusals;
import dev.enlace.adapter.rest.shared.RequestTrace;
import dev.enlace.application.shared.StoreRefusals;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Violation;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every exception that leaves a resource into a problem document. */
public class ExceptionMappers {
    private static final Logger LOG = Logger.getLogger(ExceptionMappers.class);

    @Inject
    StoreRefusals store;

    @ServerExceptionMapper(priority = 1)
    RestResponse<ProblemDocument> refused(DomainException e, RoutingContext request) {
        return Problems.of(e, request);
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<ProblemDocument> refusedByHttp(HttpRefusal e, RoutingContext request) {
        return Problems.of(e.status(), e.code(), e.details(), List.of(), request);
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<ProblemDocument> unreadable(JsonProcessingException e, RoutingContext request) {
        return Problems.of(JsonRefusals.of(e), request);
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<ProblemDocument> badToken(AuthenticationFailedException e, RoutingContext request) {
        if (e.getCause() instanceof DomainException refusal) {
            return Problems.of(refusal, request);
        }
        return problem(401, "token-invalid", request);
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<ProblemDocument> anonymous(UnauthorizedException e, RoutingContext request) {
        return problem(401, "unauthenticated", request);
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<ProblemDocument> forbidden(ForbiddenException e, RoutingContext request) {
        return problem(403, "permission-denied", request);
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<ProblemDocument> constraint(ConstraintViolationException e, RoutingContext request) {
        var violations = e.getConstraintViolations().stream()
                .map(v -> new Violation("", "constraint-violated", null, v.getMessage()))
                .toList();
        return Problems.of(422, "constraint-violated", Map.of(), violations, request);
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<ProblemDocument> framework(WebApplicationException e, RoutingContext request) {
        if (e.getCause() instanceof DomainException refusal) {
            return refused(refusal, request);
        }
        int status = e.getResponse().getStatus();
        var code = switch (status) {
            case 400 -> "bad-request";
            case 401 -> "unauthenticated";
            case 403 -> "permission-denied";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "body-too-large";
            case 415 -> "unsupported-media-type";
            default -> "bad-request";
        };
        if (status >= 500) {
            return failed(e, request);
        }
        var problem = problem(status, code, request);
        var allow = e.getResponse().getHeaderString("Allow");
        return allow == null
                ? problem
                : ResponseBuilder.fromResponse(problem).header("Allow", allow).build();
    }

    /** What the database refused, found under whatever wraps it at commit; else a fault of ours. */
    @ServerExceptionMapper(priority = 1)
    RestResponse<ProblemDocument> failed(Throwable e, RoutingContext request) {
        for (Throwable cause = e; cause != null && cause.getCause() != cause; cause = cause.getCause()) {
            if (cause instanceof DomainException said) {
                return refused(said, request);
            }
            var refusal = store.meaning(cause);
            if (refusal.isPresent()) {
                return refused(refusal.get(), request);
            }
        }
        LOG.errorf(e, "Request %s failed, trace %s", request.request().method(), RequestTrace.id(request));
        return problem(500, "internal-error", request);
    }

    private static RestResponse<ProblemDocument> problem(int status, String code, RoutingContext request) {
        return Problems.of(status, code, Map.of(), List.of(), request);
    }
}
