package dev.tilth.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tilth.fault.Fault;
import dev.tilth.verify.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A version is there whole or not at all, whatever happens to the process. */
class KilledBuildTest {
    private static final int KILLS = 20;

    @TempDir
    Path folder;

    @Test
    void aKilledBuildLeavesTheLastVersionAndTheNextBuildIsClean() throws Exception {
        SmallDesk desk = SmallDesk.in(folder, SmallDesk.MOST_ROWS);
        Path home = desk.out().resolve("small");
        Path last = desk.build().folder();
        Random moments = new Random(20250301);
        int killed = 0;
        for (int i = 0; i < KILLS; i++) {
            String other = "dedup.threshold=0." + (70 + i);
            BuildProcess build =
                    BuildProcess.start(folder, List.of("-XX:TieredStopAtLevel=1"), desk.recipe(), desk.out(), other);
            build.await(1 + moments.nextInt(6));
            build.passes(moments.nextInt(40));
            killed += build.isAlive() ? 1 : 0;
            build.kill();

            Path latest = home.resolve("latest").toRealPath();
            assertThat(Verification.of(latest)).as("kill " + i).allMatch(Verification.Finding::holds);
            if (versions(home).size() == 1) {
                assertThat(latest).isEqualTo(last.toRealPath());
            }
        }
        WrittenVersion next = desk.build("dedup.threshold=0.95");

        assertThat(killed).as("builds that were alive when they were killed").isGreaterThan(KILLS / 2);
        assertThat(Verification.of(next.folder())).allMatch(Verification.Finding::holds);
        assertThat(home.resolve("latest").toRealPath()).isEqualTo(next.folder().toRealPath());
        assertThat(leftovers(home)).isEmpty();
    }

    @Test
    void aBuildThatIsAskedToEndLeavesNoDraft() throws Exception {
        SmallDesk desk = SmallDesk.in(folder, SmallDesk.MOST_ROWS);
        Path last = desk.build().folder();
        for (int steps = 1; steps <= 3; steps++) {
            BuildProcess build =
                    BuildProcess.start(folder, List.of(), desk.recipe(), desk.out(), "dedup.threshold=0.8" + steps);
            build.await(steps);
            build.end();

            Path latest = desk.out().resolve("small/latest").toRealPath();
            assertThat(leftovers(last.resolveSibling("."))).isEmpty();
            assertThat(Verification.of(latest)).allMatch(Verification.Finding::holds);
        }
    }

    @Test
    void buildsOfOneRecipeAtOnceGiveOneVersion() throws Exception {
        SmallDesk desk = SmallDesk.in(folder, SmallDesk.MOST_ROWS);
        desk.write("task.md", "Answer letters.\n");
        desk.write("tilth.yaml", SmallDesk.RECIPE + "task: {definition: task.md}\n");
        BuildProcess outside = BuildProcess.start(folder, List.of(), desk.recipe(), desk.out());
        ExecutorService threads = Executors.newFixedThreadPool(3);
        List<Callable<Built>> builds = List.of(desk::built, desk::built, desk::built);
        List<Path> folders = new ArrayList<>();
        try {
            for (Future<Built> built : threads.invokeAll(builds)) {
                folders.add(built.get().folder());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(outside.ended().code()).isZero();

        assertThat(folders.stream().distinct()).hasSize(1);
        assertThat(Verification.of(folders.get(0))).allMatch(Verification.Finding::holds);
        assertThat(leftovers(desk.out().resolve("small"))).isEmpty();
    }

    @Test
    void aBuildThatFailsLeavesNothing() throws Exception {
        SmallDesk desk = SmallDesk.in(folder, 12);
        Path last = desk.build().folder();
        desk.write(
                "overrides.jsonl", "{\"row\":\"letters.jsonl#99\",\"action\":\"drop\",\"who\":\"a\",\"why\":\"b\"}\n");

        assertThatThrownBy(desk::build).isInstanceOf(Fault.class);
        assertThat(leftovers(last.resolveSibling("."))).isEmpty();
        assertThat(last.resolveSibling("latest").toRealPath()).isEqualTo(last.toRealPath());
    }

    @Test
    void aBuildThatFailsTakesNoRoomInTheCache() throws IOException {
        SmallDesk desk = SmallDesk.in(folder, 12);
        desk.write("letters.jsonl", SmallDesk.row("c1", "Where is it? ".repeat(200_000), "There."));
        desk.write(
                "overrides.jsonl", "{\"row\":\"letters.jsonl#99\",\"action\":\"drop\",\"who\":\"a\",\"why\":\"b\"}\n");

        assertThatThrownBy(desk::build).isInstanceOf(Fault.class);
        assertThat(desk.out().resolve("small/.cache/texts")).hasSize(0);
    }

    @Test
    void aFileWhereTheFolderBelongsIsNamed() {
        SmallDesk desk = SmallDesk.in(folder, 12);
        desk.write("out", "a file");
        assertThatThrownBy(desk::build)
                .isInstanceOf(Fault.class)
                .hasMessage(desk.out() + ": a file where the output folder belongs. Give another folder with --out.");
    }

    @Test
    void aVersionCanBeReadByWhomeverMayReadItsFolder() throws IOException {
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix"))
                .isTrue();
        SmallDesk desk = SmallDesk.in(folder, 12);
        desk.write("task.md", "Answer letters.\n");
        desk.write("tilth.yaml", SmallDesk.RECIPE + "task: {definition: task.md}\n");
        Path usual = Files.createDirectory(folder.resolve("usual"));
        Path version = desk.build().folder();

        assertThat(Files.getPosixFilePermissions(version)).isEqualTo(Files.getPosixFilePermissions(usual));
        assertThat(Files.getPosixFilePermissions(folder.resolve("tilth.lock")))
                .isEqualTo(Files.getPosixFilePermissions(desk.recipe()));
    }

    private static List<String> versions(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.matches("[0-9a-f]{12}"))
                    .toList();
        }
    }

    /** Drafts, and links that were to be moved. */
    private static List<String> leftovers(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name ->
                            name.startsWith(".") && !List.of(".lock", ".cache").contains(name))
                    .toList();
        }
    }
}
