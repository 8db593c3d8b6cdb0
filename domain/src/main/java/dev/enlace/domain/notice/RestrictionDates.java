package dev.enlace.domain.notice;

import dev.enlace.domain.billing.Delinquency;
import dev.enlace.domain.provider.LegalGuard;
import dev.enlace.domain.provider.LegalGuard.Restriction;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when on a debt may restrict service, as a warning must say it (RGC, Res. 765/2023).
 *
 * @param reduceFrom first day on which the speed may be reduced; null when it never is
 * @param blockFrom first day on which service may be suspended; null when it never is
 */
public record RestrictionDates(
        @Nullable LocalDate reduceFrom, @Nullable LocalDate blockFrom) {

    /**
     * The later of the contract's interval and what the law asks for after a warning of {@code warnedOn}.
     *
     * @param effectiveDueDate put off by the days in dispute
     */
    public static RestrictionDates of(
            Delinquency.Terms terms, LegalGuard guard, LocalDate effectiveDueDate, LocalDate warnedOn) {
        return new RestrictionDates(
                terms.reduces()
                        ? from(terms.reductionAfterDays(), guard, Restriction.REDUCTION, effectiveDueDate, warnedOn)
                        : null,
                terms.blocks()
                        ? from(terms.blockAfterDays(), guard, Restriction.BLOCK, effectiveDueDate, warnedOn)
                        : null);
    }

    private static LocalDate from(
            int afterDays, LegalGuard guard, Restriction what, LocalDate effectiveDueDate, LocalDate warnedOn) {
        // An interval of 0 acts on the first day late, and nothing of today's run was announced by today's warning.
        var byTerms = latest(effectiveDueDate.plusDays(Math.max(1, afterDays)), warnedOn.plusDays(1));
        return guard.guards(what) ? latest(byTerms, warnedOn.plusDays(guard.noticeDays())) : byTerms;
    }

    private static LocalDate latest(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
