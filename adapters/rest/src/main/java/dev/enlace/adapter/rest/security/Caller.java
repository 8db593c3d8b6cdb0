package dev.enlace.adapter.rest.security;

import dev.enlace.application.shared.Actor;
import dev.enlace.domain.identity.Permission;
import dev.enlace.domain.identity.Role;
import jakarta.enterprise.context.RequestScoped;
import java.security.Principal;
import java.util.Set;

/**
 * Who calls, as the credentials say.
 *
 * @param credential names the credential itself, e.g. {@code user:<id>} or {@code key:<id>}
 * @param permissions those of the role, or fewer where the credential is scoped
 */
public record Caller(Actor actor, String credential, Set<Permission> permissions) implements Principal {
    /** A caller without credentials, on public endpoints: a customer who owns nothing. */
    static final Caller NOBODY =
            new Caller(new Actor(null, "Público", Role.CUSTOMER, null, "portal", null), "public", Set.of());

    @Override
    public String getName() {
        return actor.name();
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** The caller of the request at hand. */
    @RequestScoped
    public static class Holder {
        private Caller caller = NOBODY;
        private boolean known;

        public Caller get() {
            return caller;
        }

        boolean known() {
            return known;
        }

        void set(Caller newCaller) {
            caller = newCaller;
            known = true;
        }
    }
}
