package dev.enlace.adapter.rest.billing;

import dev.enlace.adapter.rest.shared.Amount;
import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.application.billing.TakeReceipt;
import dev.enlace.domain.billing.CollectionId;
import dev.enlace.domain.billing.ReceiptMethod;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A payment entered by hand ("Receber"). */
@Schema(name = "ReceiptCreation", title = "Recebimento")
public record ReceiptBody(
        @Schema(title = "Pago em", description = "Ausente: a data corrente. Não no futuro.")
        LocalDate paidOn,

        @Schema(title = "Valor", required = true) Amount amount,

        @Schema(title = "Forma", description = "Qualquer uma, menos CREDIT.", required = true)
        ReceiptMethod method,

        @Schema(title = "Aceita excedente", description = "O que passa do devido vira crédito.", defaultValue = "false")
        Boolean acceptSurplus) {
    TakeReceipt.Command command(CollectionId collection) {
        var form = new Form();
        var money = form.required("/amount", amount, Amount::toMoney);
        var how = form.required("/method", method);
        form.check();
        return new TakeReceipt.Command(collection, paidOn, money, how, Boolean.TRUE.equals(acceptSurplus));
    }
}
