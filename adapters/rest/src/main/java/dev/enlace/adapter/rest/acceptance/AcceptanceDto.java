package dev.enlace.adapter.rest.acceptance;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enlace.application.acceptance.ReadAcceptances;
import dev.enlace.domain.acceptance.AcceptanceStatus;
import dev.enlace.domain.acceptance.Evidence;
import dev.enlace.domain.catalog.AcceptanceChannel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ContractAcceptance", title = "Aceite do contrato")
public record AcceptanceDto(
        @Schema(title = "Situação", required = true) AcceptanceStatus status,

        @Schema(title = "Exigido para ativar", required = true)
        boolean required,

        @Schema(title = "Pedido", description = "O mais novo; ausente enquanto não pedido.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        RequestDto request,

        @Schema(title = "Pedidos anteriores", required = true, description = "Do mais novo ao mais antigo.")
        List<RequestDto> history) {

    @Schema(name = "AcceptanceRequestRecord", title = "Pedido de aceite com suas evidências")
    public record RequestDto(
            @Schema(title = "Identificador", required = true)
            UUID id,

            @Schema(title = "Situação", required = true) AcceptanceStatus status,

            @Schema(title = "Template", nullable = true, description = "Nulo para o modelo que acompanha o sistema.")
            UUID templateId,

            @Schema(title = "Nome do template", required = true)
            String templateName,

            @Schema(title = "Versão do template", required = true)
            int templateVersion,

            @Schema(title = "SHA-256 do PDF", required = true, pattern = "^[0-9a-f]{64}$")
            String documentSha256,

            @Schema(title = "Canais", required = true) List<AcceptanceChannel> channels,

            @Schema(title = "Pede código", required = true) boolean asksCode,

            @Schema(title = "Pedido por", required = true) String requestedBy,
            @Schema(title = "Pedido em", required = true) Instant requestedAt,
            @Schema(title = "Vale até", required = true) Instant expiresAt,
            @Schema(title = "Encerrado em", nullable = true) Instant endedAt,

            @Schema(title = "Código enviado", nullable = true, description = "O último.")
            CodeDto code,

            @Schema(title = "Evidências do aceite", nullable = true)
            EvidenceDto evidence) {
        static RequestDto of(ReadAcceptances.Dated dated) {
            var it = dated.request();
            var template = it.paper().templateId();
            return new RequestDto(
                    it.id().value(),
                    dated.status(),
                    template == null ? null : template.value(),
                    it.paper().templateName(),
                    it.paper().templateVersion(),
                    it.paper().sha256(),
                    it.channels().stream().sorted().toList(),
                    it.asksCode(),
                    it.requestedBy(),
                    it.requestedAt(),
                    it.expiresAt(),
                    it.endedAt(),
                    it.code() == null
                            ? null
                            : new CodeDto(
                                    it.code().number(),
                                    it.code().channel(),
                                    it.code().recipient(),
                                    it.code().sentAt(),
                                    it.code().hash(),
                                    it.code().wrongTries()),
                    EvidenceDto.of(it.evidence()));
        }
    }

    @Schema(name = "AcceptanceCodeRecord", title = "Código de confirmação enviado")
    public record CodeDto(
            @Schema(title = "Ordem", required = true) int number,
            @Schema(title = "Canal", required = true) AcceptanceChannel channel,
            @Schema(title = "Destinatário", required = true) String recipient,
            @Schema(title = "Enviado em", required = true) Instant sentAt,

            @Schema(
                    title = "SHA-256 do código",
                    required = true,
                    description = "Do texto “identificador do pedido:ordem:código”.")
            String hash,

            @Schema(title = "Tentativas erradas", required = true)
            int wrongTries) {}

    @Schema(name = "AcceptanceEvidence", title = "Evidências do aceite")
    public record EvidenceDto(
            @Schema(title = "Nome declarado", required = true)
            String name,

            @Schema(title = "CPF ou CNPJ declarado", nullable = true)
            String document,

            @Schema(title = "Aceito em", required = true) Instant acceptedAt,
            @Schema(title = "Endereço IP", required = true) String ip,
            @Schema(title = "Navegador", required = true) String userAgent,

            @Schema(title = "Canal", nullable = true, description = "Do código, ou do único link.")
            AcceptanceChannel channel) {
        static EvidenceDto of(Evidence it) {
            return it == null
                    ? null
                    : new EvidenceDto(
                            it.signer(),
                            it.document() == null ? null : it.document().value(),
                            it.at(),
                            it.ip(),
                            it.userAgent(),
                            it.channel());
        }
    }

    static AcceptanceDto of(ReadAcceptances.View view) {
        var requests = view.requests().stream().map(RequestDto::of).toList();
        return new AcceptanceDto(
                view.status(),
                view.required(),
                requests.isEmpty() ? null : requests.get(0),
                requests.isEmpty() ? List.of() : requests.subList(1, requests.size()));
    }
}
