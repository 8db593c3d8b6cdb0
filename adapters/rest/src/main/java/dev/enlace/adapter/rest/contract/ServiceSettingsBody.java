package dev.enlace.adapter.rest.contract;

import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.adapter.rest.shared.NoticeDays;
import dev.enlace.domain.contract.AdvanceReference;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.DueNotices;
import dev.enlace.domain.contract.NoteDebits;
import dev.enlace.domain.contract.NoteGeneration;
import dev.enlace.domain.contract.ServiceSettings;
import dev.enlace.domain.contract.ServiceTerms;
import dev.enlace.domain.shared.Setting;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tab "Info" as it is edited: bare values, null inherits the provider's. */
@Schema(name = "ServiceSettingsChange", title = "Info")
public record ServiceSettingsBody(
        @Schema(title = "Bloqueio automático", nullable = true)
        Boolean automaticBlocking,

        @Schema(title = "Redução automática", nullable = true)
        Boolean automaticReduction,

        @Schema(title = "Redução intervalo", nullable = true, minimum = "0", maximum = "365")
        Integer reductionIntervalDays,

        @Schema(title = "Bloqueio intervalo", nullable = true, minimum = "0", maximum = "365")
        Integer blockIntervalDays,

        @Schema(title = "Aviso bloqueio", nullable = true) Boolean blockWarningSms,
        @Schema(title = "Boleto em massa", nullable = true) Boolean massBilling,

        @Schema(title = "Habilita geração nota", nullable = true)
        NoteGeneration noteGeneration,

        @Schema(title = "Habilita e-mail nota", nullable = true)
        Boolean noteByEmail,

        @Schema(title = "Débitos para gerar nota", nullable = true)
        NoteDebits noteDebits,

        @Schema(title = "Dia nota antecipada", nullable = true, minimum = "1", maximum = "31")
        Integer advanceNoteDay,

        @Schema(title = "Antecipação mensal", nullable = true)
        AdvanceReference advanceReference,

        @Schema(title = "Financeiro aviso vencimento", nullable = true)
        DueNotices dueNotices,

        @Schema(title = "Financeiro dias e-mail aviso vencimento", nullable = true)
        NoticeDays emailNoticeDays,

        @Schema(title = "Financeiro dias SMS aviso vencimento", nullable = true)
        NoticeDays smsNoticeDays,

        @Schema(title = "Financeiro dias WhatsApp aviso vencimento", nullable = true)
        NoticeDays whatsappNoticeDays,

        @Schema(title = "Observação", nullable = true) String note,

        @Schema(title = "Observação da nota", nullable = true)
        String fiscalNoteText,

        @Schema(title = "Informação fiador", nullable = true)
        String guarantor) {

    static ServiceSettingsBody of(ServiceSettings settings) {
        var own = settings.overrides();
        return new ServiceSettingsBody(
                own.automaticBlocking(),
                own.automaticReduction(),
                own.reductionIntervalDays(),
                own.blockIntervalDays(),
                own.blockWarningSms(),
                own.massBilling(),
                own.noteGeneration(),
                own.noteByEmail(),
                own.noteDebits(),
                own.advanceNoteDay(),
                own.advanceReference(),
                own.dueNotices(),
                NoticeDays.of(own.emailNoticeDays()),
                NoticeDays.of(own.smsNoticeDays()),
                NoticeDays.of(own.whatsappNoticeDays()),
                settings.note(),
                settings.fiscalNoteText(),
                settings.guarantor());
    }

    ServiceSettings settings(ContractId contract, long expected) {
        var form = new Form();
        var email = form.optional("/emailNoticeDays", emailNoticeDays, NoticeDays::toOffsets);
        var sms = form.optional("/smsNoticeDays", smsNoticeDays, NoticeDays::toOffsets);
        var whatsapp = form.optional("/whatsappNoticeDays", whatsappNoticeDays, NoticeDays::toOffsets);
        var overrides = form.read(
                "",
                () -> new ServiceTerms.Overrides(
                        automaticBlocking,
                        automaticReduction,
                        reductionIntervalDays,
                        blockIntervalDays,
                        blockWarningSms,
                        massBilling,
                        noteGeneration,
                        noteByEmail,
                        noteDebits,
                        advanceNoteDay,
                        advanceReference,
                        dueNotices,
                        email,
                        sms,
                        whatsapp));
        var shown = form.optional("/note", note, ServiceSettings::text);
        var fiscal = form.optional("/fiscalNoteText", fiscalNoteText, ServiceSettings::text);
        var answers = form.optional("/guarantor", guarantor, ServiceSettings::text);
        form.check();
        return new ServiceSettings(contract, overrides, shown, fiscal, answers, expected);
    }

    /** A value in force, and whose decision it was. */
    @Schema(name = "Setting", title = "Valor em vigor")
    public record SettingDto<T>(
            @Schema(title = "Valor") T value,
            @Schema(title = "Origem") Setting.Origin origin) {
        static <T> SettingDto<T> of(Setting<T> setting) {
            return new SettingDto<>(setting.value(), setting.origin());
        }
    }
}
