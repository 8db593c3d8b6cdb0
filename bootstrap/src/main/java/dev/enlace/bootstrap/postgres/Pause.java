package dev.enlace.bootstrap.postgres;

import java.io.IOException;

final class Pause {
    private Pause() {}

    /** A short sleep between two looks; past the deadline (as of {@link System#nanoTime}) it fails with the message. */
    static void orFail(long deadlineNanos, String message) throws IOException {
        if (System.nanoTime() - deadlineNanos > 0) {
            throw new IOException(message);
        }
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted: " + message, e);
        }
    }
}
