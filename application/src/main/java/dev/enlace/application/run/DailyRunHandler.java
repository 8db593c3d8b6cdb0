package dev.enlace.application.run;

import dev.enlace.application.job.JobHandler;
import dev.enlace.application.job.JobProgress;
import dev.enlace.application.job.Jobs;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.provider.Settings;
import dev.enlace.application.shared.CurrentActor;
import dev.enlace.application.shared.Process;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Lives a day: starts and ends, generation, delinquency, notices, in this order. A day before the latest completed one only
 * makes the fees that are missing, since the rest would judge the past by what is known now.
 */
@Process
class DailyRunHandler implements JobHandler {
    static final String KIND = "daily-run";

    /** Held by the one run that is at work; the right to run a job alone does not keep two jobs apart. */
    private static final UUID ONE_AT_A_TIME = new UUID(0x6461696c792d7275L, 0x8e00000000000000L);

    private static final int PATIENCE_MILLIS = 200;

    private final Jobs jobs;
    private final RunDays days;
    private final Settings settings;
    private final ProviderCalendar calendar;
    private final CurrentActor actor;
    private final RunStep generation;
    private final List<RunStep> all;

    DailyRunHandler(
            Jobs jobs,
            RunDays days,
            Settings settings,
            ProviderCalendar calendar,
            CurrentActor actor,
            ScheduledChangesStep changes,
            GenerationStep generation,
            DelinquencyStep delinquency,
            NoticesStep notices) {
        this.jobs = jobs;
        this.days = days;
        this.settings = settings;
        this.calendar = calendar;
        this.actor = actor;
        this.generation = generation;
        this.all = List.of(changes, generation, delinquency, notices);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobProgress progress) {
        var input = RunInput.of(progress.job());
        try (var alone = alone(progress)) {
            if (!input.dryRun()) {
                days.begin(progress.job().id(), input.date(), calendar.simulation());
            }
            var run = new Run(progress, actor.get(), input.date(), input.dryRun(), settings.get());
            for (var step : steps(input.date())) {
                if (!alone.lasts()) {
                    throw new IllegalStateException("the connection that keeps runs apart is lost");
                }
                step.run(run);
            }
            if (!input.dryRun()) {
                days.complete(progress.job().id(), calendar.now());
            }
        }
    }

    private List<RunStep> steps(LocalDate date) {
        var lived = days.latest();
        return lived.isPresent() && date.isBefore(lived.get()) ? List.of(generation) : all;
    }

    private Jobs.Hold alone(JobProgress progress) {
        for (var hold = jobs.hold(ONE_AT_A_TIME); ; hold = jobs.hold(ONE_AT_A_TIME)) {
            if (hold.isPresent()) {
                return hold.get();
            }
            progress.checkCancelled();
            try {
                TimeUnit.MILLISECONDS.sleep(PATIENCE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
