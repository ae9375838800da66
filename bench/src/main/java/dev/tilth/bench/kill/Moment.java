package dev.tilth.bench.kill;

import dev.tilth.bench.Dice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/**
 * When a build is killed: so long after a file is there. The files are those that each step makes first, so that all
 * steps are hit, the short ones of publishing too.
 *
 * @param sign the file, beside the versions or in the draft; empty for the start of the process
 * @param micros after it, in [0, the {@code micros} of its sign]
 */
record Moment(Sign sign, int micros) {
    private static final long PAUSE_NANOS = 20_000;

    /** What shows that a step has begun. */
    enum Sign {
        START("", 500_000),
        DRAFT(".building", 300_000),
        ROWS(".building/train.jsonl", 40_000),
        REPORT(".building/report.json", 10_000),
        MANIFEST(".building/manifest.json", 2_000),
        TIMINGS(".building/timings.json", 200),
        VERSION("", 100),
        LATEST(".latest", 40);

        private final String file;
        private final int micros;

        Sign(String file, int micros) {
            this.file = file;
            this.micros = micros;
        }

        private boolean isThere(Path home, String version) {
            String name = this == VERSION ? version : file;
            return this == START || Files.exists(home.resolve(name), LinkOption.NOFOLLOW_LINKS);
        }
    }

    static Moment draw(Dice dice) {
        Sign sign = Sign.values()[dice.below(Sign.values().length)];
        return new Moment(sign, dice.between(0, sign.micros));
    }

    /**
     * Kills at this moment, or finds that the build has ended before.
     *
     * @param home folder of the versions
     * @param version that is being built
     */
    void kill(Process build, Path home, String version) throws IOException, InterruptedException {
        while (!sign.isThere(home, version) && build.isAlive()) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        long until = System.nanoTime() + micros * 1000L;
        while (System.nanoTime() < until && build.isAlive()) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        build.destroyForcibly();
        build.waitFor();
    }
}
