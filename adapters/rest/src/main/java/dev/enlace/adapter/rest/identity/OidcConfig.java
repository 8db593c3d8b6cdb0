package dev.enlace.adapter.rest.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** The issuer whose tokens are accepted besides our own; none unless configured. */
@ConfigMapping(prefix = "enlace.oidc")
interface OidcConfig {
    /** Exactly as the tokens' {@code iss} says. */
    Optional<String> issuer();

    /** What the tokens' {@code aud} must hold: a token given out for another program is none for us. */
    Optional<String> audience();

    /** The issuer's keys; asked of {@code <issuer>/.well-known/openid-configuration} when absent. */
    Optional<String> jwksUrl();

    @WithDefault("realm_access.roles")
    String rolesClaim();

    @WithDefault("preferred_username")
    String usernameClaim();

    /** For role CUSTOMER: the id of the customer whose data it sees. */
    @WithDefault("enlace_customer_id")
    String customerClaim();
}
