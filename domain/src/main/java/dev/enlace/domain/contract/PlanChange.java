package dev.enlace.domain.contract;

import dev.enlace.domain.catalog.Plan;
import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.shared.Checks;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Another plan, as it was agreed ("Atualização de plano"). The price is the agreed one: what the plan costs others by the day
 * on which it takes effect does not matter.
 *
 * @param effectiveDate first day of the new plan and price
 * @param renewedLoyalty the term that begins on {@code effectiveDate}; null where the running one is kept
 */
public record PlanChange(
        PlanId planId,
        LocalDate effectiveDate,
        Money monthlyPrice,
        PriceOrigin origin,
        @Nullable Loyalty renewedLoyalty) {

    /** What is done about the loyalty term. */
    public enum LoyaltyChoice {
        KEEP,
        RENEW
    }

    /**
     * What was asked for.
     *
     * @param price null for the plan's
     * @param loyaltyMonths of a renewed term; null for as many as the running one's
     */
    public record Wish(
            LocalDate effectiveDate,
            @Nullable Money price,
            LoyaltyChoice loyalty,
            @Nullable Integer loyaltyMonths) {}

    /**
     * Agrees on a change within one technology.
     *
     * @param running the term of now, null without one
     * @param today the business date
     * @throws DomainException INVALID with everything that is wrong: {@code same-plan}, {@code use-migrate-technology},
     *     {@code effective-date-in-past}, {@code date-out-of-range}, {@code price-out-of-range}, {@code
     *     loyalty-months-without-renewal}, {@code no-loyalty-to-renew}, {@code loyalty-too-long-for-person}
     */
    public static PlanChange of(
            Plan from, Plan to, Wish wish, @Nullable Loyalty running, boolean naturalPerson, LocalDate today) {
        return agree(from, to, wish, running, naturalPerson, today, () -> {
            if (from.technology() != to.technology()) {
                throw DomainException.invalid(
                        "use-migrate-technology",
                        to.technology().name(),
                        from.technology().name());
            }
        });
    }

    /**
     * Agrees on a change to another technology, which a work order makes: its effective date is the day of asking, until the
     * order's closing says which it is.
     *
     * @throws DomainException INVALID as {@link #of}, with {@code same-technology} in place of {@code use-migrate-technology}
     */
    public static PlanChange toOtherTechnology(
            Plan from, Plan to, Wish wish, @Nullable Loyalty running, boolean naturalPerson, LocalDate today) {
        return agree(from, to, wish, running, naturalPerson, today, () -> {
            if (from.technology() == to.technology()) {
                throw DomainException.invalid(
                        "same-technology", to.technology().name(), "another technology, or change-plan");
            }
        });
    }

    /** The same change, made on another day. */
    public PlanChange on(LocalDate day) {
        return new PlanChange(planId, day, monthlyPrice, origin, renewedLoyalty);
    }

    private static PlanChange agree(
            Plan from,
            Plan to,
            Wish wish,
            @Nullable Loyalty running,
            boolean naturalPerson,
            LocalDate today,
            Runnable technology) {
        var checks = new Checks();
        checks.run("/planId", () -> {
            if (from.id().equals(to.id())) {
                throw DomainException.invalid("same-plan", to.name(), "another plan");
            }
            technology.run();
        });
        checks.run("/effectiveDate", () -> {
            if (wish.effectiveDate.isBefore(today)) {
                throw DomainException.invalid("effective-date-in-past", wish.effectiveDate, "≥ " + today);
            }
            ContractRules.checkDate(wish.effectiveDate, today);
        });
        checks.run("/monthlyPrice", () -> ContractRules.checkPrice(wish.price));
        checks.run("", () -> checkRenewal(to, wish, running, naturalPerson));
        checks.done();
        return new PlanChange(
                to.id(),
                wish.effectiveDate,
                wish.price == null ? to.price() : wish.price,
                wish.price == null ? PriceOrigin.PLAN : PriceOrigin.CUSTOM,
                renewed(to, wish, running));
    }

    private static void checkRenewal(Plan to, Wish wish, @Nullable Loyalty running, boolean naturalPerson) {
        if (wish.loyalty == LoyaltyChoice.KEEP && wish.loyaltyMonths != null) {
            throw DomainException.invalid("loyalty-months-without-renewal", wish.loyaltyMonths, "absent with KEEP")
                    .at("/loyaltyMonths");
        }
        if (wish.loyalty == LoyaltyChoice.RENEW && wish.loyaltyMonths == null && running == null) {
            throw DomainException.invalid("no-loyalty-to-renew", "RENEW", "loyaltyMonths, or KEEP")
                    .at("/loyaltyMonths");
        }
        var checks = new Checks();
        checks.run("/loyaltyMonths", () -> ContractRules.checkLoyalty(renewed(to, wish, running), naturalPerson));
        checks.done();
    }

    /** The new plan's benefit, or what was granted before where that plan grants none. */
    private static @Nullable Loyalty renewed(Plan to, Wish wish, @Nullable Loyalty running) {
        if (wish.loyalty == LoyaltyChoice.KEEP) {
            return null;
        }
        int months;
        if (wish.loyaltyMonths != null) {
            months = wish.loyaltyMonths;
        } else if (running != null) {
            months = running.months();
        } else {
            return null;
        }
        var granted = to.loyaltyBenefit();
        var benefit = granted != null ? granted : running == null ? Money.ZERO : running.benefit();
        return new Loyalty(months, benefit);
    }
}
