package dev.enlace.application.run;

import dev.enlace.application.notice.NoticeChunks;
import dev.enlace.application.notice.NoticeChunks.Made;
import dev.enlace.application.notice.SendNotices;
import dev.enlace.application.shared.Process;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** Makes the day's due notices and the block warnings; they are sent afterwards. */
@Process
class NoticesStep implements RunStep {
    private final NoticeChunks chunks;
    private final SendNotices sender;

    NoticesStep(NoticeChunks chunks, SendNotices sender) {
        this.chunks = chunks;
        this.sender = sender;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public void run(Run run) {
        var defaults = run.settings.service();
        var request = new NoticeChunks.Request(run.job(), run.date, defaults, run.settings.legalGuard(), run.dryRun);
        var offsets = chunks.offsetsInUse(defaults);
        var made = new AtomicReference<>(Made.NOTHING);
        run.each(chunks.cut(), chunk -> made.accumulateAndGet(chunks.make(chunk, request, offsets), Made::plus));
        run.counts(name(), counts(run.dryRun ? Objects.requireNonNull(made.get()) : chunks.madeBy(run.job())));
        if (!run.dryRun) {
            sender.dayPlanned();
        }
    }

    private static Map<String, Object> counts(Made made) {
        var counts = new LinkedHashMap<String, Object>();
        counts.put("email", made.email());
        counts.put("sms", made.sms());
        counts.put("whatsapp", made.whatsapp());
        counts.put("blockWarnings", made.blockWarnings());
        return counts;
    }
}
