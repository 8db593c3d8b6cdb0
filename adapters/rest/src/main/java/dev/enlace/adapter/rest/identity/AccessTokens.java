package dev.enlace.adapter.rest.identity;

import dev.enlace.adapter.rest.security.BearerKind;
import dev.enlace.adapter.rest.security.Caller;
import dev.enlace.application.shared.Actor;
import dev.enlace.application.shared.DeploymentKeys;
import dev.enlace.domain.identity.Permission;
import dev.enlace.domain.identity.User;
import dev.enlace.domain.identity.UserId;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/**
 * Our own tokens: JWTs signed with a key of this installation. A token says only who somebody is; what the user may do is looked up,
 * so that another role, a new password or a deactivation counts at once.
 */
@ApplicationScoped
public class AccessTokens implements BearerKind {
    private static final String ISSUER = "enlace";
    private static final String EPOCH = "epoch";

    private final DeploymentKeys keys;
    private final TokenUsers users;
    private final Duration lifetime;

    AccessTokens(
            DeploymentKeys keys,
            TokenUsers users,
            @ConfigProperty(name = "enlace.token.lifetime", defaultValue = "PT8H") Duration lifetime) {
        this.keys = keys;
        this.users = users;
        this.lifetime = lifetime;
    }

    public Duration lifetime() {
        return lifetime;
    }

    public String issue(User.Snapshot user) {
        return issue(user, lifetime);
    }

    public String issue(User.Snapshot user, Duration validFor) {
        long now = System.currentTimeMillis() / 1000;
        return Jwt.claims()
                .issuer(ISSUER)
                .subject(user.id().toString())
                .claim(EPOCH, user.tokenEpoch())
                .issuedAt(now)
                .expiresAt(now + validFor.toSeconds())
                .jws()
                .sign(key());
    }

    @Override
    public boolean recognises(String token) {
        return ISSUER.equals(Jwts.issuer(token));
    }

    @Override
    public Caller identify(String token, String requestId) {
        try {
            var claims = consumer().processToClaims(token);
            var id = new UserId(UUID.fromString(claims.getSubject()));
            var user = users.find(id)
                    .filter(User.Snapshot::active)
                    .orElseThrow(() -> new AuthenticationFailedException("user is not active"));
            if (!Long.valueOf(user.tokenEpoch()).equals(claims.getClaimValue(EPOCH, Long.class))) {
                throw new AuthenticationFailedException("token was revoked");
            }
            return caller(user, requestId);
        } catch (InvalidJwtException | MalformedClaimException | IllegalArgumentException e) {
            throw new AuthenticationFailedException("token is not valid", e);
        }
    }

    private static Caller caller(User.Snapshot user, String requestId) {
        var actor = new Actor(user.id().value(), user.name(), user.role(), user.customerId(), "api", requestId);
        return new Caller(actor, "user:" + user.id(), Permission.of(user.role()));
    }

    private JwtConsumer consumer() {
        return new JwtConsumerBuilder()
                .setRequireExpirationTime()
                .setRequireSubject()
                .setExpectedIssuer(ISSUER)
                .setSkipDefaultAudienceValidation()
                .setVerificationKey(key())
                .setJwsAlgorithmConstraints(
                        new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256))
                .build();
    }

    private SecretKey key() {
        return new SecretKeySpec(keys.derive("tokens"), "HmacSHA256");
    }
}
