package dev.enlace.domain.provider;

import dev.enlace.domain.shared.DomainException;
import java.util.Set;

/**
 * The notice that Anatel's RGC (Res. 765/2023) asks for before a customer is restricted.
 *
 * @param enabled off: nothing is held back, warnings follow blockWarningSms alone
 * @param noticeDays days that must lie between the notice and the restriction
 * @param appliesTo which restrictions need it
 * @param warnAfterDays days late from which the warning goes out
 */
public record LegalGuard(boolean enabled, int noticeDays, Set<Restriction> appliesTo, int warnAfterDays) {
    public enum Restriction {
        BLOCK,
        REDUCTION
    }

    public static final LegalGuard DEFAULT =
            new LegalGuard(true, 15, Set.of(Restriction.BLOCK, Restriction.REDUCTION), 1);

    public LegalGuard {
        if (noticeDays < 0 || noticeDays > 365) {
            throw DomainException.invalid("legal-notice-days-out-of-range", noticeDays, "0..365")
                    .at("/noticeDays");
        }
        if (warnAfterDays < 1 || warnAfterDays > 365) {
            throw DomainException.invalid("warn-after-days-out-of-range", warnAfterDays, "1..365")
                    .at("/warnAfterDays");
        }
        appliesTo = Set.copyOf(appliesTo);
    }

    /** Whether {@code restriction} by delinquency waits for a notice. */
    public boolean guards(Restriction restriction) {
        return enabled && appliesTo.contains(restriction);
    }
}
