package dev.enlace.adapter.rest.shared;

import dev.enlace.adapter.rest.json.Texts;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.DomainException.Kind;
import dev.enlace.domain.shared.Violation;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses, once the caller is known to be allowed, query parameters that the method does not have, and bodies that are too large. */
@Provider
@Priority(Priorities.USER)
public class RequestShapeFilter implements ContainerRequestFilter {
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Inject
    RequestBody body;

    @ConfigProperty(name = "enlace.limits.body", defaultValue = "1048576")
    long defaultLimit;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var method = resource.getResourceMethod();
        var larger = method.getAnnotation(BodyLimit.class);
        long limit = larger == null ? defaultLimit : (long) larger.megabytes() << 20;
        body.limit(limit);
        var length = request.getHeaderString("Content-Length");
        if (length != null && Long.parseLong(length) > limit) {
            RequestBody.drain(request.getEntityStream());
            throw RequestBody.tooLarge(limit);
        }
        checkParameters(request, known.computeIfAbsent(method, RequestShapeFilter::parameters));
    }

    private static void checkParameters(ContainerRequestContext request, Set<String> known) {
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!known.contains(name)) {
                throw refuse("unknown-parameter", name, String.join(", ", known));
            }
            if (values.size() > 1) {
                throw refuse("repeated-parameter", name, "each parameter once");
            }
            if (!Texts.isClean(values.get(0))) {
                throw refuse("invalid-characters", name, "text without control code 0");
            }
        });
    }

    private static DomainException refuse(String code, String name, String allowed) {
        return new DomainException(
                Kind.MALFORMED,
                code,
                code,
                Map.of("parameter", name, "allowed", allowed),
                List.of(new Violation("?" + name, code, null, allowed)));
    }

    private static Set<String> parameters(Method method) {
        var names = new TreeSet<String>();
        for (Parameter parameter : method.getParameters()) {
            collect(parameter, parameter.getType(), names);
        }
        return names;
    }

    private static void collect(AnnotatedElement element, Class<?> type, Set<String> names) {
        var query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            names.add(query.value());
        }
        if (element.isAnnotationPresent(BeanParam.class)) {
            for (Class<?> bean = type; bean != Object.class; bean = bean.getSuperclass()) {
                for (var field : bean.getDeclaredFields()) {
                    collect(field, field.getType(), names);
                }
            }
        }
    }
}
