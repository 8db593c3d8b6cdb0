package dev.enlace.application.shared;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Work of our own that runs behind the requests, on its own threads; idle threads end, and none keeps the program alive. */
public final class Background {
    private static final System.Logger LOG = System.getLogger(Background.class.getName());
    private static final int IDLE_SECONDS = 30;

    private final Runnable work;
    private final ExecutorService thread;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private String lastFailure = "";

    /** @param work runs in one thread, never twice at a time */
    public Background(String name, Runnable work) {
        this.work = work;
        this.thread = pool(name, 1);
    }

    /** A pool of at most so many threads; what is submitted beyond that waits. */
    public static ExecutorService pool(String name, int threads) {
        var pool = new ThreadPoolExecutor(
                threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    var thread = Executors.defaultThreadFactory().newThread(task);
                    thread.setName(name);
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** Has the work done once more, soon; calls that come before it begins are one call. */
    public void wake() {
        if (waiting.compareAndSet(false, true)) {
            thread.execute(this::once);
        }
    }

    private void once() {
        waiting.set(false);
        try {
            work.run();
            lastFailure = "";
        } catch (RuntimeException e) {
            reportOnce(e);
        }
    }

    /** A database that is down for an hour fails every second in the same way. */
    private void reportOnce(RuntimeException e) {
        if (!e.toString().equals(lastFailure)) {
            lastFailure = e.toString();
            LOG.log(System.Logger.Level.WARNING, "background work failed and is tried again at each tick", e);
        }
    }
}
