package dev.enlace.domain.contract;

import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.shared.DomainEvent;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a contract. Who did it is added when the event is stored. */
public sealed interface ContractEvent extends DomainEvent {
    ContractId contractId();

    @Override
    default UUID aggregateId() {
        return contractId().value();
    }

    /** What the person who asked for it wrote; null where nobody did. */
    default @Nullable String reason() {
        return null;
    }

    /** The contract was registered, in this state. */
    record Created(ContractId contractId, ContractState state, LocalDate on) implements ContractEvent {
        @Override
        public String type() {
            return "contract.created";
        }
    }

    /**
     * The contract moved from one state to another; one event a transition.
     *
     * @param on the day from which the new state holds
     * @param reason what the person who asked for it wrote; null for the system's moves
     */
    record StateChanged(
            ContractId contractId,
            ContractAction action,
            ContractState before,
            ContractState after,
            LocalDate on,
            @Nullable String reason)
            implements ContractEvent {
        @Override
        public String type() {
            return switch (action) {
                case ACTIVATE -> "contract.activated";
                case AUTO_REDUCE -> "contract.auto-reduced";
                case AUTO_BLOCK -> "contract.auto-blocked";
                case AUTO_RESTORE -> "contract.restored";
                case REDUCE -> "contract.reduced";
                case BLOCK -> "contract.blocked";
                case RELEASE -> "contract.released";
                case DEACTIVATE -> "contract.deactivated";
                case REACTIVATE -> "contract.reactivated";
                case CANCEL -> "contract.cancelled";
                case GRANT_BONUS -> "contract.restored-by-bonus";
                default -> throw new IllegalStateException(action + " changes no state");
            };
        }
    }

    record BonusGranted(
            ContractId contractId,
            LocalDate until,
            @Nullable String reason) implements ContractEvent {
        @Override
        public String type() {
            return "contract.bonus-granted";
        }
    }

    record BonusEnded(ContractId contractId, LocalDate until) implements ContractEvent {
        @Override
        public String type() {
            return "contract.bonus-ended";
        }
    }

    /** A deactivation was agreed for a later day; the run of that day carries it out. */
    record DeactivationScheduled(ContractId contractId, LocalDate from, LocalDate until) implements ContractEvent {
        @Override
        public String type() {
            return "contract.deactivation-scheduled";
        }
    }

    /**
     * The monthly price changes from a day on.
     *
     * @param before in force on {@code from} until now
     * @param on the day on which it was decided
     */
    record PriceChanged(ContractId contractId, Money before, Money after, LocalDate from, LocalDate on)
            implements ContractEvent {
        @Override
        public String type() {
            return "contract.price-changed";
        }
    }

    /**
     * The contract has another plan; what it costs is told by {@link PriceChanged}.
     *
     * @param from first day of the new one
     */
    record PlanChanged(
            ContractId contractId,
            PlanId before,
            PlanId after,
            LocalDate from,
            @Nullable String reason) implements ContractEvent {
        @Override
        public String type() {
            return "contract.plan-changed";
        }
    }

    /** A change of plan was agreed for a later day; the run of that day makes it. */
    record PlanChangeScheduled(
            ContractId contractId,
            PlanId planId,
            LocalDate effectiveDate,
            Money monthlyPrice,
            @Nullable String reason) implements ContractEvent {
        @Override
        public String type() {
            return "contract.plan-change-scheduled";
        }
    }

    /** An agreed change of plan could not be made on its day. */
    record PlanChangeDropped(ContractId contractId, PlanId planId, LocalDate effectiveDate, String cause)
            implements ContractEvent {
        @Override
        public String type() {
            return "contract.plan-change-dropped";
        }
    }

    record PlanChangeCancelled(
            ContractId contractId,
            PlanId planId,
            LocalDate effectiveDate,
            @Nullable String reason) implements ContractEvent {
        @Override
        public String type() {
            return "contract.plan-change-cancelled";
        }
    }

