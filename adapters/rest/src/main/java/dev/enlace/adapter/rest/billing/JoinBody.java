package dev.enlace.adapter.rest.billing;

import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.application.billing.JoinCollections;
import dev.enlace.domain.billing.ChargeId;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Open charges to be collected together ("Criar cobrança"). */
@Schema(name = "CollectionCreation", title = "Nova cobrança")
public record JoinBody(
        @Schema(
                title = "Lançamentos",
                description = "Em aberto, de um mesmo cliente e carteira; de 1 a 200.",
                required = true)
        List<UUID> chargeIds,

        @Schema(title = "Vencimento", required = true) LocalDate dueDate,

        @Schema(title = "Inclui encargos", description = "Multa e juros até hoje viram itens.", defaultValue = "true")
        Boolean includeLateFees) {
    private static final int MOST = 200;

    JoinCollections.Command command() {
        var form = new Form();
        var due = form.required("/dueDate", dueDate);
        var charges = form.required("/chargeIds", chargeIds) == null
                ? List.<ChargeId>of()
                : form.each("/chargeIds", chargeIds, ChargeId::new);
        if (chargeIds != null && (chargeIds.isEmpty() || chargeIds.size() > MOST)) {
            form.reject("/chargeIds", "charge-ids-count", chargeIds.size(), "1.." + MOST);
        }
        form.check();
        return new JoinCollections.Command(new LinkedHashSet<>(charges), due, !Boolean.FALSE.equals(includeLateFees));
    }
}
