package dev.enlace.adapter.rest.provider;

import dev.enlace.adapter.rest.shared.Amount;
import dev.enlace.adapter.rest.shared.NoticeDays;
import dev.enlace.application.catalog.Cities;
import dev.enlace.domain.contract.AdvanceReference;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.DueNotices;
import dev.enlace.domain.contract.NoteDebits;
import dev.enlace.domain.contract.NoteGeneration;
import dev.enlace.domain.provider.DueDatePolicy;
import dev.enlace.domain.provider.LoyaltyUnit;
import dev.enlace.domain.provider.ProrationBase;
import dev.enlace.domain.provider.ProviderSettings;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Settings", title = "Configuração do provedor")
record SettingsDto(
        @Schema(title = "Provedor") ProviderDto provider,

        @Schema(title = "Fuso horário", examples = "America/Sao_Paulo")
        String timeZone,

        @Schema(title = "Horário da rotina diária", examples = "03:00")
        LocalTime dailyRunAt,

        @Schema(title = "Vencimento") DueDatePolicy dueDatePolicy,

        @Schema(title = "Dias de vencimento oferecidos", description = "1 a 31.")
        List<Integer> allowedDueDays,

        @Schema(title = "Feriados do provedor") List<LocalDate> extraHolidays,

        @Schema(title = "Redução intervalo", description = "Dias de atraso, 0 a 365; no máximo o do bloqueio.")
        Integer reductionIntervalDays,

        @Schema(title = "Bloqueio intervalo", description = "Dias de atraso, 0 a 365.")
        Integer blockIntervalDays,

        @Schema(title = "Redução automática") Boolean automaticReduction,
        @Schema(title = "Bloqueio automático") Boolean automaticBlocking,
        @Schema(title = "Aviso bloqueio") Boolean blockWarningSms,
        @Schema(title = "Boleto em massa") Boolean massBilling,
        @Schema(title = "Aviso legal antes de restringir") LegalGuardDto legalGuard,
        @Schema(title = "Financeiro aviso vencimento") DueNotices dueNotices,
        @Schema(title = "Financeiro dias e-mail") NoticeDays emailNoticeDays,
        @Schema(title = "Financeiro dias SMS") NoticeDays smsNoticeDays,
        @Schema(title = "Financeiro dias WhatsApp") NoticeDays whatsappNoticeDays,
        @Schema(title = "Habilita geração nota") NoteGeneration noteGeneration,
        @Schema(title = "Habilita e-mail nota") Boolean noteByEmail,
        @Schema(title = "Débitos para gerar nota") NoteDebits noteDebits,

        @Schema(title = "Dia nota antecipada", description = "1 a 31.")
        Integer advanceNoteDay,

        @Schema(title = "Antecipação mensal") AdvanceReference advanceReference,
        @Schema(title = "Considerar juros na fatura") Boolean considerInterest,
        @Schema(title = "Estados cobrados") List<ContractState> billedStates,
        @Schema(title = "Creditar dias bloqueados") Boolean creditBlockedDays,
        @Schema(title = "Base do proporcional") ProrationBase prorationBase,

        @Schema(title = "Gerar com antecedência de dias", description = "0 a 60.")
        Integer generationLeadDays,

        @Schema(title = "Primeiro vencimento após dias", description = "0 a 60.")
        Integer firstDueMinDays,

        @Schema(title = "Tolerância de recebimento", description = "0.00 a 10.00.")
        Amount receiptTolerance,

        @Schema(title = "Unidade da fidelidade") LoyaltyUnit loyaltyUnit,

        @Schema(title = "Degustação: máximo de dias", description = "1 a 365.")
        Integer trialMaxDays,

        @Schema(title = "Desativação temporária") DeactivationLimitsDto deactivation,
        @Schema(title = "Template padrão", nullable = true) UUID defaultContractTemplateId,
        @Schema(title = "Serviço padrão", nullable = true) UUID defaultServiceId,

        @Schema(title = "Modo de simulação", readOnly = true, required = true)
        boolean simulation,

        @Schema(
                title = "Data do sistema",
                readOnly = true,
                required = true,
                description = "Hoje no fuso do provedor; em simulação, ao menos a da última rotina diária.")
        LocalDate businessDate) {

    static SettingsDto of(ProviderSettings settings, Cities cities, boolean simulation, LocalDate businessDate) {
        var service = settings.service();
        return new SettingsDto(
                ProviderDto.of(settings.provider(), cities),
                settings.timeZone().getId(),
                settings.dailyRunAt(),
                settings.dueDatePolicy(),
                settings.allowedDueDays().stream().sorted().toList(),
                settings.extraHolidays().stream().sorted().toList(),
                service.reductionIntervalDays(),
                service.blockIntervalDays(),
                service.automaticReduction(),
                service.automaticBlocking(),
                service.blockWarningSms(),
                service.massBilling(),
                LegalGuardDto.of(settings.legalGuard()),
                service.dueNotices(),
                NoticeDays.of(service.emailNoticeDays()),
                NoticeDays.of(service.smsNoticeDays()),
                NoticeDays.of(service.whatsappNoticeDays()),
                service.noteGeneration(),
                service.noteByEmail(),
                service.noteDebits(),
                service.advanceNoteDay(),
                service.advanceReference(),
                settings.considerInterest(),
                settings.billedStates().stream().sorted().toList(),
                settings.creditBlockedDays(),
                settings.prorationBase(),
                settings.generationLeadDays(),
                settings.firstDueMinDays(),
                Amount.of(settings.receiptTolerance()),
                settings.loyaltyUnit(),
                settings.trialMaxDays(),
                DeactivationLimitsDto.of(settings.deactivation()),
                settings.defaultContractTemplateId(),
                settings.defaultServiceId(),
                simulation,
                businessDate);
    }
}
