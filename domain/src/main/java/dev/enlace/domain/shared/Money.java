package dev.enlace.domain.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * An amount in Brazilian reais, always with two decimals. It never rounds silently: more than two decimals are refused,
 * and only the operations that say so round, half-up.
 */
public record Money(BigDecimal amount) implements Comparable<Money> {
    /** Beyond this no field, column or bank layout can hold it. */
    private static final BigDecimal LIMIT = new BigDecimal("9999999999.99");

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    public Money {
        if (amount.stripTrailingZeros().scale() > 2) {
            throw DomainException.invalid("money-decimals", amount.toPlainString(), "at most two decimals");
        }
        if (amount.abs().compareTo(LIMIT) > 0) {
            throw DomainException.invalid("money-out-of-range", amount.toString(), "-" + LIMIT + ".." + LIMIT);
        }
        amount = amount.setScale(2);
    }

    public static Money of(String text) {
        try {
            if (text.length() > 32) {
                throw new NumberFormatException("too long");
            }
            return new Money(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            throw DomainException.invalid("money-malformed", text, "a decimal such as 149.90");
        }
    }

    public static Money ofCents(long cents) {
        return new Money(BigDecimal.valueOf(cents, 2));
    }

    public long cents() {
        return amount.movePointRight(2).longValueExact();
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    public Money negate() {
        return new Money(amount.negate());
    }

    public Money times(int factor) {
        return new Money(amount.multiply(BigDecimal.valueOf(factor)));
    }

    /** This amount × part ÷ whole, rounded half-up to the cent. */
    public Money fraction(long part, long whole) {
        return new Money(
                amount.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP));
    }

    /** {@code percent} per cent of this amount, rounded half-up to the cent. */
    public Money percent(BigDecimal percent) {
        return new Money(amount.multiply(percent).movePointLeft(2).setScale(2, RoundingMode.HALF_UP));
    }

    /** Splits into n parts that differ by at most one cent and sum exactly; the larger parts come first. */
    public List<Money> allocate(int n) {
        if (n < 1) {
            throw DomainException.invalid("parts-out-of-range", n, "1 or more");
        }
        long base = Math.floorDiv(cents(), n);
        long extra = Math.floorMod(cents(), (long) n);
        var parts = new ArrayList<Money>(n);
        for (int i = 0; i < n; i++) {
            parts.add(ofCents(base + (i < extra ? 1 : 0)));
        }
        return List.copyOf(parts);
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    /** With two decimals and a point, as the API shows it: {@code 149.90}. */
    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
