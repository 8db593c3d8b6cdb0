package dev.enlace.domain.contract;

import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Setting;
import dev.enlace.domain.shared.Violation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tab "Info" as it is in force: each value the contract's own or else the provider's, and it says which. This is the one
 * place where the fallback happens.
 */
public record ServiceTerms(
        Setting<Boolean> automaticBlocking,
        Setting<Boolean> automaticReduction,
        Setting<Integer> reductionIntervalDays,
        Setting<Integer> blockIntervalDays,
        Setting<Boolean> blockWarningSms,
        Setting<Boolean> massBilling,
        Setting<NoteGeneration> noteGeneration,
        Setting<Boolean> noteByEmail,
        Setting<NoteDebits> noteDebits,
        Setting<Integer> advanceNoteDay,
        Setting<AdvanceReference> advanceReference,
        Setting<DueNotices> dueNotices,
        Setting<NoticeOffsets> emailNoticeDays,
        Setting<NoticeOffsets> smsNoticeDays,
        Setting<NoticeOffsets> whatsappNoticeDays) {

    /** What the provider decides for every contract that does not decide otherwise. Never null in any part. */
    public record Defaults(
            boolean automaticBlocking,
            boolean automaticReduction,
            int reductionIntervalDays,
            int blockIntervalDays,
            boolean blockWarningSms,
            boolean massBilling,
            NoteGeneration noteGeneration,
            boolean noteByEmail,
            NoteDebits noteDebits,
            int advanceNoteDay,
            AdvanceReference advanceReference,
            DueNotices dueNotices,
            NoticeOffsets emailNoticeDays,
            NoticeOffsets smsNoticeDays,
            NoticeOffsets whatsappNoticeDays) {
        public static final Defaults INITIAL = new Defaults(
                true,
                true,
                16,
                30,
                true,
                true,
                NoteGeneration.NONE,
                true,
                NoteDebits.MONTHLY_FEES,
                1,
                AdvanceReference.CURRENT,
                DueNotices.BOTH,
                NoticeOffsets.of(5, 0, -5),
                NoticeOffsets.of(0, -3),
                NoticeOffsets.of(1, -3));

        public Defaults {
            checkInterval("/reductionIntervalDays", reductionIntervalDays);
            checkInterval("/blockIntervalDays", blockIntervalDays);
            checkAdvanceNoteDay(advanceNoteDay);
            checkOrder(reductionIntervalDays, blockIntervalDays);
        }
    }

    /** What one contract decides for itself; null inherits. */
    public record Overrides(
            @Nullable Boolean automaticBlocking,
            @Nullable Boolean automaticReduction,
            @Nullable Integer reductionIntervalDays,
            @Nullable Integer blockIntervalDays,
            @Nullable Boolean blockWarningSms,
            @Nullable Boolean massBilling,
            @Nullable NoteGeneration noteGeneration,
            @Nullable Boolean noteByEmail,
            @Nullable NoteDebits noteDebits,
            @Nullable Integer advanceNoteDay,
            @Nullable AdvanceReference advanceReference,
            @Nullable DueNotices dueNotices,
            @Nullable NoticeOffsets emailNoticeDays,
            @Nullable NoticeOffsets smsNoticeDays,
            @Nullable NoticeOffsets whatsappNoticeDays) {
        public static final Overrides NONE =
                new Overrides(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

        public Overrides {
            if (reductionIntervalDays != null) {
                checkInterval("/reductionIntervalDays", reductionIntervalDays);
            }
            if (blockIntervalDays != null) {
                checkInterval("/blockIntervalDays", blockIntervalDays);
            }
            if (advanceNoteDay != null) {
                checkAdvanceNoteDay(advanceNoteDay);
            }
        }
    }

    /** The terms in force. Refuses a pair in which the reduction would come after the block. */
    public static ServiceTerms resolve(Overrides own, Defaults defaults) {
        var terms = new ServiceTerms(
                Setting.of(own.automaticBlocking, defaults.automaticBlocking),
                Setting.of(own.automaticReduction, defaults.automaticReduction),
                Setting.of(own.reductionIntervalDays, defaults.reductionIntervalDays),
                Setting.of(own.blockIntervalDays, defaults.blockIntervalDays),
                Setting.of(own.blockWarningSms, defaults.blockWarningSms),
                Setting.of(own.massBilling, defaults.massBilling),
                Setting.of(own.noteGeneration, defaults.noteGeneration),
                Setting.of(own.noteByEmail, defaults.noteByEmail),
                Setting.of(own.noteDebits, defaults.noteDebits),
                Setting.of(own.advanceNoteDay, defaults.advanceNoteDay),
                Setting.of(own.advanceReference, defaults.advanceReference),
                Setting.of(own.dueNotices, defaults.dueNotices),
                Setting.of(own.emailNoticeDays, defaults.emailNoticeDays),
                Setting.of(own.smsNoticeDays, defaults.smsNoticeDays),
                Setting.of(own.whatsappNoticeDays, defaults.whatsappNoticeDays));
        checkOrder(terms.reductionIntervalDays.value(), terms.blockIntervalDays.value());
        return terms;
    }

    private static void checkInterval(String pointer, int days) {
        if (days < 0 || days > 365) {
            throw DomainException.invalid("interval-out-of-range", days, "0..365")
                    .at(pointer);
        }
    }

    private static void checkAdvanceNoteDay(int day) {
        if (day < 1 || day > 31) {
            throw DomainException.invalid("advance-note-day-out-of-range", day, "1..31")
                    .at("/advanceNoteDay");
        }
    }

    private static void checkOrder(int reduction, int block) {
        if (reduction > block) {
            throw new DomainException(
                    DomainException.Kind.INVALID,
                    "reduction-after-block",
                    "reduction interval " + reduction + " > block interval " + block,
                    Map.of("value", reduction, "allowed", "0.." + block),
                    List.of(new Violation(
                            "/reductionIntervalDays", "reduction-after-block", reduction, "0.." + block)));
        }
    }
}
