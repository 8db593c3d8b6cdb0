package dev.enlace.adapter.rest.identity;

import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.application.identity.ChangeUsers;
import dev.enlace.domain.identity.Password;
import dev.enlace.domain.identity.Role;
import dev.enlace.domain.identity.User;
import dev.enlace.domain.identity.UserId;
import dev.enlace.domain.identity.Username;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be set of a user. */
final class UserBody {
    private UserBody() {}

    @Schema(name = "UserCreation", title = "Novo usuário")
    public record Creation(
            @Schema(title = "Usuário", required = true, examples = "ana.souza")
            String username,

            @Schema(title = "Senha", required = true, format = "password", minLength = 10, writeOnly = true)
            String password,

            @Schema(title = "Nome", required = true) String name,
            @Schema(title = "E-mail") String email,
            @Schema(title = "Perfil", required = true) Role role,

            @Schema(title = "Cliente", description = "Obrigatório no perfil CUSTOMER, proibido nos demais.")
            UUID customerId) {
        ChangeUsers.Create command() {
            var form = new Form();
            var username = form.required("/username", username(), Username::new);
            var password = form.required("/password", password(), Password::new);
            var profile = profile(form, name, email, role, customerId);
            form.check();
            return new ChangeUsers.Create(username, profile, password);
        }

        @Override
        public String toString() {
            return "Creation[" + username + "]";
        }
    }

    @Schema(name = "UserChange", title = "Alteração de usuário")
    public record Change(
            @Schema(title = "Nome") String name,
            @Schema(title = "E-mail", nullable = true) String email,
            @Schema(title = "Perfil") Role role,
            @Schema(title = "Cliente", nullable = true) UUID customerId,
            @Schema(title = "Ativo") Boolean active,

            @Schema(title = "Nova senha", format = "password", minLength = 10, writeOnly = true)
            String password) {
        static Change of(User.Snapshot user) {
            return new Change(user.name(), user.email(), user.role(), user.customerId(), user.active(), null);
        }

        ChangeUsers.Change command(UserId id, long expected) {
            var form = new Form();
            var password = form.optional("/password", password(), Password::new);
            var profile = profile(form, name, email, role, customerId);
            form.required("/active", active);
            form.check();
            return new ChangeUsers.Change(id, expected, profile, active, password);
        }

        @Override
        public String toString() {
            return "Change";
        }
    }

    @Schema(name = "OwnPasswordChange", title = "Troca da própria senha")
    public record OwnPassword(
            @Schema(title = "Senha atual", required = true, format = "password", writeOnly = true)
            String currentPassword,

            @Schema(title = "Nova senha", required = true, format = "password", minLength = 10, writeOnly = true)
            String newPassword) {
        ChangeUsers.ChangePassword command(UserId id) {
            var form = new Form();
            form.required("/currentPassword", currentPassword);
            var next = form.required("/newPassword", newPassword, Password::new);
            form.check();
            return new ChangeUsers.ChangePassword(id, currentPassword, next);
        }

        @Override
        public String toString() {
            return "OwnPassword";
        }
    }

    private static User.Profile profile(Form form, String name, String email, Role role, UUID customerId) {
        var named = form.required("/name", name) != null;
        var placed = form.required("/role", role) != null;
        if (!named || !placed) {
            return null;
        }
        return form.read("", () -> new User.Profile(name, email, role, customerId));
    }
}
