package dev.enlace.domain.contract;

import dev.enlace.domain.catalog.PlanId;
import dev.enlace.domain.catalog.PortfolioId;
import dev.enlace.domain.catalog.ServiceId;
import dev.enlace.domain.customer.CustomerId;
import dev.enlace.domain.shared.Checks;
import dev.enlace.domain.shared.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's agreement for one service at one place.
 *
 * <p>It begins pre-registered, and becomes active when the installation order is closed or somebody activates it. From
 * then on its days are billed. Who does not pay is first reduced and then blocked, by the daily run; who pays is restored
 * at once. A person may reduce or block by hand: that outranks the automatic states, and only a person lifts it. A bonus
 * holds delinquency off until a day; a temporary deactivation pauses service and billing between two days. It ends
 * cancelled, for good. {@link ContractAction} lists every move.
 *
 * <p>Its life is kept as dated periods and dated prices, from which billing reads what each day costs.
 */
public final class Contract {

    /**
     * The persistent shape, the only door in and out.
     *
     * @param number short number for people, from a sequence
     * @param activatedOn first day of service; null before activation
     * @param billingStart first day that fees are charged for; null before activation. Later than {@code activatedOn}
     *     only for imported contracts
     * @param bonusUntil last day of the bonus, null without one
     * @param deactivation the running or agreed deactivation
     * @param planChange a change of plan agreed for a later day
     * @param planTrial the running trial of a better plan
     * @param loyaltySince first day of the loyalty term where it is not the activation's: it was renewed, or a pause
     *     put it off
     * @param billedUntil first day no longer billed, once a cancellation is under way
     * @param blockedDaysCreditedUntil full blocked days before this day were credited already
     * @param periods in order of their first day, never empty
     * @param prices in order of their first day, never empty
     */
    public record Snapshot(
            ContractId id,
            long number,
            CustomerId customerId,
            ContractState state,
            LocalDate contractDate,
            @Nullable LocalDate activatedOn,
            @Nullable LocalDate billingStart,
            PlanId planId,
            Money monthlyPrice,
            PriceOrigin monthlyPriceOrigin,
            DueDay dueDay,
            @Nullable Loyalty loyalty,
            PortfolioId collectionPortfolioId,
            ServiceId serviceId,
            Sale sale,
            @Nullable LocalDate bonusUntil,
            @Nullable Deactivation deactivation,
            @Nullable PlanChange planChange,
            @Nullable PlanTrial planTrial,
            @Nullable LocalDate loyaltySince,
            @Nullable LocalDate billedUntil,
            @Nullable LocalDate blockedDaysCreditedUntil,
            List<Period> periods,
            List<DatedPrice> prices,
            long version) {
        public Snapshot {
            periods = List.copyOf(periods);
            prices = List.copyOf(prices);
        }

        /** First day of the loyalty term; null without a term or before activation. */
        public @Nullable LocalDate loyaltyStartsOn() {
            return loyalty == null ? null : loyaltySince == null ? activatedOn : loyaltySince;
        }

        /** Last day of the loyalty term plus one; null without a term or before activation. */
        public @Nullable LocalDate loyaltyEndsOn() {
            var start = loyaltyStartsOn();
            return loyalty == null || start == null ? null : loyalty.endsOn(start);
        }

        /** The price in force on a day; before the first dated price that one. */
        public Money priceOn(LocalDate day) {
            return DatedPrice.on(prices, day);
        }

        /** Whether a full blocked day may still wait for its credit. */
        public boolean blockedDaysPending() {
            return Period.blockedDaysPending(periods, blockedDaysCreditedUntil);
        }
    }

    /**
     * What a new contract is made of.
     *
     * @param activatedOn for a contract that is not pre-registered; null for today
     * @param billingStart for an imported contract; null for one that is billed from its activation
     * @param monthlyPrice null for the plan's price
     */
    public record Draft(
            ContractId id,
            long number,
            CustomerId customerId,
            boolean naturalPerson,
            ContractState state,
            LocalDate contractDate,
            @Nullable LocalDate activatedOn,
            @Nullable LocalDate billingStart,
            PlanId planId,
            Money planPrice,
            @Nullable Money monthlyPrice,
            DueDay dueDay,
            @Nullable Loyalty loyalty,
            PortfolioId collectionPortfolioId,
            ServiceId serviceId,
            Sale sale,
            @Nullable Deactivation deactivation) {}

