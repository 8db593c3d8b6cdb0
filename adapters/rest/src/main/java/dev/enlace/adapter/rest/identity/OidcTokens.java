package dev.enlace.adapter.rest.identity;

import dev.enlace.adapter.rest.security.BearerKind;
import dev.enlace.adapter.rest.security.Caller;
import dev.enlace.application.identity.ChangeUsers;
import dev.enlace.application.shared.Actor;
import dev.enlace.domain.identity.Permission;
import dev.enlace.domain.identity.Role;
import dev.enlace.domain.identity.User;
import io.quarkus.security.AuthenticationFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * Tokens of an OpenID Connect issuer (Keycloak or any other). The issuer says who somebody is and in which role; an active user
 * of ours with the same username lends the name and the id by which histories and work orders know the caller, and an inactive
 * one is kept out.
 */
@ApplicationScoped
class OidcTokens implements BearerKind {
    private static final Logger LOG = Logger.getLogger(OidcTokens.class);

    private final OidcConfig config;
    private final OidcIssuer issuer;
    private final ChangeUsers users;

    OidcTokens(OidcConfig config, OidcIssuer issuer, ChangeUsers users) {
        this.config = config;
        this.issuer = issuer;
        this.users = users;
    }

    @Override
    public boolean recognises(String token) {
        return config.issuer().filter(Jwts.issuer(token)::equals).isPresent();
    }

    @Override
    public Caller identify(String token, String requestId) {
        try {
            return caller(issuer.verified(token), requestId);
        } catch (InvalidJwtException | MalformedClaimException e) {
            // The token's own words stay out: they may name a person.
            LOG.infof(
                    "token of the OIDC issuer refused: %s",
                    e instanceof InvalidJwtException invalid
                            ? invalid.getErrorDetails().stream()
                                    .map(error -> error.getErrorCode())
                                    .toList()
                            : e.getMessage());
            throw new AuthenticationFailedException("token is not valid", e);
        }
    }

    private Caller caller(JwtClaims claims, String requestId) throws MalformedClaimException {
        var subject = claims.getIssuer() + "|" + claims.getSubject();
        var username =
                Objects.requireNonNullElse(claims.getClaimValueAsString(config.usernameClaim()), claims.getSubject());
        var known = users.find(username);
        if (known.isPresent() && !known.get().active()) {
            throw new AuthenticationFailedException("user is not active");
        }
        var roles = roles(claims);
        var actor = new Actor(
                known.map(user -> user.id().value())
                        .orElseGet(() -> UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8))),
                known.map(User.Snapshot::name)
                        .orElse(Objects.requireNonNullElse(claims.getClaimValueAsString("name"), username)),
                // Without a role nothing is permitted; a customer who owns nothing is the least there is.
                roles.stream().min(Comparator.naturalOrder()).orElse(Role.CUSTOMER),
                roles.equals(Set.of(Role.CUSTOMER)) ? customer(claims) : null,
                "api",
                requestId);
        return new Caller(actor, "oidc:" + actor.userId(), permissions(roles));
    }

    private static Set<Permission> permissions(Set<Role> roles) {
        var permissions = EnumSet.noneOf(Permission.class);
        roles.forEach(role -> permissions.addAll(Permission.of(role)));
        return permissions;
    }

    /** The claim is a list or a text of words, maybe within others: {@code realm_access.roles}. What is no role of ours is passed over. */
    private Set<Role> roles(JwtClaims claims) {
        Object value = claims.getClaimsMap();
        for (var name : config.rolesClaim().split("\\.")) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        var words = value instanceof Collection<?> list
                ? list.stream().map(String::valueOf).toList()
                : value instanceof String text ? List.of(text.strip().split("\\s+")) : List.<String>of();
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values())
                .filter(role -> words.stream().anyMatch(role.name()::equalsIgnoreCase))
                .forEach(roles::add);
        return roles;
    }

    private UUID customer(JwtClaims claims) {
        return Optional.ofNullable(claims.getClaimValueAsString(config.customerClaim()))
                .flatMap(OidcTokens::uuid)
                .orElseThrow(() -> new AuthenticationFailedException("a CUSTOMER without its customer"));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
