package dev.tilth.bench.textbook;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

/**
 * CPU by step: of the thread that takes it, for many threads at once, or of the whole process where a step has threads of
 * its own. What the process needs beyond the sum of the former is compilation and garbage collection.
 */
final class StepTimes {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final double NANOS = 1e9;

    private final Map<Step, LongAdder> nanos = new EnumMap<>(Step.class);

    StepTimes() {
        for (Step step : Step.values()) {
            nanos.put(step, new LongAdder());
        }
    }

    /** Takes a step in this thread. */
    <T> T thread(Step step, Supplier<T> work) {
        long start = THREADS.getCurrentThreadCpuTime();
        T result = work.get();
        adder(step).add(THREADS.getCurrentThreadCpuTime() - start);
        return result;
    }

    /** Takes a step while nothing else runs. */
    <T> T process(Step step, Supplier<T> work) {
        long start = SYSTEM.getProcessCpuTime();
        T result = work.get();
        adder(step).add(SYSTEM.getProcessCpuTime() - start);
        return result;
    }

    double seconds(Step step) {
        return adder(step).sum() / NANOS;
    }

    private LongAdder adder(Step step) {
        return nanos.getOrDefault(step, new LongAdder());
    }
}
