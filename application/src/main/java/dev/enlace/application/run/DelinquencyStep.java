package dev.enlace.application.run;

import dev.enlace.application.billing.DelinquencyChunks;
import dev.enlace.application.billing.DelinquencyChunks.Judged;
import dev.enlace.application.billing.DelinquencyChunks.Moved;
import dev.enlace.application.job.JobItem;
import dev.enlace.application.shared.Process;
import dev.enlace.domain.billing.Restriction.Judgement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Reduces, blocks and restores, and lists as the job's items what it must not do: restrictions that the legal guard holds back,
 * and contracts suspended for so long that somebody may want to end them.
 */
@Process
class DelinquencyStep implements RunStep {
    private final DelinquencyChunks chunks;

    DelinquencyStep(DelinquencyChunks chunks) {
        this.chunks = chunks;
    }

    private record Tally(long judged, Moved moved, long heldBack, long cancellable, long unjudged) {
        static final Tally NOTHING = new Tally(0, Moved.NONE, 0, 0, 0);

        Tally plus(Judged more) {
            return new Tally(
                    judged + more.judged(),
                    moved.plus(more.moved()),
                    heldBack + more.heldBack().size(),
                    cancellable + more.cancellable().size(),
                    unjudged + more.unjudged().size());
        }
    }

    @Override
    public String name() {
        return "delinquency";
    }

    @Override
    public void run(Run run) {
        var request = new DelinquencyChunks.Request(
                run.job(), run.date, run.settings.service(), run.settings.legalGuard(), run.dryRun);
        var tally = new AtomicReference<>(Tally.NOTHING);
        run.each(chunks.cut(), chunk -> {
            var judged = chunks.judge(chunk, request);
            tally.getAndUpdate(sum -> sum.plus(judged));
            run.progress().items(items(judged));
        });
        var total = Objects.requireNonNull(tally.get());
        run.counts(name(), counts(total, run.dryRun ? total.moved : chunks.movedBy(run.job())));
    }

    private static Map<String, Object> counts(Tally tally, Moved moved) {
        var counts = new LinkedHashMap<String, Object>();
        counts.put("judged", tally.judged);
        counts.put("reduced", moved.reduced());
        counts.put("blocked", moved.blocked());
        counts.put("restored", moved.restored());
        counts.put("heldBack", tally.heldBack);
        counts.put("eligibleForCancellation", tally.cancellable);
        counts.put("unjudged", tally.unjudged);
        return counts;
    }

    /** A contract is on one of the lists at most, so its number is a place that a repetition finds again. */
    private static List<JobItem> items(Judged judged) {
        var items = new ArrayList<JobItem>();
        judged.heldBack().forEach(each -> items.add(item(each, "HELD_BACK", hold(each), held(each))));
        judged.cancellable()
                .forEach(each -> items.add(item(
                        each,
                        "ELIGIBLE_FOR_CANCELLATION",
                        "suspended-long-enough",
                        Map.of("suspendedSince", each.suspect().since().toString()))));
        judged.unjudged()
                .forEach(each -> items.add(new JobItem(
                        each.number(),
                        each.contract(),
                        String.valueOf(each.number()),
                        "FAILED",
                        each.code(),
                        Map.of())));
        return items;
    }

    private static String hold(Judgement judgement) {
        return String.valueOf(judgement.verdict().hold());
    }

    private static Map<String, Object> held(Judgement judgement) {
        var verdict = judgement.verdict();
        var detail = new LinkedHashMap<String, Object>();
        detail.put("wanted", String.valueOf(verdict.wanted()));
        detail.put("daysLate", verdict.daysLate());
        if (verdict.possibleFrom() != null) {
            detail.put("possibleFrom", verdict.possibleFrom().toString());
        }
        return detail;
    }

    private static JobItem item(Judgement judgement, String outcome, String code, Map<String, Object> detail) {
        var suspect = judgement.suspect();
        return new JobItem(
                suspect.number(), suspect.id().value(), String.valueOf(suspect.number()), outcome, code, detail);
    }
}
