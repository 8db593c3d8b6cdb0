package dev.enlace.adapter.rest.catalog;

import dev.enlace.adapter.rest.shared.Amount;
import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.domain.catalog.PlanItem;
import dev.enlace.domain.catalog.PlanItemKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PlanItem", title = "Item da composição")
public record PlanItemDto(
        @Schema(title = "Tipo", required = true) PlanItemKind kind,

        @Schema(title = "Descrição", required = true, examples = "Acesso à internet")
        String description,

        @Schema(title = "Valor", required = true) Amount amount) {
    static PlanItemDto of(PlanItem item) {
        return new PlanItemDto(item.kind(), item.description(), Amount.of(item.amount()));
    }

    /** Null when something is wrong, which the form knows then. */
    PlanItem read(Form form) {
        form.required("/kind", kind);
        form.required("/description", description);
        var value = form.required("/amount", amount, Amount::toMoney);
        return kind == null || description == null || description.isBlank() || value == null
                ? null
                : form.read("", () -> new PlanItem(kind, description, value));
    }
}
