package dev.enlace.application.run;

import dev.enlace.application.billing.FeeChunks;
import dev.enlace.application.billing.FeeChunks.Made;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.shared.Process;
import dev.enlace.domain.billing.BillingRules;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** Makes the fees that fall due, and those that missed runs left out. */
@Process
class GenerationStep implements RunStep {
    private final FeeChunks chunks;
    private final ProviderCalendar calendar;

    GenerationStep(FeeChunks chunks, ProviderCalendar calendar) {
        this.chunks = chunks;
        this.calendar = calendar;
    }

    @Override
    public String name() {
        return "generation";
    }

    @Override
    public void run(Run run) {
        var request = new FeeChunks.Request(
                run.job(),
                run.date,
                BillingRules.of(run.settings),
                run.settings.service().massBilling(),
                run.dryRun,
                calendar.now());
        var made = new AtomicReference<>(Made.NOTHING);
        run.each(chunks.cut(), chunk -> made.accumulateAndGet(chunks.make(chunk, request), Made::plus));
        run.counts(name(), counts(run.dryRun ? Objects.requireNonNull(made.get()) : chunks.madeBy(run.job())));
    }

    private static Map<String, Object> counts(Made made) {
        var counts = new LinkedHashMap<String, Object>();
        counts.put("contracts", made.contracts());
        counts.put("collections", made.collections());
        counts.put("charges", made.charges());
        counts.put("amount", made.amount().toString());
        counts.put("creditUsed", made.credited().toString());
        return counts;
    }
}
