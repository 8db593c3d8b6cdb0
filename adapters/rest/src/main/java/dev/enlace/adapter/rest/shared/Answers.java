package dev.enlace.adapter.rest.shared;

import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The answers that resources give. */
public final class Answers {
    private Answers() {}

    /** 200 with the resource and its ETag. */
    public static <T> RestResponse<T> ok(T body, long version) {
        return ResponseBuilder.ok(body).header("ETag", IfMatch.etag(version)).build();
    }

    /** 200 without a version: previews, calculations, results of an action that is no resource. */
    public static <T> RestResponse<T> ok(T body) {
        return ResponseBuilder.ok(body).build();
    }

    /** 201 with Location, the new resource and its ETag. */
    public static <T> RestResponse<T> created(String collection, UUID id, T body, long version) {
        return ResponseBuilder.<T>create(RestResponse.Status.CREATED)
                .entity(body)
                .header("Location", URI.create(collection + "/" + id))
                .header("ETag", IfMatch.etag(version))
                .build();
    }

    /** 202 with the job that does the work. */
    public static <T> RestResponse<T> accepted(String location, T job) {
        return ResponseBuilder.<T>create(RestResponse.Status.ACCEPTED)
                .entity(job)
                .header("Location", URI.create(location))
                .build();
    }

    public static RestResponse<Void> noContent() {
        return RestResponse.noContent();
    }
}
