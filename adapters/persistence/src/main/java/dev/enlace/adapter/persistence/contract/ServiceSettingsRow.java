package dev.enlace.adapter.persistence.contract;

import dev.enlace.domain.contract.AdvanceReference;
import dev.enlace.domain.contract.DueNotices;
import dev.enlace.domain.contract.NoteDebits;
import dev.enlace.domain.contract.NoteGeneration;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** Null inherits the provider's decision. */
@Entity
@Table(name = "contract_service_settings")
class ServiceSettingsRow {
    @Id
    public UUID contractId;

    @Version
    public long version;

    public Boolean automaticBlocking;
    public Boolean automaticReduction;
    public Integer reductionIntervalDays;
    public Integer blockIntervalDays;
    public Boolean blockWarningSms;
    public Boolean massBilling;

    @Enumerated(EnumType.STRING)
    public NoteGeneration noteGeneration;

    public Boolean noteByEmail;

    @Enumerated(EnumType.STRING)
    public NoteDebits noteDebits;

    public Integer advanceNoteDay;

    @Enumerated(EnumType.STRING)
    public AdvanceReference advanceReference;

    @Enumerated(EnumType.STRING)
    public DueNotices dueNotices;

    public Integer[] emailNoticeDays;
    public Integer[] smsNoticeDays;
    public Integer[] whatsappNoticeDays;
    public String note;
    public String fiscalNoteText;
    public String guarantor;
}
