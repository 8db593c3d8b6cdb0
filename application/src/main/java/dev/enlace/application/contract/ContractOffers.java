package dev.enlace.application.contract;

import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.provider.Settings;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractAction;
import dev.enlace.domain.contract.ContractRefused;
import dev.enlace.domain.contract.Deactivation;
import dev.enlace.domain.shared.DomainException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which actions a contract would carry out now: each is tried on a copy, so that no rule is told twice. */
@UseCase
class ContractOffers {
    private static final String ANY_REASON = "-";

    private final ContractMoney money;
    private final ContractAcceptance acceptance;
    private final Settings settings;
    private final ProviderCalendar calendar;
    private final RunningOrders running;

    ContractOffers(
            ContractMoney money,
            ContractAcceptance acceptance,
            Settings settings,
            ProviderCalendar calendar,
            RunningOrders running) {
        this.running = running;
        this.money = money;
        this.acceptance = acceptance;
        this.settings = settings;
        this.calendar = calendar;
    }

    List<ReadContracts.Offer> of(Contract contract) {
        var today = calendar.today();
        return ContractAction.SERVED.stream()
                .map(action -> new ReadContracts.Offer(action, refusal(action, contract, today)))
                .toList();
    }

    private @Nullable DomainException refusal(ContractAction action, Contract contract, LocalDate today) {
        try {
            attempt(action, Contract.from(contract.snapshot()), today);
            return null;
        } catch (DomainException e) {
            return e;
        }
    }

    private void attempt(ContractAction action, Contract copy, LocalDate today) {
        switch (action) {
            case ACTIVATE -> {
                copy.activate(today, today);
                acceptance.missing(copy.snapshot()).ifPresent(refusal -> {
                    throw refusal;
                });
            }
            case REDUCE -> copy.reduce(ANY_REASON, today);
            case BLOCK -> copy.block(ANY_REASON, today);
            case RELEASE -> copy.release(null, today);
            case GRANT_BONUS -> copy.grantBonus(today, null, today);
            case END_BONUS -> copy.endBonus(today);
            case DEACTIVATE -> deactivate(copy, today);
            case REACTIVATE -> copy.reactivate(null, today);
            case EXEMPT -> copy.exempt(ANY_REASON, today);
            case END_EXEMPTION -> copy.endExemption(null, today);
            case REQUEST_CANCELLATION -> copy.requestCancellation(today, today);
            case CHANGE_ADDRESS, MIGRATE_TECHNOLOGY, OPEN_INSTALLATION -> order(action, copy);
            case REQUEST_ACCEPTANCE -> {
                copy.checkAcceptanceRequest();
                acceptance.unreachable(copy.snapshot()).ifPresent(refusal -> {
                    throw refusal;
                });
            }
            case CHANGE_PLAN -> copy.requirePlanChange();
            case START_PLAN_TRIAL -> copy.requirePlanTrialStart();
            case END_PLAN_TRIAL -> copy.endPlanTrial(null);
            case CONVERT_PLAN_TRIAL -> copy.requirePlanTrialConversion();
            default -> throw new IllegalStateException(action + " is served but cannot be tried");
        }
    }

    private void order(ContractAction action, Contract copy) {
        copy.checkAllowed(action);
        if (running.isOpen(copy, action)) {
            throw ContractRefused.alreadyOrdered(action);
        }
    }

    /** The shortest pause from today on. */
    private void deactivate(Contract copy, LocalDate today) {
        var limits = settings.get().deactivation();
        var shortest = new Deactivation(today, today.plusDays(limits.minDays()));
        var debts = action(copy) && limits.withoutDebts() && money.hasOverdueDebts(copy);
        copy.deactivate(shortest, limits, debts, null, today);
    }

    /** Debts are asked for only where the state would allow the pause. */
    private static boolean action(Contract copy) {
        return ContractAction.DEACTIVATE.next(copy.snapshot().state()).isPresent();
    }
}
