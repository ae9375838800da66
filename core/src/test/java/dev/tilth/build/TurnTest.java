package dev.tilth.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.verify.Verification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two builds of one dataset at once, in processes of their own. */
@Timeout(120)
class TurnTest {
    private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    @TempDir
    Path folder;

    @Test
    void aBuildWaitsForTheOneThatCameBeforeAndSaysForWhich() throws Exception {
        SmallDesk desk = SmallDesk.in(folder, 12);
        BuildProcess second;
        Path home = Files.createDirectories(desk.out().resolve("small"));
        try (Turn first = Turn.take(home, Progress.NONE)) {
            assertThat(first).isNotNull();
            second = BuildProcess.start(folder, QUICK, desk.recipe(), desk.out());

            assertThat(second.line())
                    .isEqualTo("waits for " + ProcessHandle.current().pid());
            assertThat(second.isAlive()).isTrue();
            assertThat(desk.left()).isEmpty();
        }
        assertThat(second.ended().code()).isZero();
        assertThat(Verification.of(home.resolve("latest"))).allMatch(Verification.Finding::holds);
    }

    @Test
    void aBuildGoesOnWhenTheOneBeforeItHasEnded() throws Exception {
        SmallDesk desk = SmallDesk.in(folder, 12);
        BuildProcess first = startedByInput();
        List<Long> waitedFor = new ArrayList<>();

        Built second = desk.builder()
                .progress(new OnWaiting(process -> {
                    waitedFor.add(process);
                    first.input().write(SmallDesk.letter(1).getBytes(StandardCharsets.UTF_8));
                    first.input().close();
                }))
                .run();

        assertThat(waitedFor).containsExactly(first.pid());
        assertThat(first.ended().code()).isZero();
        assertThat(Verification.of(second.folder())).allMatch(Verification.Finding::holds);
        assertThat(second.folder().resolveSibling("latest").toRealPath())
                .isEqualTo(second.folder().toRealPath());
        assertThat(desk.left()).as("two versions, latest and recipe").hasSize(4);
    }

    @Test
    void aBuildThatIsKilledKeepsNobodyWaiting() throws Exception {
        SmallDesk desk = SmallDesk.in(folder, 12);
        BuildProcess first = startedByInput();

        Built second =
                desk.builder().progress(new OnWaiting(process -> first.kill())).run();

        assertThat(Verification.of(second.folder())).allMatch(Verification.Finding::holds);
        assertThat(desk.left())
                .containsExactlyInAnyOrder(
                        "latest", "recipe", second.folder().getFileName().toString());
    }

    @Test
    void aBuildThatWaitsEndsWhenItIsAskedTo() throws Exception {
        SmallDesk desk = SmallDesk.in(folder, 12);
        Path home = Files.createDirectories(desk.out().resolve("small"));
        try (Turn first = Turn.take(home, Progress.NONE)) {
            assertThat(first).isNotNull();
            BuildProcess second = BuildProcess.start(folder, QUICK, desk.recipe(), desk.out());
            assertThat(second.line()).startsWith("waits");

            second.end();

            assertThat(desk.left()).isEmpty();
        }
    }

    @Test
    void aBuildOfAnotherDatasetIntoTheSameFolderWaitsForNobody() throws Exception {
        SmallDesk desk = SmallDesk.in(folder, 12);
        List<Long> waitedFor = new ArrayList<>();
        try (Turn first = Turn.take(Files.createDirectories(desk.out().resolve("small")), Progress.NONE)) {
            assertThat(first).isNotNull();
            Built other = Build.of(desk.recipe(), List.of("name=other"))
                    .out(desk.out())
                    .progress(new OnWaiting(waitedFor::add))
                    .run();

            assertThat(other.folder().getParent()).isEqualTo(desk.out().resolve("other"));
        }
        assertThat(waitedFor).isEmpty();
    }

    /** A build of the same dataset that reads on until its input is closed. */
    private BuildProcess startedByInput() throws IOException {
        Path recipe = Files.writeString(
                folder.resolve("input.yaml"), "name: small\nsources: [{name: letters, path: '-', format: jsonl}]\n");
        BuildProcess first = BuildProcess.start(folder, QUICK, recipe, folder.resolve("out"));
        assertThat(first.line()).isEqualTo("read 0");
        return first;
    }

    /** What to do when there is something to wait for. */
    private record OnWaiting(Act act) implements Progress {
        private interface Act {
            void of(long process) throws Exception;
        }

        @Override
        public void step(String step, long done, long total) {}

        @Override
        public void waits(Path folder, long process) {
            try {
                act.of(process);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }
}
