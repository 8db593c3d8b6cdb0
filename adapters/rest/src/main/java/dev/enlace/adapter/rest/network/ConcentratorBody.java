package dev.enlace.adapter.rest.network;

import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.domain.network.BlockMode;
import dev.enlace.domain.network.Concentrator;
import dev.enlace.domain.network.ConcentratorId;
import dev.enlace.domain.network.ConcentratorType;
import dev.enlace.domain.network.Secret;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be set of a concentrator. */
@Schema(name = "ConcentratorData", title = "Dados do concentrador")
public record ConcentratorBody(
        @Schema(title = "Nome", required = true, examples = "BRAS Centro")
        String name,

        @Schema(title = "Tipo", required = true) ConcentratorType type,

        @Schema(
                title = "Endereço",
                nullable = true,
                description = "Nome ou IP, sem porta; só um SIMULATED fica sem.",
                examples = "10.0.0.1")
        String address,

        @Schema(
                title = "Segredo",
                nullable = true,
                format = "password",
                writeOnly = true,
                description =
                        "Compartilhado com o cliente RADIUS; nunca é mostrado. Fica como está se ausente no PATCH.")
        String secret,

        @Schema(title = "Porta CoA", description = "3799 se ausente.")
        Integer coaPort,

        @Schema(title = "Modo de bloqueio", description = "REJECT se ausente.")
        BlockMode blockMode,

        @Schema(title = "Ativo", description = "Verdadeiro se ausente.")
        Boolean active) {

    /** Without the secret, which nothing ever shows. */
    static ConcentratorBody of(Concentrator concentrator) {
        return new ConcentratorBody(
                concentrator.name(),
                concentrator.type(),
                concentrator.address(),
                null,
                concentrator.coaPort(),
                concentrator.blockMode(),
                concentrator.active());
    }

    /** @param kept the secret to keep when none is given */
    Concentrator concentrator(ConcentratorId id, Secret kept, long version) {
        var form = new Form();
        form.required("/name", name);
        form.required("/type", type);
        var given = form.optional("/secret", secret, Secret::new);
        form.check();
        return new Concentrator(
                id,
                name,
                type,
                address == null || address.isBlank() ? null : address.strip(),
                given == null ? kept : given,
                coaPort == null ? Concentrator.DEFAULT_COA_PORT : coaPort,
                blockMode == null ? BlockMode.REJECT : blockMode,
                !Boolean.FALSE.equals(active),
                version);
    }

    @Override
    public String toString() {
        return "ConcentratorBody[" + name + "]";
    }
}
