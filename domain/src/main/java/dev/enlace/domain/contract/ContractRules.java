package dev.enlace.domain.contract;

import dev.enlace.domain.shared.Checks;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a contract's values must be, whoever sets them. */
final class ContractRules {
    private static final int DATE_YEARS = 10;
    private static final int ACTIVATION_YEARS = 50;
    private static final Money MAX_PRICE = Money.of("99999999.99");

    private ContractRules() {}

    /** Refuses a draft with everything that is wrong with it; pointers are the draft's own names. */
    static void checkDraft(Contract.Draft draft, LocalDate today) {
        var checks = new Checks();
        var served = draft.state() != ContractState.PRE_REGISTERED;
        checks.run("/contractDate", () -> checkDate(draft.contractDate(), today));
        checks.run("/loyalty/months", () -> checkLoyalty(draft.loyalty(), draft.naturalPerson()));
        checks.run("/monthlyPrice", () -> checkPrice(draft.monthlyPrice()));
        checks.run("/activatedOn", () -> checkActivation(draft.activatedOn(), served, today));
        checks.run("/billingStart", () -> checkBillingStart(draft.billingStart(), served, today));
        checks.run("/deactivation", () -> checkDeactivation(draft.deactivation(), draft.state(), today));
        checks.done();
    }

    static void checkActivation(@Nullable LocalDate on, boolean served, LocalDate today) {
        if (on == null) {
            return;
        }
        if (!served) {
            throw DomainException.invalid("activated-on-without-activation", on, "absent while PRE_REGISTERED");
        }
        if (on.isAfter(today)) {
            throw ContractRefused.activationInTheFuture(on, today);
        }
        if (on.isBefore(today.minusYears(ACTIVATION_YEARS))) {
            throw ContractRefused.activationTooOld(on, today.minusYears(ACTIVATION_YEARS));
        }
    }

    static void checkBillingStart(@Nullable LocalDate start, boolean served, LocalDate today) {
        if (start != null && !served) {
            throw DomainException.invalid("billing-start-without-activation", start, "absent while PRE_REGISTERED");
        }
        if (start != null) {
            checkDate(start, today);
        }
    }

    static void checkDeactivation(@Nullable Deactivation pause, ContractState state, LocalDate today) {
        if ((state == ContractState.DEACTIVATED) != (pause != null)) {
            throw DomainException.invalid(
                    "deactivation-and-state", state.name(), "deactivation {from, until} with DEACTIVATED only");
        }
        if (pause != null && pause.from().isAfter(today)) {
            throw DomainException.invalid("deactivation-not-begun", pause.from(), "≤ " + today);
        }
        if (pause != null) {
            checkDate(pause.from(), today);
            checkDate(pause.until(), today);
        }
    }

    static void checkBonus(LocalDate until, LocalDate today) {
        if (until.isBefore(today)) {
            throw ContractRefused.bonusInThePast(until, today).at("/until");
        }
        var checks = new Checks();
        checks.run("/until", () -> checkDate(until, today));
        checks.done();
    }

    static void checkPause(Deactivation pause, DeactivationLimits limits, LocalDate today) {
        var checks = new Checks();
        checks.run("/from", () -> {
            if (pause.from().isBefore(today)) {
                throw ContractRefused.deactivationInThePast(pause.from(), today);
            }
            checkDate(pause.from(), today);
        });
        checks.run("/until", () -> {
            if (pause.days() < limits.minDays() || pause.days() > limits.maxDays()) {
                throw ContractRefused.deactivationLength(pause.days(), limits);
            }
        });
        checks.done();
    }

    static void checkLeaving(LocalDate effectiveDate, LocalDate today) {
        var checks = new Checks();
        checks.run("/effectiveDate", () -> {
            if (effectiveDate.isBefore(today)) {
                throw ContractRefused.cancellationInThePast(effectiveDate, today);
            }
            checkDate(effectiveDate, today);
        });
        checks.done();
    }

    /** Refuses days that nobody can have meant, and that no calendar of ours holds. */
    static void checkDate(LocalDate date, LocalDate today) {
        if (date.isBefore(today.minusYears(DATE_YEARS)) || date.isAfter(today.plusYears(DATE_YEARS))) {
            throw DomainException.invalid(
                    "date-out-of-range", date, today.minusYears(DATE_YEARS) + ".." + today.plusYears(DATE_YEARS));
        }
    }

    static void checkLoyalty(@Nullable Loyalty loyalty, boolean naturalPerson) {
        if (loyalty != null) {
            loyalty.checkFor(naturalPerson);
        }
    }

    /** Refuses a price that is negative or that no barcode can hold (ten digits). */
    static void checkPrice(@Nullable Money price) {
        if (price != null && (price.isNegative() || price.compareTo(MAX_PRICE) > 0)) {
            throw DomainException.invalid("price-out-of-range", price.toString(), "0.00.." + MAX_PRICE);
        }
    }
}
