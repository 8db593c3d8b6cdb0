package dev.enlace.adapter.rest.security;

import io.quarkus.security.AuthenticationFailedException;

/** One kind of Bearer credentials; a bean of this type is asked for each token that it recognises. */
public interface BearerKind {
    /** By the token's look alone, without checking it. */
    boolean recognises(String token);

    /**
     * Who the token stands for. May block.
     *
     * @throws AuthenticationFailedException when it is not valid (any more)
     */
    Caller identify(String token, String requestId);
}
