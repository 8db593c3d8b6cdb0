package dev.enlace.adapter.rest.catalog;

import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.domain.catalog.AcceptanceChannel;
import dev.enlace.domain.catalog.AcceptanceConfiguration;
import dev.enlace.domain.catalog.AcceptanceConfigurationId;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be set of an acceptance configuration. */
@Schema(name = "AcceptanceConfigurationData", title = "Dados da configuração de aceite")
public record AcceptanceConfigurationBody(
        @Schema(title = "Nome", required = true, examples = "Aceite por WhatsApp")
        String name,

        @Schema(title = "Exigido para ativar", description = "Falso se ausente.")
        Boolean requiredForActivation,

        @Schema(title = "Canais", required = true, description = "Ao menos um.")
        List<AcceptanceChannel> channels,

        @Schema(title = "Validade do link (horas)", description = "1 a 720; 72 se ausente.", examples = "72")
        Integer linkValidityHours,

        @Schema(title = "Pedir código", description = "Verdadeiro se ausente.")
        Boolean askCode,

        @Schema(title = "Ativa", description = "Verdadeiro se ausente.")
        Boolean active) {

    static AcceptanceConfigurationBody of(AcceptanceConfiguration it) {
        return new AcceptanceConfigurationBody(
                it.name(),
                it.requiredForActivation(),
                it.channels().stream().sorted().toList(),
                it.linkValidityHours(),
                it.askCode(),
                it.active());
    }

    /** Makes the configuration of an id and a version. All that is wrong is refused now, before there is an id. */
    BiFunction<AcceptanceConfigurationId, Long, AcceptanceConfiguration> configuration() {
        var form = new Form();
        form.required("/name", name);
        form.required("/channels", channels);
        var wanted = form.each("/channels", channels, channel -> channel);
        form.check();
        BiFunction<AcceptanceConfigurationId, Long, AcceptanceConfiguration> make =
                (id, version) -> new AcceptanceConfiguration(
                        id,
                        name,
                        Boolean.TRUE.equals(requiredForActivation),
                        Set.copyOf(wanted),
                        linkValidityHours == null ? AcceptanceConfiguration.USUAL_VALIDITY : linkValidityHours,
                        !Boolean.FALSE.equals(askCode),
                        !Boolean.FALSE.equals(active),
                        version);
        return make;
    }
}
