package dev.enlace.adapter.rest.provider;

import dev.enlace.adapter.rest.shared.Amount;
import dev.enlace.adapter.rest.shared.Form;
import dev.enlace.adapter.rest.shared.NoticeDays;
import dev.enlace.application.catalog.Cities;
import dev.enlace.domain.contract.AdvanceReference;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.DueNotices;
import dev.enlace.domain.contract.NoteDebits;
import dev.enlace.domain.contract.NoteGeneration;
import dev.enlace.domain.contract.NoticeOffsets;
import dev.enlace.domain.contract.ServiceTerms;
import dev.enlace.domain.provider.DueDatePolicy;
import dev.enlace.domain.provider.LoyaltyUnit;
import dev.enlace.domain.provider.ProrationBase;
import dev.enlace.domain.provider.ProviderSettings;
import dev.enlace.domain.shared.DomainException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may be set of the settings; null resets to the value of a new installation. */
@Schema(name = "SettingsData", title = "Configuração do provedor")
public record SettingsBody(
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
        @Schema(title = "Serviço padrão", nullable = true) UUID defaultServiceId) {
    private static final ProviderSettings INITIAL = ProviderSettings.INITIAL;

    static SettingsBody of(ProviderSettings settings, Cities cities) {
        var service = settings.service();
        return new SettingsBody(
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
                settings.defaultServiceId());
    }

    /** The settings as they shall be, or one refusal with all that is wrong. */
    ProviderSettings settings(long expected) {
        var form = new Form();
        var company = provider == null ? INITIAL.provider() : provider.read(form.at("/provider"));
        var zone = form.optional("/timeZone", timeZone, SettingsBody::zone);
        var guard = legalGuard == null ? INITIAL.legalGuard() : legalGuard.read(form.at("/legalGuard"));
        var pause = deactivation == null ? INITIAL.deactivation() : deactivation.read(form.at("/deactivation"));
        var tolerance = form.optional("/receiptTolerance", receiptTolerance, Amount::toMoney);
        var dueDays = set(form, "/allowedDueDays", allowedDueDays, INITIAL.allowedDueDays());
        var holidays = set(form, "/extraHolidays", extraHolidays, INITIAL.extraHolidays());
        var states = set(form, "/billedStates", billedStates, INITIAL.billedStates());
        var service = service(form);
        form.check();
        return new ProviderSettings(
                company,
                or(zone, INITIAL.timeZone()),
                or(dailyRunAt, INITIAL.dailyRunAt()),
                or(dueDatePolicy, INITIAL.dueDatePolicy()),
                dueDays,
                holidays,
                service,
                guard,
                or(considerInterest, INITIAL.considerInterest()),
                states,
                or(creditBlockedDays, INITIAL.creditBlockedDays()),
                or(prorationBase, INITIAL.prorationBase()),
                or(generationLeadDays, INITIAL.generationLeadDays()),
                or(firstDueMinDays, INITIAL.firstDueMinDays()),
                or(tolerance, INITIAL.receiptTolerance()),
                or(loyaltyUnit, INITIAL.loyaltyUnit()),
                or(trialMaxDays, INITIAL.trialMaxDays()),
                pause,
                defaultContractTemplateId,
                defaultServiceId,
                expected);
    }

    private ServiceTerms.Defaults service(Form form) {
        var initial = INITIAL.service();
        var email = offsets(form, "/emailNoticeDays", emailNoticeDays, initial.emailNoticeDays());
        var sms = offsets(form, "/smsNoticeDays", smsNoticeDays, initial.smsNoticeDays());
        var whatsapp = offsets(form, "/whatsappNoticeDays", whatsappNoticeDays, initial.whatsappNoticeDays());
        if (email == null || sms == null || whatsapp == null) {
            return null;
        }
        return form.read(
                "",
                () -> new ServiceTerms.Defaults(
                        or(automaticBlocking, initial.automaticBlocking()),
                        or(automaticReduction, initial.automaticReduction()),
                        or(reductionIntervalDays, initial.reductionIntervalDays()),
                        or(blockIntervalDays, initial.blockIntervalDays()),
                        or(blockWarningSms, initial.blockWarningSms()),
                        or(massBilling, initial.massBilling()),
                        or(noteGeneration, initial.noteGeneration()),
                        or(noteByEmail, initial.noteByEmail()),
                        or(noteDebits, initial.noteDebits()),
                        or(advanceNoteDay, initial.advanceNoteDay()),
                        or(advanceReference, initial.advanceReference()),
                        or(dueNotices, initial.dueNotices()),
                        email,
                        sms,
                        whatsapp));
    }

    private static NoticeOffsets offsets(Form form, String pointer, NoticeDays days, NoticeOffsets initial) {
        return days == null ? initial : form.read(pointer, days::toOffsets);
    }

    private static <T> Set<T> set(Form form, String pointer, List<T> values, Set<T> initial) {
        if (values == null) {
            return initial;
        }
        if (values.stream().anyMatch(Objects::isNull)) {
            form.reject(pointer, "required", null, "no null in the list");
        }
        return new HashSet<>(values);
    }

    private static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw DomainException.invalid("unknown-time-zone", name, "a zone such as America/Sao_Paulo");
        }
        return ZoneId.of(name);
    }

    private static <T> T or(T value, T initial) {
        return value == null ? initial : value;
    }
}
