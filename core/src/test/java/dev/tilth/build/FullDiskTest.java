package dev.tilth.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real disk that is really full: a file system in memory that only the process sees that builds on it. */
class FullDiskTest {
    private static final List<String> MOUNT =
            List.of("unshare", "-m", "sh", "-c", "mount -t tmpfs -o size=6m none \"$0\" && exec \"$@\"");

    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    @TempDir
    Path disk;

    @Test
    void whereverTheDiskIsFullTheBuildSaysSoAndTheLastVersionStays() throws Exception {
        assumeThat(mounts()).as("this user may mount a file system").isTrue();
        BuildProcess.Ended ended = onDisk(BuildProcess.java(QUICK, FullDisk.class, List.of(disk.toString())));

        assertThat(ended.code()).as(ended.last()).isZero();
        Set<String> steps = new TreeSet<>();
        List<String> said = ended.said();
        for (int i = 0; !said.get(i).equals("built"); i += 2) {
            steps.add(said.get(i).substring(0, said.get(i).indexOf(':')));
            assertThat(said.get(i))
                    .matches(
                            "\\w+: \\Q" + disk + "/out/small\\E[^:]*: the disk is full \\(No space left on device\\)\\."
                                    + " Make room, or give another folder with --out; nothing was half-written\\.");
            assertThat(said.get(i + 1)).isEqualTo("files: [latest, recipe]");
        }
        assertThat(steps)
                .as("spool, rows, what stands beside them")
                .contains("write", "report")
                .containsAnyOf("read", "decide");
    }

    @Test
    void aFileThatMayNotGrowOnIsSaidToBeTooLarge() throws Exception {
        assumeThat(runs(List.of("sh", "-c", "ulimit -f 100"))).isTrue();
        SmallDesk desk = SmallDesk.in(disk, SmallDesk.MOST_ROWS);
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -f 40; exec \"$@\"", "sh"));
        command.addAll(BuildProcess.command(
                List.of("-XX:-UsePerfData", "-XX:TieredStopAtLevel=1"), desk.recipe(), desk.out()));

        BuildProcess.Ended ended = BuildProcess.run(disk, command).ended();

        assertThat(ended.last())
                .isEqualTo(desk.out().resolve("small")
                        + ": File too large. Nothing was half-written; mend it and run again.");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(desk.left()).isEmpty();
    }

    private boolean mounts() throws IOException, InterruptedException {
        return runs(mounted(List.of("true")));
    }

    private BuildProcess.Ended onDisk(List<String> command) throws IOException, InterruptedException {
        return BuildProcess.run(disk, mounted(command)).ended();
    }

    private List<String> mounted(List<String> command) {
        List<String> all = new ArrayList<>(MOUNT);
        all.add(disk.toString());
        all.addAll(command);
        return all;
    }

    private boolean runs(List<String> command) throws InterruptedException {
        try {
            return BuildProcess.run(disk, command).ended().code() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
