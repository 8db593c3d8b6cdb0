package dev.enlace.adapter.rest.contract;

import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.application.contract.ChangeAccess;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.network.Access;
import dev.enlace.domain.network.AccessPassword;
import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.network.IpAddress;
import dev.enlace.domain.network.Login;
import dev.enlace.domain.network.SessionType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be edited of a contract's login. */
@Schema(name = "AccessChange", title = "Alteração do usuário de acesso")
public record AccessBody(
        @Schema(title = "Usuário", pattern = "^[A-Za-z0-9._@-]{3,64}$")
        String login,

        @Schema(title = "Senha do usuário", format = "password", writeOnly = true)
        String password,

        @Schema(title = "Tipo de sessão") SessionType sessionType,
        @Schema(title = "Concentrador") UUID concentratorId,

        @Schema(
                title = "IP reservado",
                nullable = true,
                description = "Cadastrado e livre; nulo o devolve.",
                examples = "203.0.113.7")
        String reservedIp) {
    static AccessBody of(Access access) {
        return new AccessBody(
                access.login().value(),
                null,
                access.sessionType(),
                access.concentratorId().value(),
                access.reservedIp() == null ? null : access.reservedIp().value());
    }

    ChangeAccess.Command command(ContractId contract, long expected) {
        var form = new Form();
        var command = new ChangeAccess.Command(
                contract,
                expected,
                form.required("/login", login, Login::new),
                form.optional("/password", password, AccessPassword::new),
                form.required("/sessionType", sessionType),
                form.required("/concentratorId", concentratorId, ConcentratorId::new),
                form.optional("/reservedIp", reservedIp, IpAddress::new));
        form.check();
        return command;
    }

    @Override
    public String toString() {
        return "AccessBody[" + login + "]";
    }
}
