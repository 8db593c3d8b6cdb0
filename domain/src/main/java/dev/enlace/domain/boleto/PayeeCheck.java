package dev.enlace.domain.boleto;

import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.DomainException.Kind;
import dev.enlace.domain.shared.Money;
import dev.enlace.domain.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tries bank data before any slip is issued with them. */
public final class PayeeCheck {
    private static final LocalDate SOME_DAY = LocalDate.of(2026, 1, 5);
    private static final int FIELDS = 9;

    private PayeeCheck() {}

    /**
     * What a bank's layout finds missing or wrong, empty when slips can be made. A layout stops at the first field; so each that
     * it refuses is put right, by what it says is allowed, and the next one is asked for.
     *
     * @param ownNumber the number of the next slip
     */
    public static List<Violation> of(Payee payee, long ownNumber) {
        var found = new ArrayList<Violation>();
        var mended = payee;
        long number = ownNumber;
        for (int i = 0; i < FIELDS; i++) {
            try {
                Boleto.numbered(mended, number, "1", Money.ofCents(100), SOME_DAY, SOME_DAY);
                return found;
            } catch (DomainException refused) {
                if (refused.kind() != Kind.INVALID || refused.violations().isEmpty()) {
                    throw refused;
                }
                var violation = refused.violations().get(0);
                found.add(violation);
                if (violation.pointer().equals("/bankCode")) {
                    return found;
                }
                if (violation.pointer().equals("/ownNumber")) {
                    number = 1;
                } else {
                    mended = with(mended, violation.pointer(), fitting(violation.allowed()));
                }
            }
        }
        return found;
    }

    /** Something that is allowed: of a few lengths the last but one, which asks for the least besides; of a few values the first. */
    private static String fitting(String allowed) {
        if (!allowed.endsWith("digits") && !allowed.endsWith("digit")) {
            return allowed.split(", ", 2)[0];
        }
        if (allowed.startsWith("1..") || allowed.equals("1 digit")) {
            return "1";
        }
        var lengths = allowed.replace(" digits", "").split(", ");
        return "1".repeat(Integer.parseInt(lengths[Math.max(0, lengths.length - 2)]));
    }

    private static Payee with(Payee payee, String pointer, @Nullable String value) {
        return new Payee(
                payee.bankCode(),
                pointer.equals("/branch") ? value : payee.branch(),
                pointer.equals("/branchDigit") ? value : payee.branchDigit(),
                pointer.equals("/account") ? value : payee.account(),
                pointer.equals("/accountDigit") ? value : payee.accountDigit(),
                pointer.equals("/agreement") ? value : payee.agreement(),
                pointer.equals("/portfolioCode") ? value : payee.portfolioCode(),
                pointer.equals("/variation") ? value : payee.variation());
    }
}
