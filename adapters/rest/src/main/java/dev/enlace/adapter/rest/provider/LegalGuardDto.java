package dev.enlace.adapter.rest.provider;

import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.domain.provider.LegalGuard;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "LegalGuard",
        title = "Aviso legal antes de restringir",
        description = "Res. Anatel 765/2023: a redução e o bloqueio automáticos esperam um aviso.")
record LegalGuardDto(
        @Schema(title = "Habilitado") Boolean enabled,

        @Schema(title = "Dias entre aviso e restrição", examples = "15")
        Integer noticeDays,

        @Schema(title = "Vale para") List<LegalGuard.Restriction> appliesTo,

        @Schema(title = "Avisar após dias de atraso", examples = "1")
        Integer warnAfterDays) {

    static LegalGuardDto of(LegalGuard guard) {
        return new LegalGuardDto(
                guard.enabled(),
                guard.noticeDays(),
                guard.appliesTo().stream().sorted().toList(),
                guard.warnAfterDays());
    }

    /** What is absent has the initial value. What is wrong is noted at the form's place; null then. */
    LegalGuard read(Form form) {
        var initial = LegalGuard.DEFAULT;
        return form.read(
                "",
                () -> new LegalGuard(
                        enabled == null ? initial.enabled() : enabled,
                        noticeDays == null ? initial.noticeDays() : noticeDays,
                        appliesTo == null ? initial.appliesTo() : Set.copyOf(appliesTo),
                        warnAfterDays == null ? initial.warnAfterDays() : warnAfterDays));
    }
}
