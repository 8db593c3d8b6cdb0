package dev.enlace.application.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

/** Output port: the sheets of imports that are not over. They hold passwords, so they are kept encrypted, and not for long. */
public interface Sheets {
    /** Keeps a sheet in the caller's transaction, in flat memory; drops those of jobs that have ended. */
    void keep(UUID job, InputStream sheet) throws IOException;

    /** Reads a sheet from its beginning, in flat memory, from any process. */
    /** Empty when it was dropped. */
    Optional<InputStream> open(UUID job);

    void drop(UUID job);
}
