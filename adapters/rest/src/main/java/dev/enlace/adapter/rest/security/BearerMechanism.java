package dev.enlace.adapter.rest.security;

import dev.enlace.adapter.rest.problem.Problems;
import dev.enlace.adapter.rest.shared.RequestTrace;
import io.quarkus.arc.All;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code Authorization: Bearer …} and hands the token to the {@link BearerKind} that recognises it. */
@ApplicationScoped
public class BearerMechanism implements HttpAuthenticationMechanism {
    private static final int LONGEST = 8192;

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        var header = request.request().getHeader("Authorization");
        if (header == null) {
            return Uni.createFrom().nullItem();
        }
        if (!header.regionMatches(true, 0, "Bearer ", 0, 7) || header.length() > LONGEST) {
            return Uni.createFrom().failure(new AuthenticationFailedException("not a bearer token"));
        }
        return providers.authenticate(new Bearer(header.substring(7).strip(), RequestTrace.id(request)));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer realm=\"enlace\""));
    }

    /** Outside JAX-RS (metrics) nobody else would say more than the status. */
    @Override
    public Uni<Boolean> sendChallenge(RoutingContext request) {
        Problems.send(401, "unauthenticated", request);
        return Uni.createFrom().item(true);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(Bearer.class);
    }

    static final class Bearer extends BaseAuthenticationRequest {
        final String token;
        final String requestId;

        Bearer(String token, String requestId) {
            this.token = token;
            this.requestId = requestId;
        }
    }

    /** Asks the kinds; they may look into the database, so off the event loop. */
    @ApplicationScoped
    public static class Provider implements IdentityProvider<Bearer> {
        private final List<BearerKind> kinds;

        Provider(@All List<BearerKind> kinds) {
            this.kinds = kinds;
        }

        @Override
        public Class<Bearer> getRequestType() {
            return Bearer.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(Bearer bearer, AuthenticationRequestContext context) {
            return context.runBlocking(() -> identity(bearer));
        }

        private SecurityIdentity identity(Bearer bearer) {
            Optional<BearerKind> kind =
                    kinds.stream().filter(k -> k.recognises(bearer.token)).findFirst();
            var caller = kind.orElseThrow(() -> new AuthenticationFailedException("unknown kind of token"))
                    .identify(bearer.token, bearer.requestId);
            return QuarkusSecurityIdentity.builder()
                    .setPrincipal(caller)
                    .addRole(caller.actor().role().name())
                    .build();
        }
    }
}
