package dev.enlace.adapter.rest.identity;

import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.security.Caller;
import dev.enlace.adapter.rest.security.Public;
import dev.enlace.adapter.rest.security.SignedIn;
import dev.enlace.adapter.rest.shared.Answers;
import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.application.identity.ChangeUsers;
import dev.enlace.application.identity.SignIn;
import dev.enlace.domain.identity.UserId;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Signing in with username and password. */
@Path("/v1/auth/token")
@Tag(name = "Acesso")
public class TokenResource {
    @Schema(title = "Credenciais")
    public record Credentials(
            @Schema(title = "Usuário", required = true, examples = "admin")
            String username,

            @Schema(title = "Senha", required = true, format = "password", writeOnly = true)
            String password) {
        @Override
        public String toString() {
            return "Credentials";
        }
    }

    @Schema(title = "Token de acesso")
    public record Token(
            @Schema(title = "Token", required = true) String accessToken,

            @Schema(title = "Tipo", required = true, examples = "Bearer")
            String tokenType,

            @Schema(title = "Validade em segundos", required = true)
            long expiresIn) {
        @Override
        public String toString() {
            return "Token";
        }
    }

    private final SignIn signIn;
    private final AccessTokens tokens;
    private final ChangeUsers users;
    private final TokenUsers remembered;
    private final Caller.Holder caller;

    TokenResource(SignIn signIn, AccessTokens tokens, ChangeUsers users, TokenUsers remembered, Caller.Holder caller) {
        this.signIn = signIn;
        this.tokens = tokens;
        this.users = users;
        this.remembered = remembered;
        this.caller = caller;
    }

    @POST
    @Public(because = "whoever signs in has no credentials yet")
    @Operation(summary = "Obtém um token", description = "Cinco falhas em cinco minutos por usuário ou endereço: 429.")
    @SecurityRequirementsSet
    public Token create(Credentials credentials, RoutingContext request) {
        var form = new Form();
        form.required("/username", credentials.username());
        form.required("/password", credentials.password());
        form.check();
        var address = request.request().remoteAddress();
        var user = signIn.signIn(new SignIn.Command(
                credentials.username(), credentials.password(), address == null ? "" : address.hostAddress()));
        return new Token(tokens.issue(user), "Bearer", tokens.lifetime().toSeconds());
    }

    @POST
    @Path("revoke")
    @SignedIn
    @Idempotent
    @Operation(
            summary = "Invalida os próprios tokens",
            description =
                    "Todos os emitidos ao usuário, também o usado aqui. Chaves de API são revogadas em /v1/api-keys.")
    public RestResponse<Void> revoke() {
        var user = new UserId(caller.get().actor().userId());
        users.revokeTokens(user, null);
        remembered.forget(user);
        return Answers.noContent();
    }
}
