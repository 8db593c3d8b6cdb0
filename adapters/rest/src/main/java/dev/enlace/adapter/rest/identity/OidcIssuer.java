package dev.enlace.adapter.rest.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.security.Key;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jose4j.http.Get;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * The configured issuer: checks signature, issuer, audience and times of its tokens. Its keys are fetched when the first token
 * comes, kept for an hour, fetched anew for an unknown key id, and go on to count for a day while it does not answer.
 */
@ApplicationScoped
class OidcIssuer {
    private static final int TIMEOUT_MS = 3_000;
    private static final int CLOCK_SKEW_SECONDS = 30;
    private static final long KEPT_WHILE_DEAD_SECONDS = 24L * 60 * 60;
    private static final String[] ALGORITHMS = {
        AlgorithmIdentifiers.RSA_USING_SHA256,
        AlgorithmIdentifiers.RSA_USING_SHA384,
        AlgorithmIdentifiers.RSA_USING_SHA512,
        AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
        AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
        AlgorithmIdentifiers.EDDSA
    };

    private final OidcConfig config;
    private final ReentrantLock discovering = new ReentrantLock();
    private volatile VerificationKeyResolver keys;

    OidcIssuer(OidcConfig config) {
        this.config = config;
    }

    /** Who configures an issuer must say for whom its tokens are; better no start than a door open to other programs' tokens. */
    void check(@Observes StartupEvent start) {
        if (config.issuer().isPresent() && config.audience().isEmpty()) {
            throw new IllegalStateException("enlace.oidc.audience is required with enlace.oidc.issuer");
        }
    }

    JwtClaims verified(String token) throws InvalidJwtException {
        return consumer().processToClaims(token);
    }

    private JwtConsumer consumer() {
        return new JwtConsumerBuilder()
                .setRequireExpirationTime()
                .setRequireSubject()
                .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                .setExpectedIssuer(config.issuer().orElseThrow())
                .setExpectedAudience(config.audience().orElseThrow())
                .setVerificationKeyResolver(this::key)
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, ALGORITHMS))
                .build();
    }

    private Key key(JsonWebSignature signature, List<JsonWebStructure> nesting) throws UnresolvableKeyException {
        return resolver().resolveKey(signature, nesting);
    }

    private VerificationKeyResolver resolver() throws UnresolvableKeyException {
        if (keys == null) {
            discovering.lock();
            try {
                if (keys == null) {
                    keys = new HttpsJwksVerificationKeyResolver(jwks(jwksUrl()));
                }
            } catch (IOException | JoseException e) {
                throw new UnresolvableKeyException("the issuer's keys cannot be had", e);
            } finally {
                discovering.unlock();
            }
        }
        return keys;
    }

    private static HttpsJwks jwks(String url) {
        var jwks = new HttpsJwks(url);
        jwks.setSimpleHttpGet(get());
        jwks.setRetainCacheOnErrorDuration(KEPT_WHILE_DEAD_SECONDS);
        return jwks;
    }

    private String jwksUrl() throws IOException, JoseException {
        if (config.jwksUrl().isPresent()) {
            return config.jwksUrl().get();
        }
        var issuer = config.issuer().orElseThrow();
        var document = JsonUtil.parseJson(get().get(issuer.replaceAll("/$", "") + "/.well-known/openid-configuration")
                .getBody());
        if (!issuer.equals(document.get("issuer"))) {
            throw new JoseException("the configuration found is another issuer's");
        }
        return String.valueOf(document.get("jwks_uri"));
    }

    private static Get get() {
        var get = new Get();
        get.setConnectTimeout(TIMEOUT_MS);
        get.setReadTimeout(TIMEOUT_MS);
        get.setRetries(1);
        return get;
    }
}
