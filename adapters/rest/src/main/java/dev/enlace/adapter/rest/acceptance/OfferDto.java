package dev.enlace.adapter.rest.acceptance;

import dev.enlace.application.acceptance.GiveAcceptance;
import dev.enlace.domain.acceptance.AcceptanceStatus;
import dev.enlace.domain.catalog.AcceptanceChannel;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AcceptanceOffer", title = "Contrato a aceitar")
public record OfferDto(
        @Schema(title = "Situação", required = true) AcceptanceStatus status,
        @Schema(title = "Provedor", required = true) String provider,
        @Schema(title = "Cliente", required = true) String customerName,

        @Schema(title = "Número do contrato", required = true)
        long contractNumber,

        @Schema(title = "Plano", required = true) String planName,

        @Schema(title = "SHA-256 do PDF", required = true, pattern = "^[0-9a-f]{64}$")
        String documentSha256,

        @Schema(title = "Versão do template", required = true)
        int templateVersion,

        @Schema(title = "Pedido em", required = true) Instant requestedAt,
        @Schema(title = "Vale até", required = true) Instant expiresAt,

        @Schema(title = "Pede código", required = true) boolean asksCode,

        @Schema(title = "Para onde o código pode ir", required = true)
        List<WayDto> ways) {

    @Schema(name = "AcceptanceWay", title = "Para onde vai o código")
    public record WayDto(
            @Schema(title = "Canal", required = true) AcceptanceChannel channel,

            @Schema(title = "Destinatário", required = true, examples = "a***@example.com", description = "Encoberto.")
            String recipient) {
        static WayDto of(GiveAcceptance.Way way) {
            return new WayDto(way.channel(), way.recipient());
        }
    }

    static OfferDto of(GiveAcceptance.Offer offer) {
        var it = offer.acceptance();
        return new OfferDto(
                it.status(),
                offer.provider(),
                offer.customer(),
                offer.contractNumber(),
                offer.plan(),
                it.paper().sha256(),
                it.paper().templateVersion(),
                it.requestedAt(),
                it.expiresAt(),
                it.asksCode(),
                offer.ways().stream().map(WayDto::of).toList());
    }
}
