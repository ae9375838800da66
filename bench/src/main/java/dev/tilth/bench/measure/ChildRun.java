package dev.tilth.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What one run of a command cost, by the accounts of the Linux kernel.
 *
 * @param wall seconds from start to end
 * @param cpu seconds of all its threads, user and system
 * @param peakMb largest resident set, in MiB
 */
public record ChildRun(double wall, double cpu, double peakMb) {
    private static final double TICKS_A_SECOND = 100;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;
    private static final long POLL_MILLIS = 20;

    /**
     * Runs a command to its end; no other child of this process may run meanwhile.
     *
     * @param log takes what the command prints
     * @throws IOException where it cannot be started or does not end with 0
     */
    public static ChildRun of(List<String> command, Path log) throws IOException, InterruptedException {
        double before = childrenCpu();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        double peak = 0;
        while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakMb(process.pid()));
        }
        double wall = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IOException(command + " ended with " + process.exitValue() + ": " + Files.readString(log));
        }
        return new ChildRun(wall, childrenCpu() - before, peak);
    }

    /** CPU seconds of the children of this process that have ended, exact to a tick. */
    private static double childrenCpu() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM])) / TICKS_A_SECOND;
    }

    /** The high-water mark, which the kernel keeps, so that a late look misses little; 0 where the process has ended. */
    private static double peakMb(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
                }
            }
        } catch (IOException e) {
            return 0;
        }
        return 0;
    }
}
