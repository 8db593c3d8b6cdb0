package dev.enlace.adapter.rest.security;

import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.DomainException.Kind;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Who may call, before anything of the request is read. A method that says nothing is closed. */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class AccessFilter implements ContainerRequestFilter {
    @Inject
    CurrentIdentityAssociation identity;

    @Inject
    Caller.Holder holder;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        var method = resource.getResourceMethod();
        if (method.isAnnotationPresent(Public.class)) {
            holder.set(Caller.NOBODY);
            return;
        }
        var caller = caller(identity.getIdentity());
        holder.set(caller);
        if (method.isAnnotationPresent(SignedIn.class)) {
            return;
        }
        var allowed = allowed(method);
        if (allowed == null || Arrays.stream(allowed.value()).noneMatch(caller::may)) {
            throw new DomainException(Kind.FORBIDDEN, "permission-denied", "permission denied");
        }
    }

    private static Allowed allowed(Method method) {
        var own = method.getAnnotation(Allowed.class);
        return own != null ? own : method.getDeclaringClass().getAnnotation(Allowed.class);
    }

    private static Caller caller(SecurityIdentity identity) {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof Caller caller)) {
            throw new DomainException(Kind.UNAUTHENTICATED, "unauthenticated", "no credentials");
        }
        return caller;
    }
}
