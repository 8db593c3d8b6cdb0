package dev.enlace.application.provider;

import dev.enlace.application.catalog.Cities;
import dev.enlace.application.catalog.Services;
import dev.enlace.application.catalog.Templates;
import dev.enlace.application.shared.AuditTrail;
import dev.enlace.application.shared.EditHistory;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.catalog.ServiceId;
import dev.enlace.domain.catalog.ServiceItem;
import dev.enlace.domain.catalog.Template;
import dev.enlace.domain.catalog.TemplateId;
import dev.enlace.domain.contract.ServiceTerms;
import dev.enlace.domain.provider.ProviderSettings;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Violation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@UseCase
class SettingsService implements KeepSettings {
    /** There is one set of settings; histories need an id all the same. */
    private static final UUID SUBJECT = new UUID(0, 1);

    private final Settings settings;
    private final Services services;
    private final Templates templates;
    private final Cities cities;
    private final AuditTrail audit;
    private final EditHistory edits;

    SettingsService(
            Settings settings,
            Services services,
            Templates templates,
            Cities cities,
            AuditTrail audit,
            EditHistory edits) {
        this.settings = settings;
        this.services = services;
        this.templates = templates;
        this.cities = cities;
        this.audit = audit;
        this.edits = edits;
    }

    @Override
    public ProviderSettings get() {
        return settings.get();
    }

    @Override
    public ProviderSettings change(ProviderSettings changed) {
        var before = settings.get();
        checkReferences(changed);
        checkIntervals(before.service(), changed.service());
        settings.save(changed);
        var stored = settings.get();
        audit.record("settings", SUBJECT, "settings", fields(before), fields(stored), null);
        return stored;
    }

    @Override
    public Slice<EditHistory.Edit> history(PageQuery page) {
        return edits.of("settings", SUBJECT, page);
    }

    private void checkReferences(ProviderSettings changed) {
        var service = changed.defaultServiceId();
        if (service != null
                && services.find(new ServiceId(service))
                        .filter(ServiceItem::active)
                        .isEmpty()) {
            throw DomainException.unknownReference("/defaultServiceId", service);
        }
        var template = changed.defaultContractTemplateId();
        if (template != null
                && templates
                        .find(new TemplateId(template))
                        .filter(t -> t.active() && t.kind() == Template.Kind.CONTRACT)
                        .isEmpty()) {
            throw DomainException.unknownReference("/defaultContractTemplateId", template);
        }
        var address = changed.provider().address();
        if (address != null) {
            try {
                cities.get(address.city());
            } catch (DomainException e) {
                throw e.at("/provider/address/city/ibgeCode");
            }
        }
    }

    /** A contract that does not suit the intervals as they are is no reason to refuse another change. */
    private void checkIntervals(ServiceTerms.Defaults before, ServiceTerms.Defaults changed) {
        int reduction = changed.reductionIntervalDays();
        int block = changed.blockIntervalDays();
        if (reduction == before.reductionIntervalDays() && block == before.blockIntervalDays()) {
            return;
        }
        settings.contractReducedAfterBlock(reduction, block).ifPresent(contract -> {
            var allowed = "intervals that suit contract " + contract + ", which sets one of the two itself";
            throw new DomainException(
                    DomainException.Kind.INVALID,
                    "reduction-after-block",
                    "contract " + contract + " would be reduced after it is blocked",
                    Map.of("value", reduction, "allowed", allowed, "contractNumber", contract),
                    List.of(new Violation("/reductionIntervalDays", "reduction-after-block", reduction, allowed)));
        });
    }

    private static Map<String, Object> fields(ProviderSettings settings) {
        var fields = new HashMap<String, Object>();
        var service = settings.service();
        fields.put("provider", settings.provider());
        fields.put("timeZone", settings.timeZone().getId());
        fields.put("dailyRunAt", settings.dailyRunAt());
        fields.put("dueDatePolicy", settings.dueDatePolicy());
        fields.put("allowedDueDays", settings.allowedDueDays().stream().sorted().toList());
        fields.put("extraHolidays", settings.extraHolidays().stream().sorted().toList());
        fields.put("reductionIntervalDays", service.reductionIntervalDays());
        fields.put("blockIntervalDays", service.blockIntervalDays());
        fields.put("automaticReduction", service.automaticReduction());
        fields.put("automaticBlocking", service.automaticBlocking());
        fields.put("blockWarningSms", service.blockWarningSms());
        fields.put("massBilling", service.massBilling());
        fields.put("dueNotices", service.dueNotices());
        fields.put("emailNoticeDays", service.emailNoticeDays());
        fields.put("smsNoticeDays", service.smsNoticeDays());
        fields.put("whatsappNoticeDays", service.whatsappNoticeDays());
        fields.put("noteGeneration", service.noteGeneration());
        fields.put("noteByEmail", service.noteByEmail());
        fields.put("noteDebits", service.noteDebits());
        fields.put("advanceNoteDay", service.advanceNoteDay());
        fields.put("advanceReference", service.advanceReference());
        fields.put("legalGuard.enabled", settings.legalGuard().enabled());
        fields.put("legalGuard.noticeDays", settings.legalGuard().noticeDays());
        fields.put(
                "legalGuard.appliesTo",
                settings.legalGuard().appliesTo().stream().sorted().toList());
        fields.put("legalGuard.warnAfterDays", settings.legalGuard().warnAfterDays());
        fields.put("considerInterest", settings.considerInterest());
        fields.put("billedStates", settings.billedStates().stream().sorted().toList());
        fields.put("creditBlockedDays", settings.creditBlockedDays());
        fields.put("prorationBase", settings.prorationBase());
        fields.put("generationLeadDays", settings.generationLeadDays());
        fields.put("firstDueMinDays", settings.firstDueMinDays());
        fields.put("receiptTolerance", settings.receiptTolerance());
        fields.put("loyaltyUnit", settings.loyaltyUnit());
        fields.put("trialMaxDays", settings.trialMaxDays());
        fields.put("deactivation", settings.deactivation());
        fields.put("defaultContractTemplateId", settings.defaultContractTemplateId());
        fields.put("defaultServiceId", settings.defaultServiceId());
        return fields;
    }
}
