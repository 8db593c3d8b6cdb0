package dev.enlace.adapter.rest.identity;

import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.application.identity.ManageApiKeys;
import dev.enlace.domain.identity.ApiKey;
import dev.enlace.domain.identity.ApiKeyId;
import dev.enlace.domain.identity.Permission;
import dev.enlace.domain.identity.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be set of an API key. */
final class ApiKeyBody {
    private ApiKeyBody() {}

    @Schema(name = "ApiKeyCreation", title = "Nova chave de API")
    public record Creation(
            @Schema(title = "Nome", required = true, examples = "Aplicativo do assinante")
            String name,

            @Schema(title = "Perfil", required = true) Role role,

            @Schema(title = "Cliente", description = "Obrigatório no perfil CUSTOMER, proibido nos demais.")
            UUID customerId,

            @Schema(title = "Escopos", description = "Permissões do perfil que a chave tem; vazio ou ausente: todas.")
            List<Permission> scopes,

            @Schema(title = "Vale até", description = "Ausente: até ser revogada.")
            Instant expiresAt) {
        ManageApiKeys.Create command(Set<Permission> giver) {
            var form = new Form();
            form.required("/name", name);
            form.required("/role", role);
            var scopes = readScopes(form, scopes());
            form.check();
            return new ManageApiKeys.Create(name, role, customerId, scopes, expiresAt, giver);
        }
    }

    @Schema(name = "ApiKeyChange", title = "Alteração de chave de API")
    public record Change(
            @Schema(title = "Nome") String name,
            @Schema(title = "Escopos") List<Permission> scopes,

            @Schema(title = "Vale até", nullable = true) Instant expiresAt) {
        static Change of(ApiKey key) {
            return new Change(key.name(), key.scopes().stream().sorted().toList(), key.expiresAt());
        }

        ManageApiKeys.Change command(ApiKeyId id, long expected, Set<Permission> giver) {
            var form = new Form();
            form.required("/name", name);
            var scopes = readScopes(form, scopes());
            form.check();
            return new ManageApiKeys.Change(id, expected, name, scopes, expiresAt, giver);
        }
    }

    private static Set<Permission> readScopes(Form form, List<Permission> scopes) {
        var read = form.each("/scopes", scopes, scope -> scope);
        return read.contains(null) ? Set.of() : Set.copyOf(read);
    }
}
