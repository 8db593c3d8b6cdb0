package dev.enlace.adapter.rest.provider;

import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.domain.contract.DeactivationLimits;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "DeactivationLimits", title = "Desativação temporária")
record DeactivationLimitsDto(
        @Schema(title = "Mínimo de dias", examples = "30") Integer minDays,
        @Schema(title = "Máximo de dias", examples = "120") Integer maxDays,

        @Schema(title = "Uma vez a cada meses", description = "0: sem limite.", examples = "12")
        Integer oncePerMonths,

        @Schema(title = "Somente sem débitos vencidos") Boolean withoutDebts) {

    static DeactivationLimitsDto of(DeactivationLimits limits) {
        return new DeactivationLimitsDto(
                limits.minDays(), limits.maxDays(), limits.oncePerMonths(), limits.withoutDebts());
    }

    /** What is absent has the initial value. What is wrong is noted at the form's place; null then. */
    DeactivationLimits read(Form form) {
        var initial = DeactivationLimits.DEFAULT;
        return form.read(
                "",
                () -> new DeactivationLimits(
                        minDays == null ? initial.minDays() : minDays,
                        maxDays == null ? initial.maxDays() : maxDays,
                        oncePerMonths == null ? initial.oncePerMonths() : oncePerMonths,
                        withoutDebts == null ? initial.withoutDebts() : withoutDebts));
    }
}
