package dev.enlace.domain.contract;

import dev.enlace.domain.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Tab "Info" of a contract: what it decides for itself, and its free texts. A record and a version of its own.
 *
 * @param note shown to staff, and a variable of templates
 * @param fiscalNoteText goes on every fiscal note
 * @param guarantor who answers for the debts
 */
public record ServiceSettings(
        ContractId contractId,
        ServiceTerms.Overrides overrides,
        @Nullable String note,
        @Nullable String fiscalNoteText,
        @Nullable String guarantor,
        long version) {
    private static final int LONGEST = 4000;

    public ServiceSettings {
        note = text(note);
        fiscalNoteText = text(fiscalNoteText);
        guarantor = text(guarantor);
    }

    /** A free text as it is kept: trimmed, at most 4,000 characters; null when there is nothing in it. */
    public static @Nullable String text(@Nullable String text) {
        return Texts.optional("text-too-long", text, LONGEST);
    }

    /** What a new contract starts with: the provider's decisions. */
    public static ServiceSettings initial(ContractId contract, @Nullable String note) {
        return new ServiceSettings(contract, ServiceTerms.Overrides.NONE, note, null, null, 0);
    }
}
