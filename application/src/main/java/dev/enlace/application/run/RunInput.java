package dev.enlace.application.run;

import dev.enlace.application.job.Job;
import java.time.LocalDate;
import java.util.Map;

/** What a daily run's job was asked to do, as its input keeps it. */
public record RunInput(LocalDate date, boolean dryRun) {
    public static RunInput of(Job job) {
        return new RunInput(
                LocalDate.parse(String.valueOf(job.input().get("date"))),
                Boolean.TRUE.equals(job.input().get("dryRun")));
    }

    Map<String, Object> json() {
        return Map.of("date", date.toString(), "dryRun", dryRun);
    }
}