    /** The contract has the rates of another plan for some days. */
    record PlanTrialStarted(
            ContractId contractId,
            PlanId planId,
            LocalDate until,
            @Nullable String reason) implements ContractEvent {
        @Override
        public String type() {
            return "contract.plan-trial-started";
        }
    }

    /** The contract has the rates of its own plan, whichever that is now. */
    record PlanTrialEnded(
            ContractId contractId,
            PlanId planId,
            TrialEnd how,
            @Nullable String reason) implements ContractEvent {
        @Override
        public String type() {
            return "contract.plan-trial-ended";
        }
    }

    record DeactivationCancelled(
            ContractId contractId, LocalDate from, @Nullable String reason) implements ContractEvent {
        @Override
        public String type() {
            return "contract.deactivation-cancelled";
        }
    }

    /** An agreed deactivation could not begin on its day. */
    record DeactivationDropped(ContractId contractId, LocalDate from, String cause) implements ContractEvent {
        @Override
        public String type() {
            return "contract.deactivation-dropped";
        }
    }

    /**
     * Login, password, session type or concentrator changed; the concentrator is to be told.
     *
     * @param previousLogin the login that is no longer this contract's, null when it stays
     * @param previousConcentratorId where the login was before, null when it stays
     */
    record AccessChanged(
            ContractId contractId,
            @Nullable String previousLogin,
            @Nullable UUID previousConcentratorId) implements ContractEvent {
        @Override
        public String type() {
            return "contract.access-changed";
        }
    }

    /**
     * Data of the contract were edited; the history says which.
     *
     * @param tab the part: {@code contract}, {@code service-settings}, {@code billing-settings} or {@code address}
     */
    record Edited(ContractId contractId, String tab) implements ContractEvent {
        @Override
        public String type() {
            return "contract.edited";
        }
    }

    /**
     * An action was asked for that a work order carries out when it is closed.
     *
     * @param effectiveDate of a cancellation: the first day not served
     */
    record ChangeOrdered(
            ContractId contractId,
            ContractAction action,
            UUID workOrderId,
            @Nullable LocalDate effectiveDate,
            @Nullable String reason)
            implements ContractEvent {
        @Override
        public String type() {
            return switch (action) {
                case REQUEST_CANCELLATION -> "contract.cancellation-requested";
                case MIGRATE_TECHNOLOGY -> "contract.migration-requested";
                case CHANGE_ADDRESS -> "contract.address-change-requested";
                case OPEN_INSTALLATION -> "contract.installation-requested";
                default -> throw new IllegalStateException(action + " needs no order");
            };
        }
    }

    /** The order of an action was cancelled: the contract stays as it was. */
    record ChangeDropped(
            ContractId contractId,
            ContractAction action,
            UUID workOrderId,
            @Nullable String reason) implements ContractEvent {
        @Override
        public String type() {
            return switch (action) {
                case REQUEST_CANCELLATION -> "contract.cancellation-dropped";
                case MIGRATE_TECHNOLOGY -> "contract.migration-dropped";
                case CHANGE_ADDRESS -> "contract.address-change-dropped";
                default -> throw new IllegalStateException(action + " changes nothing by an order");
            };
        }
    }

    /** The order of a new address was closed; the history shows the address. */
    record AddressChanged(ContractId contractId, UUID workOrderId) implements ContractEvent {
        @Override
        public String type() {
            return "contract.address-changed";
        }
    }

    /** @param from first day that is not billed */
    record Exempted(ContractId contractId, LocalDate from, String reason) implements ContractEvent {
        @Override
        public String type() {
            return "contract.exempted";
        }
    }

    /** @param from first day that is billed again */
    record ExemptionEnded(
            ContractId contractId, LocalDate from, @Nullable String reason) implements ContractEvent {
        @Override
        public String type() {
            return "contract.exemption-ended";
        }
    }
}
