package dev.tilth.corpus;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Maps items with several threads and hands the results on in the order of the items, so that the number of threads can
 * never be seen in a result. At most a few items a thread are under way at once.
 */
public final class Ordered {
    private static final int ITEMS_PER_THREAD = 2;

    private final int threads;

    public Ordered(int threads) {
        this.threads = threads;
    }

    /**
     * @param items pulled one by one by the calling thread
     * @param mapper makes the function of one thread, which no other thread calls
     * @param sink takes the results in order, in the calling thread
     */
    public <I, O> void map(Iterator<I> items, Supplier<Function<I, O>> mapper, Consumer<O> sink) {
        if (threads == 1) {
            Function<I, O> function = mapper.get();
            items.forEachRemaining(item -> sink.accept(function.apply(item)));
            return;
        }
        ThreadLocal<Function<I, O>> functions = ThreadLocal.withInitial(mapper);
        ExecutorService pool = Executors.newFixedThreadPool(threads, Ordered::daemon);
        try {
            Queue<Future<O>> underWay = new ArrayDeque<>();
            while (items.hasNext() || !underWay.isEmpty()) {
                while (items.hasNext() && underWay.size() < threads * ITEMS_PER_THREAD) {
                    I item = items.next();
                    underWay.add(pool.submit(() -> functions.get().apply(item)));
                }
                sink.accept(result(underWay.remove()));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "tilth-worker");
        thread.setDaemon(true);
        return thread;
    }

    private static <O> O result(Future<O> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rows were under way", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
