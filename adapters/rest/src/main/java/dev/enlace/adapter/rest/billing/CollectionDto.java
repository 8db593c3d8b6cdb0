package dev.enlace.adapter.rest.billing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.enlace.adapter.rest.shared.Amount;
import dev.enlace.application.billing.CollectionView;
import dev.enlace.domain.billing.ChargeId;
import dev.enlace.domain.billing.Collection;
import dev.enlace.domain.billing.CollectionStatus;
import dev.enlace.domain.contract.ContractId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A collection as the API shows it; a preview has no id and no number. */
@Schema(name = "Collection", title = "Cobrança")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CollectionDto(
        @Schema(title = "Identificador", description = "Ausente na prévia.")
        UUID id,

        @Schema(title = "Número", description = "Ausente na prévia.")
        Long number,

        @Schema(title = "Cliente", required = true) UUID customerId,
        @Schema(title = "Contratos", required = true) List<UUID> contractIds,
        @Schema(title = "Lançamentos", required = true) List<UUID> chargeIds,
        @Schema(title = "Vencimento", required = true) LocalDate dueDate,

        @Schema(title = "Vencimento efetivo", description = "Até este dia, paga-se em dia.", required = true)
        LocalDate effectiveDueDate,

        @Schema(title = "Valor", required = true) Amount amount,
        @Schema(title = "Crédito usado", required = true) Amount creditUsed,

        @Schema(title = "Valor a pagar", description = "Valor menos o crédito usado.", required = true)
        Amount amountDue,

        @Schema(title = "Saldo", description = "Principal em aberto.", required = true)
        Amount balance,

        @Schema(title = "Situação", required = true) CollectionStatus status,
        @Schema(title = "Substituída por") UUID supersededBy,

        @Schema(title = "Título", description = "O mais recente; ausente sem banco nem Pix na carteira.")
        InstrumentDto instrument,

        @Schema(
                title = "Por que não há título",
                description = "Código do que impediu a emissão, como own-numbers-used-up.",
                examples = "own-numbers-used-up")
        String instrumentMissing) {
    static CollectionDto of(CollectionView view) {
        var collection = view.collection();
        return of(
                collection,
                collection.id().value(),
                collection.number(),
                view.contracts().stream().map(ContractId::value).toList(),
                view.charges().stream().map(ChargeId::value).toList(),
                InstrumentDto.of(view.instrument(), view.pixCode()),
                view.instrumentMissing());
    }

    static CollectionDto preview(Collection collection, List<UUID> contracts) {
        return of(collection, null, null, contracts, List.of(), null, null);
    }

    static CollectionDto made(Collection collection, List<UUID> contracts, List<UUID> charges) {
        return of(collection, collection.id().value(), collection.number(), contracts, charges, null, null);
    }

    private static CollectionDto of(
            Collection collection,
            UUID id,
            Long number,
            List<UUID> contracts,
            List<UUID> charges,
            InstrumentDto instrument,
            String instrumentMissing) {
        return new CollectionDto(
                id,
                number,
                collection.customerId().value(),
                contracts,
                charges,
                collection.dueDate(),
                collection.effectiveDueDate(),
                Amount.of(collection.amount()),
                Amount.of(collection.creditUsed()),
                Amount.of(collection.amountDue()),
                Amount.of(collection.balance()),
                collection.status(),
                collection.supersededBy() == null
                        ? null
                        : collection.supersededBy().value(),
                instrument,
                instrumentMissing);
    }
}
