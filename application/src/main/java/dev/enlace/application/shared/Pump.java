package dev.enlace.application.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Work in three beats: claim some, do each by itself on a pool with no transaction open, note the results that are there
 * together. Claims are leases, so that whatever stops it in between is taken up by another.
 *
 * @param capacity claimed and not yet noted at any time: enough that no thread waits, few enough that a lease outlasts the wait
 * @param claim asked for at most so many; fewer when there are fewer, none when it is done
 */
public record Pump<C, R>(
        ExecutorService pool, int capacity, IntFunction<List<C>> claim, Function<C, R> work, Consumer<List<R>> note) {

    /** Works until nothing is left to claim and everything is noted. */
    public void drain() {
        var calls = new ExecutorCompletionService<R>(pool);
        int underWay = 0;
        while (true) {
            if (underWay <= capacity / 2) {
                var claimed = claim.apply(capacity - underWay);
                claimed.forEach(one -> calls.submit(() -> work.apply(one)));
                underWay += claimed.size();
            }
            if (underWay == 0) {
                return;
            }
            var results = finished(calls);
            note.accept(results);
            underWay -= results.size();
        }
    }

    /** Waits for one result and takes along what else is there. */
    private List<R> finished(ExecutorCompletionService<R> calls) {
        try {
            var results = new ArrayList<R>();
            for (var next = calls.take(); next != null; next = calls.poll()) {
                results.add(next.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; the leases run out by themselves", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
