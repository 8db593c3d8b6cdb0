package dev.enlace.adapter.rest.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enlace.application.identity.UserQueries;
import dev.enlace.domain.identity.Role;
import dev.enlace.domain.identity.User;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A user as the API shows it; who may see names only gets id and name. */
@Schema(name = "User", title = "Usuário")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UserDto(
        @Schema(title = "Identificador", required = true) UUID id,
        @Schema(title = "Usuário") String username,
        @Schema(title = "Nome", required = true) String name,
        @Schema(title = "E-mail") String email,
        @Schema(title = "Perfil") Role role,
        @Schema(title = "Cliente") UUID customerId,
        @Schema(title = "Ativo") Boolean active) {
    static UserDto of(User.Snapshot user) {
        return new UserDto(
                user.id().value(),
                user.username().text(),
                user.name(),
                user.email(),
                user.role(),
                user.customerId(),
                user.active());
    }

    static UserDto of(UserQueries.Item user) {
        return new UserDto(
                user.id(), user.username(), user.name(), user.email(), user.role(), user.customerId(), user.active());
    }

    static UserDto nameOf(UserQueries.Item user) {
        return new UserDto(user.id(), null, user.name(), null, null, null, null);
    }
}
