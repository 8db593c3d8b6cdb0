package dev.enlace.application.importing;

import dev.enlace.application.job.Job;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts outcomes over the whole job, also over those of a process that was killed. */
final class Tally {
    static final String STEP = "lines";

    /** What becomes of a line. */
    enum Outcome {
        CREATED,
        UNCHANGED,
        REJECTED
    }

    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private long newCustomers;

    Tally(Job job) {
        for (var step : job.steps()) {
            if (step.name().equals(STEP)) {
                for (var outcome : Outcome.values()) {
                    counts.put(outcome, number(step.counts().get(name(outcome))));
                }
                newCustomers = number(step.counts().get("newCustomers"));
            }
        }
    }

    private Tally(Map<Outcome, Long> counts, long newCustomers) {
        this.counts.putAll(counts);
        this.newCustomers = newCustomers;
    }

    /** To count on while a transaction may still fail. */
    Tally copy() {
        return new Tally(counts, newCustomers);
    }

    void become(Tally other) {
        counts.putAll(other.counts);
        newCustomers = other.newCustomers;
    }

    void count(Outcome outcome) {
        counts.merge(outcome, 1L, Long::sum);
    }

    void countCustomer() {
        newCustomers++;
    }

    Map<String, Object> counts() {
        var shown = new LinkedHashMap<String, Object>();
        for (var outcome : Outcome.values()) {
            shown.put(name(outcome), counts.getOrDefault(outcome, 0L));
        }
        shown.put("newCustomers", newCustomers);
        return shown;
    }

    private static String name(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private static long number(@Nullable Object count) {
        return count instanceof Number number ? number.longValue() : 0;
    }
}
