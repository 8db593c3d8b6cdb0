package dev.enlace.application.run;

import dev.enlace.application.contract.RunScheduledChanges;
import dev.enlace.application.contract.RunScheduledChanges.Change;
import dev.enlace.application.shared.Process;
import dev.enlace.domain.contract.ContractId;
import dev.enlace.domain.shared.DomainException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Begins and ends what dates decide: pauses, bonuses, plans and their trials. Few a day, so one contract and one transaction at a time. */
@Process
class ScheduledChangesStep implements RunStep {
    private static final int PAGE = 200;
    private static final System.Logger LOG = System.getLogger(ScheduledChangesStep.class.getName());

    private final RunScheduledChanges changes;

    ScheduledChangesStep(RunScheduledChanges changes) {
        this.changes = changes;
    }

    @Override
    public String name() {
        return "scheduled-changes";
    }

    @Override
    public void run(Run run) {
        var counts = before(run);
        ContractId after = null;
        for (var due = changes.due(run.date, null, PAGE); !due.isEmpty(); due = changes.due(run.date, after, PAGE)) {
            run.progress().checkCancelled();
            for (var contract : due) {
                carryOut(run, contract, counts);
                after = contract;
            }
            run.counts(name(), counts);
        }
        run.counts(name(), counts);
    }

    private void carryOut(Run run, ContractId contract, Map<String, Long> counts) {
        if (run.dryRun) {
            counts.merge("due", 1L, Long::sum);
            return;
        }
        try {
            changes.carryOut(contract, run.date).forEach(change -> counts.merge(name(change), 1L, Long::sum));
        } catch (DomainException e) {
            // One contract that cannot be moved must not keep all others from their day.
            LOG.log(System.Logger.Level.WARNING, "contract " + contract + " is left as it is: " + e.code());
            counts.merge("failed", 1L, Long::sum);
        }
    }

    /** What the run had done before it was interrupted. */
    private Map<String, Long> before(Run run) {
        var counts = new LinkedHashMap<String, Long>();
        if (!run.dryRun) {
            for (var change : Change.values()) {
                counts.put(name(change), 0L);
            }
        }
        run.progress().job().steps().stream()
                .filter(step -> step.name().equals(name()))
                .forEach(step ->
                        step.counts().forEach((name, count) -> counts.put(name, ((Number) count).longValue())));
        return counts;
    }

    private static String name(Change change) {
        return Objects.requireNonNull(NAMES.get(change));
    }

    private static final Map<Change, String> NAMES = new EnumMap<>(Map.of(
            Change.DEACTIVATION_STARTED, "deactivationsStarted",
            Change.DEACTIVATION_FAILED, "deactivationsFailed",
            Change.DEACTIVATION_ENDED, "deactivationsEnded",
            Change.BONUS_ENDED, "bonusesEnded",
            Change.PLAN_CHANGED, "plansChanged",
            Change.PLAN_CHANGE_FAILED, "planChangesFailed",
            Change.PLAN_TRIAL_ENDED, "planTrialsEnded"));
}
