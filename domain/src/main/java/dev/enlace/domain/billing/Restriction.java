package dev.enlace.domain.billing;

import dev.enlace.domain.contract.Contract;
import dev.enlace.domain.contract.ContractAction;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.contract.ContractState;
import dev.enlace.domain.contract.ServiceTerms;
import dev.enlace.domain.provider.LegalGuard;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A run's judgement over many contracts: {@link Delinquency} for each, and the automatic move that follows from it. */
public final class Restriction {
    /** Days of suspension after which a contract may be ended (RGC, Res. 765/2023); it is listed, never ended by itself. */
    public static final int SUSPENDED_DAYS_BEFORE_CANCELLATION = 60;

    /**
     * What is known of one contract.
     *
     * @param since first day of its state
     * @param charges open, undisputed and overdue: its own, and those that share its unpaid unified collections
     */
    public record Suspect(
            ContractId id,
            long number,
            ContractState state,
            LocalDate since,
            @Nullable LocalDate bonusUntil,
            ServiceTerms.Overrides own,
            List<Delinquency.OpenCharge> charges) {}

    /** @param action the automatic move, empty when the contract stays where it is */
    public record Judgement(Suspect suspect, Delinquency.Verdict verdict, Optional<ContractAction> action) {
        public boolean heldBack() {
            return verdict.hold() != null;
        }
    }

    private final ServiceTerms.Defaults defaults;
    private final LegalGuard guard;
    private final LocalDate date;
    private final Map<ServiceTerms.Overrides, Delinquency.Terms> terms = new HashMap<>();

    public Restriction(ServiceTerms.Defaults defaults, LegalGuard guard, LocalDate date) {
        this.defaults = defaults;
        this.guard = guard;
        this.date = date;
    }

    /** @throws dev.enlace.domain.shared.DomainException {@code reduction-after-block} when its terms do not fit together */
    public Judgement of(Suspect suspect) {
        var resolved = terms.get(suspect.own);
        if (resolved == null) {
            resolved = Delinquency.Terms.of(ServiceTerms.resolve(suspect.own, defaults));
            terms.put(suspect.own, resolved);
        }
        var verdict = Delinquency.judge(resolved, guard, suspect.bonusUntil, suspect.charges, date);
        return new Judgement(suspect, verdict, Contract.automaticMove(suspect.state, verdict.standing()));
    }

    /** Whether a contract has been suspended for so long that it may be ended. */
    public boolean mayBeCancelled(Judgement judgement) {
        return judgement.suspect.state == ContractState.BLOCKED_AUTO
                && judgement.action.isEmpty()
                && judgement
                        .suspect
                        .since
                        .plusDays(SUSPENDED_DAYS_BEFORE_CANCELLATION)
                        .isBefore(date);
    }
}
