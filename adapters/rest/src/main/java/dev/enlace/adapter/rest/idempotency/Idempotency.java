package dev.enlace.adapter.rest.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.enlace.adapter.rest.json.StrictJson;
import dev.enlace.adapter.rest.security.Caller;
import dev.enlace.adapter.rest.shared.RequestBody;
import dev.enlace.application.shared.IdempotencyKeys;
import dev.enlace.application.shared.IdempotencyKeys.Answer;
import dev.enlace.application.shared.IdempotencyKeys.Claim;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.DomainException.Kind;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Answers the POST at hand once: key, effects and answer in one transaction, or none of them. */
@RequestScoped
public class Idempotency {
    private static final int LONGEST = 255;

    private final IdempotencyKeys keys;
    private final BoundaryTransaction transaction;
    private final TransactionSynchronizationRegistry transactions;
    private final RequestBody body;
    private final RoutingContext request;
    private final Caller.Holder caller;

    Idempotency(
            IdempotencyKeys keys,
            BoundaryTransaction transaction,
            TransactionSynchronizationRegistry transactions,
            RequestBody body,
            RoutingContext request,
            Caller.Holder caller) {
        this.keys = keys;
        this.transaction = transaction;
        this.transactions = transactions;
        this.body = body;
        this.request = request;
        this.caller = caller;
    }

    /**
     * For a method annotated {@code @Idempotent(transaction = METHOD)}, which asks the outside world first: runs the rest in one
     * transaction with the key and the answer. Without a key it only opens the transaction.
     */
    public <T> RestResponse<T> answer(Supplier<RestResponse<T>> work) {
        return transaction.run(() -> key() == null ? work.get() : once(work::get));
    }

    /** The answer that is stored already, or null. */
    <T> RestResponse<T> stored() {
        return replay(keys.peek(key(), hash()));
    }

    <T> RestResponse<T> once(Callable<RestResponse<T>> work) throws Exception {
        var key = key();
        RestResponse<T> stored = replay(keys.claim(key, hash()));
        if (stored != null) {
            return stored;
        }
        var response = work.call();
        if (response.getStatus() >= 400) {
            transactions.setRollbackOnly();
            return response;
        }
        var answer = render(response);
        keys.store(key, hash(), answer);
        return response(answer);
    }

    /** Null when the caller sent none. */
    IdempotencyKeys.Key key() {
        var key = request.request().getHeader("Idempotency-Key");
        if (key == null) {
            return null;
        }
        if (key.isBlank() || key.length() > LONGEST || !key.chars().allMatch(c -> c > 32 && c < 127)) {
            throw new DomainException(
                    Kind.MALFORMED,
                    "idempotency-key-malformed",
                    "bad Idempotency-Key",
                    Map.of("allowed", "1.." + LONGEST + " visible ASCII characters"));
        }
        return new IdempotencyKeys.Key(
                caller.get().credential(), request.request().path(), key);
    }

    private <T> RestResponse<T> replay(Claim claim) {
        if (claim == null || claim instanceof Claim.Fresh) {
            return null;
        }
        if (claim instanceof Claim.Replay replay) {
            RestResponse<T> response = response(replay.answer());
            return ResponseBuilder.fromResponse(response)
                    .header("Idempotency-Replayed", "true")
                    .build();
        }
        if (claim instanceof Claim.Reused) {
            throw new DomainException(Kind.INVALID, "idempotency-key-reused", "key used with another content");
        }
        throw new DomainException(
                Kind.CONFLICT, "idempotency-in-flight", "key is being worked on", Map.of("retryAfter", 1));
    }

    /** What was asked: the query belongs to it, the path is part of the key. */
    private byte[] hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(String.valueOf(request.request().query()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return digest.digest(body.hash());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Answer render(RestResponse<?> response) throws JsonProcessingException {
        var headers = new LinkedHashMap<String, String>();
        response.getHeaders().forEach((name, values) -> headers.put(name, String.valueOf(values.get(0))));
        var entity = response.getEntity();
        var bytes = entity == null ? new byte[0] : StrictJson.MAPPER.writeValueAsBytes(entity);
        return new Answer(response.getStatus(), headers, bytes);
    }

    @SuppressWarnings("unchecked")
    private static <T> RestResponse<T> response(Answer answer) {
        var builder = ResponseBuilder.create(answer.status());
        if (answer.body().length > 0) {
            builder = ResponseBuilder.create(
                    RestResponse.Status.fromStatusCode(answer.status()), RawJson.of(answer.body()));
        }
        for (var header : answer.headers().entrySet()) {
            builder.header(header.getKey(), header.getValue());
        }
        return (RestResponse<T>) builder.build();
    }
}
