package dev.tilth.bench.dedup;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.Supplier;

/** What a step costs this process: wall time, CPU of all threads (compilation and collection with it), bytes allocated. */
final class Cost {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Cost() {}

    static String of(String name, Supplier<String> step) {
        long wall = System.nanoTime();
        long cpu = SYSTEM.getProcessCpuTime();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        String result = step.get();
        return String.format(
                Locale.ROOT,
                "%s: %.2f s wall, %.2f CPU s, %,d MB allocated by the calling thread; %s",
                name,
                (System.nanoTime() - wall) / 1e9,
                (SYSTEM.getProcessCpuTime() - cpu) / 1e9,
                (THREADS.getCurrentThreadAllocatedBytes() - bytes) >> 20,
                result);
    }
}