    private Snapshot now;
    private final List<ContractEvent> events = new ArrayList<>();

    private Contract(Snapshot snapshot) {
        now = snapshot;
    }

    public static Contract from(Snapshot snapshot) {
        return new Contract(snapshot);
    }

    /** Registers a contract in the state the draft asks for. An automatic state is then to be evaluated at once. */
    public static Contract create(Draft draft, LocalDate today) {
        ContractRules.checkDraft(draft, today);
        var price = draft.monthlyPrice == null ? draft.planPrice : draft.monthlyPrice;
        var served = draft.state != ContractState.PRE_REGISTERED;
        var activatedOn = served ? (draft.activatedOn == null ? today : draft.activatedOn) : null;
        var start = activatedOn == null ? today : activatedOn;
        var periods = new ArrayList<Period>();
        if (draft.deactivation != null && draft.deactivation.from().isAfter(start)) {
            periods.add(new Period(start, ContractState.ACTIVE, false, true));
            periods.add(new Period(draft.deactivation.from(), draft.state, false, true));
        } else {
            periods.add(new Period(start, draft.state, false, true));
        }
        var billingStart = draft.billingStart == null ? activatedOn : draft.billingStart;
        var contract = new Contract(new Snapshot(
                draft.id,
                draft.number,
                draft.customerId,
                draft.state,
                draft.contractDate,
                activatedOn,
                billingStart,
                draft.planId,
                price,
                draft.monthlyPrice == null ? PriceOrigin.PLAN : PriceOrigin.CUSTOM,
                draft.dueDay,
                draft.loyalty,
                draft.collectionPortfolioId,
                draft.serviceId,
                draft.sale,
                null,
                draft.deactivation,
                null,
                null,
                null,
                null,
                billingStart,
                periods,
                List.of(new DatedPrice(start.isBefore(draft.contractDate) ? start : draft.contractDate, price)),
                0));
        contract.events.add(new ContractEvent.Created(draft.id, draft.state, start));
        return contract;
    }

    /** Service begins on {@code on}, at the latest today; so do billing and the loyalty term. */
    public void activate(LocalDate on, LocalDate today) {
        var checks = new Checks();
        checks.run("/activatedOn", () -> ContractRules.checkActivation(on, true, today));
        checks.done();
        var before = now.state;
        var after = next(ContractAction.ACTIVATE);
        // Nothing before activation is billed or shown, so the pre-registration needs no period of its own.
        var exempt = isExempt();
        now = edit().state(after)
                .activatedOn(on)
                .billingStart(on)
                .blockedDaysCreditedUntil(on)
                .periods(List.of(new Period(on, after, exempt, true)))
                .prices(List.of(new DatedPrice(on, now.monthlyPrice)))
                .build();
        events.add(new ContractEvent.StateChanged(now.id, ContractAction.ACTIVATE, before, after, on, null));
    }

    /** Refuses where the customer can no longer be asked to accept the contract. */
    public void checkAcceptanceRequest() {
        next(ContractAction.REQUEST_ACCEPTANCE);
    }

    /** Reduced by hand; only {@link #release} lifts it. */
    public void reduce(String reason, LocalDate today) {
        move(ContractAction.REDUCE, today, reason);
    }

    /** Blocked by hand; only {@link #release} lifts it. */
    public void block(String reason, LocalDate today) {
        move(ContractAction.BLOCK, today, reason);
    }

    /** Lifts a manual reduction or block; the caller then has the contract judged by delinquency. */
    public void release(@Nullable String reason, LocalDate today) {
        move(ContractAction.RELEASE, today, reason);
    }

    /** Through {@code until}, inclusive, the contract counts as current. One bonus at a time. */
    public void grantBonus(LocalDate until, @Nullable String reason, LocalDate today) {
        ContractRules.checkBonus(until, today);
        next(ContractAction.GRANT_BONUS);
        if (hasBonusOn(today)) {
            throw ContractRefused.bonusRunning(Objects.requireNonNull(now.bonusUntil));
        }
        move(ContractAction.GRANT_BONUS, today, reason);
        now = edit().bonusUntil(until).build();
        events.add(new ContractEvent.BonusGranted(now.id, until, reason));
    }

