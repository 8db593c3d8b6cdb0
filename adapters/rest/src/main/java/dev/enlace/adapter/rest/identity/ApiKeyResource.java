package dev.enlace.adapter.rest.identity;

import dev.enlace.adapter.rest.idempotency.Idempotent;
import dev.enlace.adapter.rest.security.Allowed;
import dev.enlace.adapter.rest.security.Caller;
import dev.enlace.adapter.rest.shared.Answers;
import dev.enlace.adapter.rest.shared.IfMatch;
import dev.enlace.adapter.rest.shared.ListParams;
import dev.enlace.adapter.rest.shared.Page;
import dev.enlace.adapter.rest.shared.Paging;
import dev.enlace.adapter.rest.shared.Patch;
import dev.enlace.application.identity.ManageApiKeys;
import dev.enlace.domain.identity.ApiKeyId;
import dev.enlace.domain.identity.Permission;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Keys for programs. */
@Path(ApiKeyResource.PATH)
@Tag(name = "Chaves de API")
public class ApiKeyResource {
    static final String PATH = "/v1/api-keys";

    private final ManageApiKeys keys;
    private final Paging paging;
    private final Caller.Holder caller;

    ApiKeyResource(ManageApiKeys keys, Paging paging, Caller.Holder caller) {
        this.keys = keys;
        this.paging = paging;
        this.caller = caller;
    }

    @GET
    @Allowed(Permission.USERS_READ)
    @Operation(summary = "Lista chaves de API")
    public Page<ApiKeyDto> list(
            @BeanParam ListParams list,
            @Parameter(description = "Parte do nome.") @QueryParam("q") String q,
            @Parameter(description = "Somente as que valem, ou somente as que não valem mais.") @QueryParam("valid")
                    Boolean valid) {
        return paging.page(keys.search(q, valid, paging.query(list, "name", "createdAt")), ApiKeyDto::of);
    }

    @GET
    @Path("{id}")
    @Allowed(Permission.USERS_READ)
    @Operation(summary = "Mostra uma chave de API")
    public RestResponse<ApiKeyDto> get(@PathParam("id") UUID id) {
        var key = keys.get(new ApiKeyId(id));
        return Answers.ok(ApiKeyDto.of(key), key.version());
    }

    @POST
    @Allowed(Permission.USERS_WRITE)
    @Idempotent
    @Operation(
            summary = "Cria uma chave de API",
            description = "A chave aparece somente nesta resposta. Quem a cria não concede mais do que tem.")
    public RestResponse<ApiKeyDto> create(ApiKeyBody.Creation body) {
        var created = keys.create(body.command(caller.get().permissions()));
        var key = created.key();
        return Answers.created(PATH, key.id().value(), ApiKeyDto.of(created), key.version());
    }

    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", "application/json"})
    @Allowed(Permission.USERS_WRITE)
    @RequestBodySchema(ApiKeyBody.Change.class)
    @Operation(summary = "Altera uma chave de API", description = "O perfil e o cliente não mudam: crie outra chave.")
    public RestResponse<ApiKeyDto> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Patch<ApiKeyBody.Change> patch) {
        var current = keys.get(new ApiKeyId(id));
        long expected = IfMatch.check(ifMatch, current.version());
        var changed = keys.change(patch.applyTo(ApiKeyBody.Change.of(current))
                .command(current.id(), expected, caller.get().permissions()));
        return Answers.ok(ApiKeyDto.of(changed), changed.version());
    }

    @DELETE
    @Path("{id}")
    @Allowed(Permission.USERS_WRITE)
    @Operation(summary = "Revoga uma chave de API", description = "Deixa de valer na hora; o cadastro fica.")
    public RestResponse<Void> revoke(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        var current = keys.get(new ApiKeyId(id));
        keys.revoke(current.id(), IfMatch.check(ifMatch, current.version()));
        return Answers.noContent();
    }
}
