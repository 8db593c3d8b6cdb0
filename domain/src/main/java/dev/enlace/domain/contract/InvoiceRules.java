package dev.enlace.domain.contract;

import dev.enlace.domain.catalog.TemplateId;
import dev.enlace.domain.shared.DomainException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which debts an invoice gathers.
 *
 * @param debitTypes of these kinds
 * @param period due in this window around the invoice's due date
 * @param considerInterest whether the invoice's amount holds the interest of overdue debts; what is then collected
 *     follows the portfolio's rules alone
 * @param templateId model of the printed invoice; null without one
 */
public record InvoiceRules(
        Set<DebitType> debitTypes,
        Window period,
        boolean considerInterest,
        @Nullable TemplateId templateId) {

    /** Whether a window counts in days or in competences (calendar months). */
    public enum Unit {
        DAYS,
        COMPETENCES
    }

    /**
     * @param from first offset, negative before the invoice's due date
     * @param to last offset, inclusive
     */
    public record Window(int from, int to, Unit unit) {
        public static final Window LAST_MONTH = new Window(-31, 0, Unit.DAYS);

        public Window {
            int most = unit == Unit.DAYS ? 366 : 12;
            if (from < -most || from > most) {
                throw DomainException.invalid("debit-period-out-of-range", from, -most + ".." + most)
                        .at("/from");
            }
            if (to < from || to > most) {
                throw DomainException.invalid("debit-period-out-of-range", to, from + ".." + most)
                        .at("/to");
            }
        }
    }

    public InvoiceRules {
        if (debitTypes.isEmpty()) {
            throw DomainException.invalid("debit-types-empty", debitTypes, "at least one kind");
        }
        debitTypes = Set.copyOf(debitTypes);
    }

    /** Everything due within the last month. */
    public static InvoiceRules initial(boolean considerInterest) {
        return new InvoiceRules(EnumSet.allOf(DebitType.class), Window.LAST_MONTH, considerInterest, null);
    }
}
