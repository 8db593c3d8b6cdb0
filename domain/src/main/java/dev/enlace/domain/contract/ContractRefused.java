package dev.enlace.domain.contract;

import dev.enlace.domain.shared.DomainException;
import java.time.LocalDate;
import java.util.Map;

/** Every refusal of the contract, by name. */
public final class ContractRefused extends DomainException {
    private ContractRefused(Kind kind, String code, String message, Map<String, Object> details) {
        super(kind, code, message, details);
    }

    public static DomainException notFound(ContractId id) {
        return DomainException.notFound("contract-not-found", id.value());
    }

    /** The action has no way out of the state; says which actions have. */
    static ContractRefused notIn(ContractState state, ContractAction action) {
        var allowed = ContractAction.SERVED.stream()
                .filter(a -> a.next(state).isPresent())
                .map(ContractAction::apiName)
                .toList();
        return new ContractRefused(
                Kind.CONFLICT,
                "action-not-allowed",
                action.apiName() + " is not possible while " + state,
                Map.of("action", action.apiName(), "currentState", state.name(), "allowedActions", allowed));
    }

    static DomainException bonusInThePast(LocalDate until, LocalDate today) {
        return DomainException.invalid("bonus-in-the-past", until, "≥ " + today);
    }

    static ContractRefused bonusRunning(LocalDate until) {
        return new ContractRefused(
                Kind.CONFLICT, "bonus-already-granted", "a bonus runs until " + until, Map.of("bonusUntil", until));
    }

    static ContractRefused noBonus() {
        return new ContractRefused(Kind.CONFLICT, "no-bonus", "there is no bonus to end", Map.of());
    }

    static DomainException activationInTheFuture(LocalDate on, LocalDate today) {
        return DomainException.invalid("activation-in-the-future", on, "≤ " + today);
    }

    static DomainException activationTooOld(LocalDate on, LocalDate first) {
        return DomainException.invalid("activation-too-old", on, "≥ " + first);
    }

    static DomainException deactivationInThePast(LocalDate from, LocalDate today) {
        return DomainException.invalid("deactivation-in-the-past", from, "≥ " + today);
    }

    static DomainException deactivationLength(long days, DeactivationLimits limits) {
        return DomainException.invalid(
                "deactivation-length", days, limits.minDays() + ".." + limits.maxDays() + " days");
    }

    static ContractRefused deactivatedRecently(LocalDate last, LocalDate again) {
        return new ContractRefused(
                Kind.CONFLICT,
                "deactivated-recently",
                "deactivated on " + last + ", again from " + again,
                Map.of("lastDeactivation", last, "possibleFrom", again));
    }

    static ContractRefused overdueDebts() {
        return new ContractRefused(Kind.CONFLICT, "overdue-debts", "something is overdue", Map.of());
    }

    static ContractRefused deactivationScheduled(LocalDate from) {
        return new ContractRefused(
                Kind.CONFLICT,
                "deactivation-already-scheduled",
                "a deactivation starts on " + from,
                Map.of("deactivationFrom", from));
    }

    static ContractRefused alreadyExempt() {
        return new ContractRefused(Kind.CONFLICT, "already-exempt", "the contract is exempt", Map.of());
    }

    static ContractRefused notExempt() {
        return new ContractRefused(Kind.CONFLICT, "not-exempt", "the contract is not exempt", Map.of());
    }

    static DomainException cancellationInThePast(LocalDate on, LocalDate today) {
        return DomainException.invalid("cancellation-in-the-past", on, "≥ " + today);
    }

    /** An order of this action is open: one at a time. */
    public static ContractRefused alreadyOrdered(ContractAction action) {
        var code = switch (action) {
            case REQUEST_CANCELLATION -> "cancellation-already-requested";
            case MIGRATE_TECHNOLOGY -> "migration-already-requested";
            case CHANGE_ADDRESS -> "address-change-already-requested";
            case OPEN_INSTALLATION -> "installation-already-open";
            default -> throw new IllegalStateException(action + " needs no order");
        };
        return new ContractRefused(Kind.CONFLICT, code, action.apiName() + " is under way", Map.of());
    }

    /** 409: the acceptance configuration makes the activation wait for the customer. */
    public static ContractRefused acceptanceAwaited() {
        return new ContractRefused(
                Kind.CONFLICT, "acceptance-required", "the customer has not accepted the contract", Map.of());
    }

    static ContractRefused planChangeScheduled(LocalDate on) {
        return new ContractRefused(
                Kind.CONFLICT,
                "plan-change-already-scheduled",
                "the plan changes on " + on,
                Map.of("effectiveDate", on));
    }

    static ContractRefused planTrialRunning(LocalDate until) {
        return new ContractRefused(
                Kind.CONFLICT, "plan-trial-running", "a trial runs until " + until, Map.of("until", until));
    }

    static ContractRefused noPlanTrial() {
        return new ContractRefused(Kind.CONFLICT, "no-plan-trial", "no plan is on trial", Map.of());
    }
}
