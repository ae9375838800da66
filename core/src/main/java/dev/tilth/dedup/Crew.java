package dev.tilth.dedup;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** Some threads that share out the items of one step after another; a step ends when all its items are done. */
final class Crew<W extends IntConsumer> implements AutoCloseable {
    private final List<W> workers;
    private final ExecutorService pool;

    /** @param workers one for each thread; takes the numbers of items, and no other thread uses it */
    Crew(List<W> workers) {
        this.workers = List.copyOf(workers);
        this.pool = Executors.newFixedThreadPool(workers.size(), Crew::daemon);
    }

    List<W> workers() {
        return workers;
    }

    /** Does the items {@code from} (inclusive) to {@code to} (exclusive), in any order and by any worker. */
    void run(int from, int to) {
        if (workers.size() == 1) {
            take(workers.get(0), new AtomicInteger(from), to);
            return;
        }
        AtomicInteger next = new AtomicInteger(from);
        Stream<Callable<Boolean>> shares = workers.stream().map(worker -> () -> take(worker, next, to));
        try {
            for (Future<Boolean> share : pool.invokeAll(shares.toList())) {
                share.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rows were compared", e);
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }

    private static boolean take(IntConsumer worker, AtomicInteger next, int to) {
        for (int item = next.getAndIncrement(); item < to; item = next.getAndIncrement()) {
            worker.accept(item);
        }
        return true;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "tilth-dedup");
        thread.setDaemon(true);
        return thread;
    }

    private static RuntimeException unwrapped(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }
}
