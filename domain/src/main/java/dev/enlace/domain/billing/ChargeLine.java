package dev.enlace.domain.billing;

import dev.enlace.domain.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a charge.
 *
 * @param quantity days for {@link LineKind#SERVICE} and {@link LineKind#BLOCKED_DAYS}, pieces otherwise
 * @param unitPrice of one whole unit; for days the monthly price
 * @param amount negative where the line gives something back
 * @param from first day of service the line covers, null where it covers none
 * @param to first day it no longer covers
 */
public record ChargeLine(
        LineKind kind,
        String description,
        BigDecimal quantity,
        Money unitPrice,
        Money amount,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Service on the days [from, to) of one month. */
    public static ChargeLine service(String description, Money monthly, Money amount, LocalDate from, LocalDate to) {
        return days(LineKind.SERVICE, description, monthly, amount, from, to);
    }

    /** Full blocked days [from, to) given back; {@code amount} is negative. */
    public static ChargeLine blockedDays(Money monthly, Money amount, LocalDate from, LocalDate to) {
        return days(LineKind.BLOCKED_DAYS, "Crédito de dias bloqueados", monthly, amount, from, to);
    }

    /** Days [from, to) of a temporary deactivation, as a credit shows them. */
    public static ChargeLine pausedDays(Money monthly, Money amount, LocalDate from, LocalDate to) {
        return days(LineKind.PAUSED_DAYS, "Crédito de dias desativados", monthly, amount, from, to);
    }

    /** {@code days} days of [from, to) after a contract's end; negative on a charge, positive on a credit. */
    public static ChargeLine unservedDays(Money monthly, int days, Money amount, LocalDate from, LocalDate to) {
        return new ChargeLine(
                LineKind.UNSERVED_DAYS,
                "Dias após o cancelamento",
                BigDecimal.valueOf(days),
                monthly,
                amount,
                from,
                to);
    }

    /** The same line for another amount. */
    ChargeLine costing(Money other) {
        return new ChargeLine(kind, description, quantity, unitPrice, other, from, to);
    }

    /** What a dispute takes off a charge. */
    public static ChargeLine disputed(Money less) {
        return new ChargeLine(
                LineKind.DISPUTE, "Contestação procedente", BigDecimal.ONE, less.negate(), less.negate(), null, null);
    }

    /** One piece of something at its price. */
    public static ChargeLine piece(LineKind kind, String description, Money price) {
        return new ChargeLine(kind, description, BigDecimal.ONE, price, price, null, null);
    }

    private static ChargeLine days(
            LineKind kind, String description, Money monthly, Money amount, LocalDate from, LocalDate to) {
        return new ChargeLine(
                kind, description, BigDecimal.valueOf(to.toEpochDay() - from.toEpochDay()), monthly, amount, from, to);
    }
}
