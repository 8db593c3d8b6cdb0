package dev.enlace.adapter.rest.catalog;

import dev.enlace.adapter.rest.shared.Amount;
import dev.enlace.domain.catalog.Plan;
import dev.enlace.domain.catalog.Technology;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Plan", title = "Plano")
record PlanDto(
        @Schema(title = "Identificador", required = true) UUID id,
        @Schema(title = "Código", required = true) String code,
        @Schema(title = "Nome", required = true) String name,
        @Schema(title = "Tecnologia", required = true) Technology technology,

        @Schema(title = "Download (kbit/s)", required = true)
        long downloadKbps,

        @Schema(title = "Upload (kbit/s)", required = true) long uploadKbps,

        @Schema(title = "Download reduzido (kbit/s)", required = true)
        long reducedDownloadKbps,

        @Schema(title = "Upload reduzido (kbit/s)", required = true)
        long reducedUploadKbps,

        @Schema(title = "Valor mensal", required = true) Amount price,

        @Schema(title = "Benefício da fidelidade", nullable = true)
        Amount loyaltyBenefit,

        @Schema(title = "Código da oferta", nullable = true) String offerCode,
        @Schema(title = "Composição", required = true) List<PlanItemDto> composition,
        @Schema(title = "Ativo", required = true) boolean active) {

    static PlanDto of(Plan it) {
        return new PlanDto(
                it.id().value(),
                it.code(),
                it.name(),
                it.technology(),
                it.downloadKbps(),
                it.uploadKbps(),
                it.reducedDownloadKbps(),
                it.reducedUploadKbps(),
                Amount.of(it.price()),
                Amount.of(it.loyaltyBenefit()),
                it.offerCode(),
                it.composition().stream().map(PlanItemDto::of).toList(),
                it.active());
    }
}
