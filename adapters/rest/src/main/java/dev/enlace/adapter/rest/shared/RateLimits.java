package dev.enlace.adapter.rest.shared;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.enlace.adapter.rest.problem.HttpRefusal;
import io.github.bucket4j.Bucket;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts in this process alone: two processes allow twice as much, which is as good against guessing. */
@Provider
@RateLimited
@Priority(Priorities.AUTHENTICATION)
public class RateLimits implements ContainerRequestFilter {
    private static final Duration FULL_AGAIN = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 50_000;

    @Context
    HttpServerRequest request;

    private final LoadingCache<String, Bucket> buckets;

    RateLimits(@ConfigProperty(name = "enlace.limits.public-per-minute", defaultValue = "60") int perMinute) {
        buckets = Caffeine.newBuilder()
                .expireAfterAccess(FULL_AGAIN)
                .maximumSize(MOST_ADDRESSES)
                .build(address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, FULL_AGAIN))
                        .build());
    }

    @Override
    public void filter(ContainerRequestContext context) {
        var address = request.remoteAddress();
        var taken = buckets.get(address == null ? "" : address.hostAddress()).tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            var wait = TimeUnit.NANOSECONDS.toSeconds(taken.getNanosToWaitForRefill()) + 1;
            throw new HttpRefusal(429, "too-many-requests", Map.of("retryAfter", wait));
        }
    }
}
