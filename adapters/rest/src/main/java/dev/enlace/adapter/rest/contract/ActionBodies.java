package dev.enlace.adapter.rest.contract;

import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.adapter.rest.shared.OptionalBody;
import dev.enlace.domain.contract.ContractAction;
import dev.enlace.domain.shared.Texts;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A typed body for each action. {@code confirm} is for what cannot be undone; the others ignore it. */
final class ActionBodies {
    private static final int LONGEST_REASON = 500;

    private ActionBodies() {}

    @Schema(name = "Activation", title = "Ativar")
    record Activate(
            @Schema(title = "Ativado em", description = "Hoje se ausente.")
            LocalDate activatedOn,

            @Schema(title = "Confirma", description = "Obrigatório: não se desfaz.")
            Boolean confirm) {
        void check() {
            var form = new Form();
            confirmed(form, ContractAction.ACTIVATE, confirm);
            form.check();
        }
    }

    @Schema(name = "Restriction", title = "Reduzir ou bloquear")
    record Restrict(
            @Schema(title = "Motivo", required = true, maxLength = LONGEST_REASON)
            String reason,

            @Schema(title = "Confirma") Boolean confirm) {
        String checkedReason() {
            var form = new Form();
            var text = form.required("/reason", reason, ActionBodies::reason);
            form.check();
            return text;
        }
    }

    @Schema(name = "Relief", title = "Liberar ou reativar")
    @OptionalBody
    record Relieve(
            @Schema(title = "Motivo", maxLength = LONGEST_REASON)
            String reason,

            @Schema(title = "Confirma") Boolean confirm) {
        String checkedReason() {
            var form = new Form();
            var text = form.optional("/reason", reason, ActionBodies::reason);
            form.check();
            return text;
        }
    }

    @Schema(name = "BonusGrant", title = "Conceder bônus")
    record Bonus(
            @Schema(title = "Até", required = true, description = "Último dia do bônus.")
            LocalDate until,

            @Schema(title = "Motivo", maxLength = LONGEST_REASON)
            String reason,

            @Schema(title = "Confirma") Boolean confirm) {
        String checkedReason() {
            var form = new Form();
            form.required("/until", until);
            var text = form.optional("/reason", reason, ActionBodies::reason);
            form.check();
            return text;
        }
    }

    @Schema(name = "BonusEnd", title = "Encerrar bônus")
    @OptionalBody
    record EndBonus(@Schema(title = "Confirma") Boolean confirm) {}

    @Schema(name = "DeactivationRequest", title = "Desativar temporariamente")
    record Deactivate(
            @Schema(title = "De", required = true) LocalDate from,
            @Schema(title = "Até", required = true) LocalDate until,

            @Schema(title = "Motivo", maxLength = LONGEST_REASON)
            String reason,

            @Schema(title = "Confirma") Boolean confirm) {}

    static String reason(String text) {
        return Texts.required("reason-length", text, LONGEST_REASON);
    }

    static void confirmed(Form form, ContractAction action, Boolean confirm) {
        if (action.undoneBy().isEmpty() && !Boolean.TRUE.equals(confirm)) {
            form.reject("/confirm", "confirmation-required", confirm, "true");
        }
    }
}