    /** Ends the bonus before its day; the caller then has the contract judged by delinquency. */
    public void endBonus(LocalDate today) {
        next(ContractAction.END_BONUS);
        if (!hasBonusOn(today)) {
            throw ContractRefused.noBonus();
        }
        events.add(new ContractEvent.BonusEnded(now.id, Objects.requireNonNull(now.bonusUntil)));
        now = edit().bonusUntil(null).build();
    }

    /** Notes that the bonus' last day is over; nothing happens while it runs or without one. */
    public void expireBonus(LocalDate today) {
        if (now.bonusUntil != null && !hasBonusOn(today)) {
            events.add(new ContractEvent.BonusEnded(now.id, Objects.requireNonNull(now.bonusUntil)));
            now = edit().bonusUntil(null).build();
        }
    }

    /**
     * Agrees on a pause within the provider's limits; it begins at once when {@code from} is today, else
     * {@link #startDeactivation} begins it on its day.
     */
    public void deactivate(
            Deactivation pause,
            DeactivationLimits limits,
            boolean overdueDebts,
            @Nullable String reason,
            LocalDate today) {
        ContractRules.checkPause(pause, limits, today);
        next(ContractAction.DEACTIVATE);
        if (now.deactivation != null) {
            throw ContractRefused.deactivationScheduled(now.deactivation.from());
        }
        var last = lastDeactivation();
        if (last != null && pause.from().isBefore(last.plusMonths(limits.oncePerMonths()))) {
            throw ContractRefused.deactivatedRecently(last, last.plusMonths(limits.oncePerMonths()));
        }
        if (limits.withoutDebts() && overdueDebts) {
            throw ContractRefused.overdueDebts();
        }
        now = edit().deactivation(pause).build();
        if (pause.from().equals(today)) {
            move(ContractAction.DEACTIVATE, today, reason);
        } else {
            events.add(new ContractEvent.DeactivationScheduled(now.id, pause.from(), pause.until()));
        }
    }

    /** Begins the agreed pause on its day; refused when the state no longer allows it. */
    public void startDeactivation(LocalDate today) {
        move(ContractAction.DEACTIVATE, today, null);
    }

    /** Drops an agreed pause that could not begin, and says why: the code of the refusal. */
    public void dropDeactivation(String cause) {
        if (now.deactivation != null) {
            events.add(new ContractEvent.DeactivationDropped(now.id, now.deactivation.from(), cause));
            now = edit().deactivation(null).build();
        }
    }

    /** Service and billing are back from today on; the caller then has the contract judged by delinquency. */
    public void reactivate(@Nullable String reason, LocalDate today) {
        move(ContractAction.REACTIVATE, today, reason);
        now = edit().deactivation(null).build();
    }

    /** From today on no charges are generated; refused with {@code already-exempt}. */
    public void exempt(String reason, LocalDate today) {
        next(ContractAction.EXEMPT);
        if (isExempt()) {
            throw ContractRefused.alreadyExempt();
        }
        now = edit().periods(exempting(true, today)).build();
        events.add(new ContractEvent.Exempted(now.id, today, reason));
    }

    /** From today on charges are generated again; refused with {@code not-exempt}. */
    public void endExemption(@Nullable String reason, LocalDate today) {
        next(ContractAction.END_EXEMPTION);
        if (!isExempt()) {
            throw ContractRefused.notExempt();
        }
        now = edit().periods(exempting(false, today)).build();
        events.add(new ContractEvent.ExemptionEnded(now.id, today, reason));
    }

    public boolean isExempt() {
        return now.periods.get(now.periods.size() - 1).exempt();
    }

    /**
     * The customer wants to leave: from {@code effectiveDate} on nothing is billed, though the contract is cancelled only
     * when its order is closed. Refused with {@code cancellation-already-requested}.
     *
     * @param effectiveDate first day not served; today or later
     */
    public void requestCancellation(LocalDate effectiveDate, LocalDate today) {
        ContractRules.checkLeaving(effectiveDate, today);
        next(ContractAction.REQUEST_CANCELLATION);
        if (now.billedUntil != null) {
            throw ContractRefused.alreadyOrdered(ContractAction.REQUEST_CANCELLATION);
        }
        now = edit().billedUntil(effectiveDate).build();
    }

