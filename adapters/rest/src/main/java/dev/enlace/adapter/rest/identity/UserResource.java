package dev.enlace.adapter.rest.identity;

import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.security.Caller;
import dev.enlace.adapter.rest.security.SignedIn;
import dev.enlace.adapter.rest.shared.Answers;
import dev.enlace.adapter.rest.shared.IfMatch;
import dev.enlace.adapter.rest.shared.ListParams;
import dev.enlace.adapter.rest.shared.Page;
import dev.enlace.adapter.rest.shared.Paging;
import dev.enlace.adapter.rest.shared.Patch;
import dev.enlace.application.identity.ChangeUsers;
import dev.enlace.application.identity.UserQueries;
import dev.enlace.domain.identity.Permission;
import dev.enlace.domain.identity.Role;
import dev.enlace.domain.identity.User;
import dev.enlace.domain.identity.UserId;
import dev.enlace.domain.identity.UserRefused;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The users and their roles. */
@Path(UserResource.PATH)
@Tag(name = "Usuários")
public class UserResource {
    static final String PATH = "/v1/users";

    private final ChangeUsers users;
    private final UserQueries queries;
    private final Paging paging;
    private final Caller.Holder caller;
    private final TokenUsers tokens;

    UserResource(ChangeUsers users, UserQueries queries, Paging paging, Caller.Holder caller, TokenUsers tokens) {
        this.users = users;
        this.queries = queries;
        this.paging = paging;
        this.caller = caller;
        this.tokens = tokens;
    }

    @GET
    @Allowed({Permission.USERS_READ, Permission.NAMES_READ})
    @Operation(summary = "Lista usuários", description = "Suporte e vendas veem somente identificador e nome.")
    public Page<UserDto> list(
            @BeanParam ListParams list,
            @QueryParam("q") String q,
            @QueryParam("role") Role role,
            @QueryParam("active") Boolean active) {
        var slice = queries.search(new UserQueries.Filter(q, role, active), paging.query(list, "name", "username"));
        return caller.get().may(Permission.USERS_READ)
                ? paging.page(slice, UserDto::of)
                : paging.page(slice, UserDto::nameOf);
    }

    @GET
    @Path("me")
    @SignedIn
    @Operation(summary = "Mostra o próprio usuário")
    public RestResponse<UserDto> me() {
        var user = find(own().value());
        return Answers.ok(UserDto.of(user), user.version());
    }

    @GET
    @Path("{id}")
    @Allowed(Permission.USERS_READ)
    @Operation(summary = "Mostra um usuário")
    public RestResponse<UserDto> get(@PathParam("id") UUID id) {
        var user = find(id);
        return Answers.ok(UserDto.of(user), user.version());
    }

    @POST
    @Allowed(Permission.USERS_WRITE)
    @Idempotent
    @Operation(summary = "Cria um usuário")
    public RestResponse<UserDto> create(UserBody.Creation body) {
        var user = users.create(body.command());
        return Answers.created(PATH, user.id().value(), UserDto.of(user), user.version());
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @Allowed(Permission.USERS_WRITE)
    @RequestBodySchema(UserBody.Change.class)
    @Operation(summary = "Altera um usuário", description = "Nova senha ou outro perfil invalidam os tokens emitidos.")
    public RestResponse<UserDto> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Patch<UserBody.Change> patch) {
        var current = find(id);
        long expected = IfMatch.check(ifMatch, current.version());
        var changed = change(patch.applyTo(UserBody.Change.of(current)).command(current.id(), expected));
        return Answers.ok(UserDto.of(changed), changed.version());
    }

    @DELETE
    @Path("{id}")
    @Allowed(Permission.USERS_WRITE)
    @Operation(summary = "Desativa um usuário", description = "O cadastro fica, pois os históricos o citam.")
    public RestResponse<Void> deactivate(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        var user = find(id);
        long expected = IfMatch.check(ifMatch, user.version());
        var profile = new User.Profile(user.name(), user.email(), user.role(), user.customerId());
        change(new ChangeUsers.Change(user.id(), expected, profile, false, null));
        return Answers.noContent();
    }

    @POST
    @Path("{id}/revoke-tokens")
    @Allowed(Permission.USERS_WRITE)
    @Idempotent
    @Operation(summary = "Invalida os tokens de um usuário", description = "Ele pode entrar de novo com a senha.")
    public RestResponse<UserDto> revokeTokens(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        var current = find(id);
        var revoked = users.revokeTokens(current.id(), IfMatch.check(ifMatch, current.version()));
        tokens.forget(revoked.id());
        return Answers.ok(UserDto.of(revoked), revoked.version());
    }

    @POST
    @Path("me/password")
    @SignedIn
    @Idempotent
    @Operation(summary = "Troca a própria senha", description = "Invalida os tokens emitidos, também o usado aqui.")
    public RestResponse<Void> changeOwnPassword(UserBody.OwnPassword body) {
        users.changePassword(body.command(own()));
        tokens.forget(own());
        return Answers.noContent();
    }

    private User.Snapshot change(ChangeUsers.Change command) {
        var changed = users.change(command);
        tokens.forget(changed.id());
        return changed;
    }

    private UserId own() {
        return new UserId(caller.get().actor().userId());
    }

    private User.Snapshot find(UUID id) {
        return users.find(new UserId(id)).orElseThrow(() -> UserRefused.notFound(new UserId(id)));
    }
}
