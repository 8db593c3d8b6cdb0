package dev.enlace.adapter.rest.shared;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.regex.Pattern;

/** The trace id of a request: the caller's (W3C Trace Context) or a new one. It stands in logs, problems and audit entries. */
public final class RequestTrace {
    private static final String KEY = RequestTrace.class.getName();
    private static final Pattern TRACE_PARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private RequestTrace() {}

    public static String id(RoutingContext request) {
        String id = request.get(KEY);
        if (id == null) {
            var parent = request.request().getHeader("traceparent");
            var matcher = TRACE_PARENT.matcher(parent == null ? "" : parent);
            id = matcher.matches()
                    ? matcher.group(1)
                    : UUID.randomUUID().toString().replace("-", "");
            request.put(KEY, id);
        }
        return id;
    }
}