    /** The cancellation order was cancelled: the contract is as it was before it. */
    public void keep() {
        if (now.state != ContractState.CANCELLED) {
            now = edit().billedUntil(null).build();
        }
    }

    /** The end: bonus and pause are over, and nobody is judged any more. */
    public void cancel(@Nullable String reason, LocalDate today) {
        move(ContractAction.CANCEL, today, reason);
        dropPlanChange("contract-cancelled");
        if (now.planTrial != null) {
            endTrial(TrialEnd.ENDED, null);
        }
        now = edit().bonusUntil(null).deactivation(null).build();
    }

    /** Refuses what the state does not allow; for actions that a work order carries out when it is closed. */
    public void checkAllowed(ContractAction action) {
        next(action);
    }

    /** Notes that an order was opened, whose closing carries {@code action} out. */
    public void ordered(
            ContractAction action, UUID workOrder, @Nullable LocalDate effectiveDate, @Nullable String reason) {
        next(action);
        events.add(new ContractEvent.ChangeOrdered(now.id, action, workOrder, effectiveDate, reason));
    }

    /** Notes that the order was cancelled, so that {@code action} is not carried out. */
    public void orderDropped(ContractAction action, UUID workOrder, @Nullable String reason) {
        events.add(new ContractEvent.ChangeDropped(now.id, action, workOrder, reason));
    }

    /** Notes that the order of a new address was closed; the address itself is a tab of its own. */
    public void moved(UUID workOrder) {
        events.add(new ContractEvent.AddressChanged(now.id, workOrder));
    }

    /** Moves the contract to where delinquency says it belongs; manual and idle states are left alone. */
    public void settleIn(Standing standing, LocalDate today) {
        automaticMove(now.state, standing).ifPresent(action -> move(action, today, null));
    }

    /** The automatic move that takes a contract from {@code state} to {@code standing}; empty when none is needed. */
    public static Optional<ContractAction> automaticMove(ContractState state, Standing standing) {
        if (!ContractState.JUDGED_BY_DELINQUENCY.contains(state) || state == standing.state()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (standing) {
                    case CURRENT -> ContractAction.AUTO_RESTORE;
                    case REDUCED -> ContractAction.AUTO_REDUCE;
                    case BLOCKED -> ContractAction.AUTO_BLOCK;
                });
    }

    /**
     * A new monthly price from {@code from} on: the first day of a month not yet begun, or any day before activation.
     *
     * @param on the day on which it is decided
     */
    public void changePrice(Money price, PriceOrigin origin, LocalDate from, LocalDate on) {
        ContractRules.checkPrice(price);
        var agreed = now.prices.get(now.prices.size() - 1);
        if (price.equals(now.monthlyPrice)
                && origin == now.monthlyPriceOrigin
                && !agreed.from().isAfter(from)) {
            return;
        }
        var before = now.priceOn(from);
        var prices = new ArrayList<>(now.prices);
        prices.removeIf(dated -> !dated.from().isBefore(from));
        prices.add(new DatedPrice(from, price));
        events.add(new ContractEvent.PriceChanged(now.id, before, price, from, on));
        now = edit().monthlyPrice(price)
                .monthlyPriceOrigin(origin)
                .prices(prices)
                .build();
    }

    /** Takes the agreed plan, at once when its day is today; else {@link #startPlanChange} takes it on its day. */
    public void changePlan(PlanChange change, @Nullable String reason, LocalDate today) {
        requirePlanChange();
        if (change.effectiveDate().isAfter(today)) {
            now = edit().planChange(change).build();
            events.add(new ContractEvent.PlanChangeScheduled(
                    now.id, change.planId(), change.effectiveDate(), change.monthlyPrice(), reason));
        } else {
            takePlan(change, reason, today);
        }
    }

    /**
     * Takes a plan of another technology: its order was closed, in whatever state the contract is by then. A change of plan
     * that waits for its day was meant for the former technology, and is dropped.
     */
    public void migrate(PlanChange change, @Nullable String reason, LocalDate today) {
        dropPlanChange("technology-migrated");
        takePlan(change, reason, today);
    }

