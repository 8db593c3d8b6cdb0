package dev.enlace.adapter.rest.contract;

import dev.enlace.adapter.rest.contract.ServiceSettingsBody.SettingDto;
import dev.enlace.adapter.rest.shared.NoticeDays;
import dev.enlace.domain.contract.AdvanceReference;
import dev.enlace.domain.contract.DueNotices;
import dev.enlace.domain.contract.NoteDebits;
import dev.enlace.domain.contract.NoteGeneration;
import dev.enlace.domain.contract.NoticeOffsets;
import dev.enlace.domain.contract.ServiceSettings;
import dev.enlace.domain.contract.ServiceTerms;
import dev.enlace.domain.shared.Setting;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tab "Info" as it is in force. */
@Schema(name = "ServiceSettings", title = "Info")
public record ServiceSettingsDto(
        @Schema(title = "Bloqueio automático") SettingDto<Boolean> automaticBlocking,
        @Schema(title = "Redução automática") SettingDto<Boolean> automaticReduction,
        @Schema(title = "Redução intervalo") SettingDto<Integer> reductionIntervalDays,
        @Schema(title = "Bloqueio intervalo") SettingDto<Integer> blockIntervalDays,
        @Schema(title = "Aviso bloqueio") SettingDto<Boolean> blockWarningSms,
        @Schema(title = "Boleto em massa") SettingDto<Boolean> massBilling,
        @Schema(title = "Habilita geração nota") SettingDto<NoteGeneration> noteGeneration,
        @Schema(title = "Habilita e-mail nota") SettingDto<Boolean> noteByEmail,
        @Schema(title = "Débitos para gerar nota") SettingDto<NoteDebits> noteDebits,
        @Schema(title = "Dia nota antecipada") SettingDto<Integer> advanceNoteDay,
        @Schema(title = "Antecipação mensal") SettingDto<AdvanceReference> advanceReference,
        @Schema(title = "Financeiro aviso vencimento") SettingDto<DueNotices> dueNotices,

        @Schema(title = "Financeiro dias e-mail aviso vencimento")
        SettingDto<NoticeDays> emailNoticeDays,

        @Schema(title = "Financeiro dias SMS aviso vencimento")
        SettingDto<NoticeDays> smsNoticeDays,

        @Schema(title = "Financeiro dias WhatsApp aviso vencimento")
        SettingDto<NoticeDays> whatsappNoticeDays,

        @Schema(title = "Observação", nullable = true) String note,

        @Schema(title = "Observação da nota", nullable = true)
        String fiscalNoteText,

        @Schema(title = "Informação fiador", nullable = true)
        String guarantor) {

    static ServiceSettingsDto of(ServiceSettings settings, ServiceTerms.Defaults defaults) {
        var terms = ServiceTerms.resolve(settings.overrides(), defaults);
        return new ServiceSettingsDto(
                SettingDto.of(terms.automaticBlocking()),
                SettingDto.of(terms.automaticReduction()),
                SettingDto.of(terms.reductionIntervalDays()),
                SettingDto.of(terms.blockIntervalDays()),
                SettingDto.of(terms.blockWarningSms()),
                SettingDto.of(terms.massBilling()),
                SettingDto.of(terms.noteGeneration()),
                SettingDto.of(terms.noteByEmail()),
                SettingDto.of(terms.noteDebits()),
                SettingDto.of(terms.advanceNoteDay()),
                SettingDto.of(terms.advanceReference()),
                SettingDto.of(terms.dueNotices()),
                days(terms.emailNoticeDays()),
                days(terms.smsNoticeDays()),
                days(terms.whatsappNoticeDays()),
                settings.note(),
                settings.fiscalNoteText(),
                settings.guarantor());
    }

    private static SettingDto<NoticeDays> days(Setting<NoticeOffsets> setting) {
        return new SettingDto<>(NoticeDays.of(setting.value()), setting.origin());
    }
}
