package dev.enlace.application.notice;

import dev.enlace.domain.contract.ServiceTerms;
import dev.enlace.domain.provider.LegalGuard;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Output port made for batches: the due notices and block warnings that a run makes, a chunk of contracts a transaction. They
 * are stored as PENDING; sending them is another's work. What was made before is not made again.
 */
public interface NoticeChunks {
    /** @param to first id that is no longer part; null for the rest */
    record Chunk(UUID from, @Nullable UUID to) {}

    /** One run's notices; {@code dryRun} stores nothing. */
    record Request(UUID job, LocalDate date, ServiceTerms.Defaults defaults, LegalGuard guard, boolean dryRun) {}

    /** Due notices by channel, and block warnings on all channels. */
    record Made(long email, long sms, long whatsapp, long blockWarnings) {
        public static final Made NOTHING = new Made(0, 0, 0, 0);

        public Made plus(Made other) {
            return new Made(
                    email + other.email,
                    sms + other.sms,
                    whatsapp + other.whatsapp,
                    blockWarnings + other.blockWarnings);
        }

        public boolean isNothing() {
            return equals(NOTHING);
        }
    }

    /** Cuts all contracts into chunks; cheap, and nothing is locked. */
    List<Chunk> cut();

    /** The offsets that some contract or the provider uses; asked once a run. */
    List<Integer> offsetsInUse(ServiceTerms.Defaults defaults);

    /** @param offsets as {@link #offsetsInUse} gave them */
    Made make(Chunk chunk, Request request, List<Integer> offsets);

    /** What the run has made so far, also before a crash: summed from the chunks' events. */
    Made madeBy(UUID job);
}
