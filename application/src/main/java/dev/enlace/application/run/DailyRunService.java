package dev.enlace.application.run;

import dev.enlace.application.job.Job;
import dev.enlace.application.job.JobStatus;
import dev.enlace.application.job.Jobs;
import dev.enlace.application.job.StartJob;
import dev.enlace.application.job.WatchJobs;
import dev.enlace.application.provider.ProviderCalendar;
import dev.enlace.application.provider.Settings;
import dev.enlace.application.shared.Acting;
import dev.enlace.application.shared.Actor;
import dev.enlace.application.shared.PageQuery;
import dev.enlace.application.shared.Slice;
import dev.enlace.application.shared.UseCase;
import dev.enlace.domain.shared.DomainException;
import dev.enlace.domain.shared.DomainException.Kind;
import dev.enlace.domain.shared.Violation;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@UseCase
class DailyRunService implements StartDailyRun, WatchDailyRuns {
    private static final int YEARS = 10;
    private static final Duration REST_AFTER_FAILURE = Duration.ofMinutes(15);

    private final StartJob start;
    private final Jobs jobs;
    private final RunDays days;
    private final Settings settings;
    private final ProviderCalendar calendar;

    DailyRunService(StartJob start, Jobs jobs, RunDays days, Settings settings, ProviderCalendar calendar) {
        this.start = start;
        this.jobs = jobs;
        this.days = days;
        this.settings = settings;
        this.calendar = calendar;
    }

    @Override
    public Job start(Command command) {
        var input = new RunInput(command.date() == null ? calendar.today() : command.date(), command.dryRun());
        check(input.date());
        days.reserve();
        for (var open : open()) {
            if (!isLeftBehind(open)) {
                throw DomainException.conflict(
                        "run-in-progress", "run " + open.id() + " is under way", Map.of("runId", open.id()));
            }
            if (RunInput.of(open).equals(input)) {
                // Whoever takes up jobs finds it, and it goes on where it was.
                return open;
            }
        }
        return start.start(DailyRunHandler.KIND, input.json());
    }

    @Override
    public void startIfDue() {
        if (calendar.simulation()) {
            return;
        }
        var now = calendar.now().atZone(settings.get().timeZone());
        var today = now.toLocalDate();
        if (now.toLocalTime().isBefore(settings.get().dailyRunAt()) || isLived(today)) {
            return;
        }
        days.reserve();
        if (!isLived(today) && open().isEmpty() && !hasJustFailed()) {
            var input = new RunInput(today, false);
            Acting.as(Actor.system("run"), () -> start.start(DailyRunHandler.KIND, input.json()));
        }
    }

    @Override
    public Job get(UUID id) {
        return find(id).orElseThrow(() -> DomainException.notFound("daily-run-not-found", id));
    }

    @Override
    public Slice<Job> list(@Nullable JobStatus status, PageQuery page) {
        return jobs.list(new WatchJobs.Filter(DailyRunHandler.KIND, status), null, page);
    }

    private boolean isLived(LocalDate day) {
        return days.latest().filter(latest -> !latest.isBefore(day)).isPresent();
    }

    private List<Job> open() {
        return jobs.open().stream().map(this::find).flatMap(Optional::stream).toList();
    }

    private Optional<Job> find(UUID id) {
        return jobs.find(id).filter(job -> job.kind().equals(DailyRunHandler.KIND));
    }

    /** Begun, and held by nobody: its process is gone. A queued one only waits for its turn. */
    private boolean isLeftBehind(Job job) {
        if (job.status() != JobStatus.RUNNING) {
            return false;
        }
        var free = jobs.hold(job.id());
        free.ifPresent(Jobs.Hold::close);
        return free.isPresent();
    }

    private boolean hasJustFailed() {
        var latest = list(null, PageQuery.first(1, "-createdAt")).items();
        return latest.stream()
                .anyMatch(job -> job.status() == JobStatus.FAILED
                        && job.endedAt() != null
                        && calendar.now().isBefore(job.endedAt().plus(REST_AFTER_FAILURE)));
    }

    private void check(LocalDate date) {
        var realToday = LocalDate.ofInstant(calendar.now(), settings.get().timeZone());
        var last = calendar.simulation() ? realToday.plusYears(YEARS) : calendar.today();
        if (date.isAfter(last)) {
            throw refused("run-date-in-future", date, "≤ " + last);
        }
        var first = realToday.minusYears(YEARS);
        if (date.isBefore(first)) {
            throw refused("run-date-too-old", date, "≥ " + first);
        }
    }

    private static DomainException refused(String code, LocalDate date, String allowed) {
        return new DomainException(
                Kind.INVALID,
                code,
                code + ": " + date,
                Map.of("value", date, "allowed", allowed),
                List.of(new Violation("/date", code, date, allowed)));
    }
}