    /** Refuses a change of plan that the state does not allow, or beside one that waits for its day. */
    public void requirePlanChange() {
        next(ContractAction.CHANGE_PLAN);
        requireNoPlanChange();
    }

    /** Takes the plan that was agreed for this day; refused when the state no longer allows it. */
    public void startPlanChange(LocalDate today) {
        next(ContractAction.CHANGE_PLAN);
        takePlan(Objects.requireNonNull(now.planChange), null, today);
    }

    /** Drops an agreed change of plan that could not be made, and says why: the code of the refusal. */
    public void dropPlanChange(String cause) {
        if (now.planChange != null) {
            events.add(new ContractEvent.PlanChangeDropped(
                    now.id, now.planChange.planId(), now.planChange.effectiveDate(), cause));
            now = edit().planChange(null).build();
        }
    }

    /** The customer changed its mind before the day of the agreed change. */
    public void cancelPlanChange(@Nullable String reason) {
        if (now.planChange != null) {
            events.add(new ContractEvent.PlanChangeCancelled(
                    now.id, now.planChange.planId(), now.planChange.effectiveDate(), reason));
            now = edit().planChange(null).build();
        }
    }

    /** The same for an agreed pause that has not begun. */
    public void cancelDeactivation(@Nullable String reason) {
        if (now.deactivation != null && now.state != ContractState.DEACTIVATED) {
            events.add(new ContractEvent.DeactivationCancelled(now.id, now.deactivation.from(), reason));
            now = edit().deactivation(null).build();
        }
    }

    private void requireNoPlanChange() {
        if (now.planChange != null) {
            throw ContractRefused.planChangeScheduled(now.planChange.effectiveDate());
        }
    }

    /** From the change's day on; before activation from the beginning, since nothing was served or billed yet. */
    private void takePlan(PlanChange change, @Nullable String reason, LocalDate today) {
        var before = now.planId;
        var from = now.activatedOn == null ? now.prices.get(0).from() : change.effectiveDate();
        if (now.planTrial != null) {
            endTrial(change.planId().equals(now.planTrial.planId()) ? TrialEnd.CONVERTED : TrialEnd.REPLACED, reason);
        }
        changePrice(change.monthlyPrice(), change.origin(), from, today);
        now = edit().planId(change.planId()).planChange(null).build();
        if (change.renewedLoyalty() != null) {
            now = edit().loyalty(change.renewedLoyalty())
                    .loyaltySince(now.activatedOn == null ? null : change.effectiveDate())
                    .build();
        }
        events.add(new ContractEvent.PlanChanged(now.id, before, change.planId(), from, reason));
    }

    /** A better plan for some days at the price of now; one at a time. */
    public void startPlanTrial(PlanTrial trial, @Nullable String reason) {
        requirePlanTrialStart();
        now = edit().planTrial(trial).build();
        events.add(new ContractEvent.PlanTrialStarted(now.id, trial.planId(), trial.until(), reason));
    }

    /** Refuses a trial that the state does not allow, or beside another. */
    public void requirePlanTrialStart() {
        next(ContractAction.START_PLAN_TRIAL);
        if (now.planTrial != null) {
            throw ContractRefused.planTrialRunning(now.planTrial.until());
        }
    }

    /** Back to the contract's own plan before the trial's last day. */
    public void endPlanTrial(@Nullable String reason) {
        next(ContractAction.END_PLAN_TRIAL);
        requirePlanTrial();
        endTrial(TrialEnd.ENDED, reason);
    }

    /** Notes that the trial's last day is over, in whatever state; nothing happens while it runs or without one. */
    public void expirePlanTrial(LocalDate today) {
        if (now.planTrial != null && now.planTrial.isOverOn(today)) {
            endTrial(TrialEnd.EXPIRED, null);
        }
    }

    /** The plan on trial becomes the contract's own. */
    public void convertPlanTrial(PlanChange change, @Nullable String reason, LocalDate today) {
        requirePlanTrialConversion();
        takePlan(change, reason, today);
    }

    /** Refuses a conversion that the state does not allow, without a trial, or beside an agreed change of plan. */
    public void requirePlanTrialConversion() {
        next(ContractAction.CONVERT_PLAN_TRIAL);
        requirePlanTrial();
        requireNoPlanChange();
    }

