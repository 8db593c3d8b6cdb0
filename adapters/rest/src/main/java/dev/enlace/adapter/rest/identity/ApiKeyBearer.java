package dev.enlace.adapter.rest.identity;

import dev.enlace.adapter.rest.security.BearerKind;
import dev.enlace.adapter.rest.security.Caller;
import dev.enlace.application.identity.ManageApiKeys;
import dev.enlace.application.shared.Actor;
import dev.enlace.domain.identity.ApiKeySecret;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * API keys as credentials. Each request looks its key up (one row by its index), so that a revocation counts at once, in every
 * process.
 */
@ApplicationScoped
class ApiKeyBearer implements BearerKind {
    private final ManageApiKeys keys;

    ApiKeyBearer(ManageApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public boolean recognises(String token) {
        return token.startsWith(ApiKeySecret.PREFIX);
    }

    /** The key stands for itself where histories and jobs ask who it was. */
    @Override
    public Caller identify(String token, String requestId) {
        var key = keys.identify(new ApiKeySecret(token))
                .orElseThrow(() -> new AuthenticationFailedException("API key is not valid"));
        var actor = new Actor(key.id().value(), key.name(), key.role(), key.customerId(), "api", requestId);
        return new Caller(actor, "key:" + key.id(), key.permissions());
    }
}
