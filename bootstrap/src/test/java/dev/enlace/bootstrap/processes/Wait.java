package dev.enlace.bootstrap.processes;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what must come, and fails when it does not. */
public final class Wait {
    /** Much longer than anything takes, since the machine may be busy with other things. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Wait() {}

    public static void until(String what, Callable<Boolean> holds) throws Exception {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.call()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("waited in vain: " + what);
            }
            Thread.sleep(10);
        }
    }
}