    /** The running trial; refused without one. */
    public PlanTrial requirePlanTrial() {
        if (now.planTrial == null) {
            throw ContractRefused.noPlanTrial();
        }
        return now.planTrial;
    }

    private void endTrial(TrialEnd how, @Nullable String reason) {
        events.add(new ContractEvent.PlanTrialEnded(now.id, requirePlanTrial().planId(), how, reason));
        now = edit().planTrial(null).build();
    }

    /**
     * Edits plain data of the contract.
     *
     * @param naturalPerson whether the customer is one, for the legal limit of the loyalty term
     */
    public void edit(
            LocalDate contractDate,
            DueDay dueDay,
            @Nullable Loyalty loyalty,
            boolean naturalPerson,
            PortfolioId portfolio,
            ServiceId service,
            Sale sale,
            LocalDate today) {
        var checks = new Checks();
        checks.run("/contractDate", () -> ContractRules.checkDate(contractDate, today));
        checks.run("/loyalty/months", () -> ContractRules.checkLoyalty(loyalty, naturalPerson));
        checks.done();
        var edited = edit().contractDate(contractDate)
                .dueDay(dueDay)
                .loyalty(loyalty)
                .collectionPortfolioId(portfolio)
                .serviceId(service)
                .sale(sale)
                .build();
        if (!edited.equals(now)) {
            now = edited;
            events.add(new ContractEvent.Edited(now.id, "contract"));
        }
    }

    /** Full blocked days before {@code day} have been credited. */
    public void blockedDaysCreditedUntil(LocalDate day) {
        now = edit().blockedDaysCreditedUntil(day).build();
    }

    /** A monthly price as one may be agreed: neither negative nor more than a barcode holds. */
    public static Money checkedPrice(Money price) {
        ContractRules.checkPrice(price);
        return price;
    }

    public boolean hasBonusOn(LocalDate day) {
        return now.bonusUntil != null && !day.isAfter(now.bonusUntil);
    }

    public Snapshot snapshot() {
        return now;
    }

    /** Hands out what happened since the last call; the store calls it when it saves. */
    public List<ContractEvent> releaseEvents() {
        var released = List.copyOf(events);
        events.clear();
        return released;
    }

    private ContractState next(ContractAction action) {
        return action.next(now.state).orElseThrow(() -> ContractRefused.notIn(now.state, action));
    }

    private void move(ContractAction action, LocalDate on, @Nullable String reason) {
        var before = now.state;
        var after = next(action);
        if (after == before) {
            return;
        }
        now = edit().state(after).periods(entering(after, on)).build();
        events.add(new ContractEvent.StateChanged(now.id, action, before, after, on, reason));
    }

    private List<Period> entering(ContractState state, LocalDate on) {
        var periods = new ArrayList<>(now.periods);
        periods.add(follow(periods.get(periods.size() - 1), state, on));
        if (periods.size() > 1 && !periods.get(periods.size() - 2).from().isBefore(on)) {
            periods.remove(periods.size() - 2);
        }
        return periods;
    }

    /** The period that begins when a contract in period {@code last} enters {@code state} on {@code on}. */
    public static Period follow(Period last, ContractState state, LocalDate on) {
        boolean sameAccess = last.state().isBlocked() == state.isBlocked();
        boolean sameDay = last.from().equals(on);
        return new Period(on, state, last.exempt(), sameAccess && (!sameDay || last.firstDayWhole()));
    }

    /** The last period goes on from {@code on}, its days billed or not. */
    private List<Period> exempting(boolean exempt, LocalDate on) {
        var periods = new ArrayList<>(now.periods);
        var last = periods.get(periods.size() - 1);
        if (last.from().isBefore(on)) {
            periods.add(new Period(on, last.state(), exempt, true));
        } else {
            periods.set(periods.size() - 1, new Period(last.from(), last.state(), exempt, last.firstDayWhole()));
        }
        return periods;
    }

    private @Nullable LocalDate lastDeactivation() {
        LocalDate last = null;
        for (var period : now.periods) {
            if (period.state() == ContractState.DEACTIVATED) {
                last = period.from();
            }
        }
        return last;
    }

    private SnapshotEditor edit() {
        return new SnapshotEditor(now);
    }
}
