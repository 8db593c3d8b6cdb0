package dev.enlace.adapter.rest.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enlace.application.identity.ManageApiKeys;
import dev.enlace.domain.identity.ApiKey;
import dev.enlace.domain.identity.ApiKeySecret;
import dev.enlace.domain.identity.Permission;
import dev.enlace.domain.identity.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An API key as the API shows it; the secret itself only in the answer that made it. */
@Schema(name = "ApiKey", title = "Chave de API")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApiKeyDto(
        @Schema(title = "Identificador", required = true) UUID id,

        @Schema(title = "Chave", description = "Mostrada somente na resposta que a cria: guarde-a.")
        String key,

        @Schema(title = "Início da chave", required = true, examples = "enl_Zk3w9B…")
        String hint,

        @Schema(title = "Nome", required = true) String name,
        @Schema(title = "Perfil", required = true) Role role,
        @Schema(title = "Cliente") UUID customerId,

        @Schema(title = "Escopos", description = "Vazio: todas as permissões do perfil.", required = true)
        List<Permission> scopes,

        @Schema(title = "Criada por", required = true) String createdBy,
        @Schema(title = "Criada em", required = true) Instant createdAt,
        @Schema(title = "Vale até") Instant expiresAt,
        @Schema(title = "Revogada em") Instant revokedAt,

        @Schema(title = "Último uso", description = "Com precisão de um minuto.")
        Instant lastUsedAt) {
    static ApiKeyDto of(ApiKey key) {
        return of(key, null);
    }

    static ApiKeyDto of(ManageApiKeys.Created created) {
        return of(created.key(), created.secret());
    }

    private static ApiKeyDto of(ApiKey key, ApiKeySecret secret) {
        return new ApiKeyDto(
                key.id().value(),
                secret == null ? null : secret.text(),
                key.hint(),
                key.name(),
                key.role(),
                key.customerId(),
                key.scopes().stream().sorted().toList(),
                key.createdBy(),
                key.createdAt(),
                key.expiresAt(),
                key.revokedAt(),
                key.lastUsedAt());
    }

    @Override
    public String toString() {
        return "ApiKeyDto[" + id + "]";
    }
}
