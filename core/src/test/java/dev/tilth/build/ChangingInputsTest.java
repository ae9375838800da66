package dev.tilth.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.fault.Fault;
import dev.tilth.sketch.Sha256;
import dev.tilth.unit.Lock;
import dev.tilth.verify.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build reads changes while it reads. */
class ChangingInputsTest {
    @TempDir
    Path folder;

    private SmallDesk desk;
    private Path last;

    /** What happens once rows have been read. */
    private interface Event {
        void happen() throws IOException;
    }

    @BeforeEach
    void build() {
        desk = SmallDesk.in(folder, 30);
        last = desk.build().folder();
    }

    @Test
    void ofALogThatGrowsTheManifestNamesWhatWasRead() throws IOException {
        Path log = folder.resolve("letters.jsonl");
        String before = desk.read("letters.jsonl");

        Path version = buildWhile(() -> Files.writeString(log, SmallDesk.letter(40), StandardOpenOption.APPEND));

        assertThat(Manifest.read(version).basis().inputs())
                .containsExactly(new Manifest.Input("letters", "letters.jsonl", before.length(), Sha256.of(before)));
    }

    @Test
    void aSourceThatIsRewrittenIsRefused() throws IOException {
        refusedWhile(
                () -> desk.write("letters.jsonl", SmallDesk.letters(IntStream.range(10, 50))),
                "letters.jsonl: it changed while it was read, by more than what was added at its end. Build again when"
                        + " nothing writes to it, or from a copy.");
    }

    @Test
    void aSourceThatIsGoneWhenItsTurnComesIsNamed() throws IOException {
        desk.write("tilth.yaml", SmallDesk.RECIPE.replace("letters.jsonl", "[letters.jsonl, more.jsonl]"));
        desk.write("more.jsonl", SmallDesk.letter(40));

        refusedWhile(
                () -> Files.delete(folder.resolve("more.jsonl")),
                "more.jsonl: it is there no more. Check that the file is there and may be read.");
    }

    @Test
    void anOverrideThatIsWrittenWhileRowsAreReadIsRefused() throws IOException {
        refusedWhile(
                () -> desk.write(
                        "overrides.jsonl",
                        "{\"row\":\"letters.jsonl#1\",\"action\":\"drop\",\"who\":\"a\",\"why\":\"b\"}\n"),
                "overrides.jsonl: it changed while the build went on. Build again; nothing was written.");
    }

    @Test
    void aSealedCopyThatIsAlteredWhileRowsAreReadIsRefused() throws IOException {
        Sealing.seal(last, Optional.of(desk.recipe()), LocalDate.EPOCH);

        refusedWhile(
                () -> desk.write("sealed/test.jsonl", ""),
                "sealed/test.jsonl: it changed while the build went on. Build again; nothing was written.");
    }

    @Test
    void aSealThatIsSetWhileRowsAreReadStays() throws IOException {
        desk.write("task.md", "Answer letters.\n");
        desk.write("tilth.yaml", SmallDesk.RECIPE + "task: {definition: task.md}\n");

        buildWhile(() -> Sealing.seal(last, Optional.of(desk.recipe()), LocalDate.EPOCH));

        assertThat(Lock.read(folder).sealed()).isPresent();
        assertThat(Lock.read(folder).definition(1)).isPresent();
    }

    @Test
    void aVersionThatIsThereAlreadyGetsTheLockThatAKilledBuildDidNotWrite() throws IOException {
        desk.write("task.md", "Answer letters.\n");
        desk.write("tilth.yaml", SmallDesk.RECIPE + "task: {definition: task.md}\n");
        desk.build();
        Files.delete(folder.resolve("tilth.lock"));

        assertThat(desk.built().reused()).isTrue();
        assertThat(Lock.read(folder).definition(1)).isPresent();
    }

    private void refusedWhile(Event event, String message) throws IOException {
        assertThatThrownBy(() -> buildWhile(event)).isInstanceOf(Fault.class).hasMessage(message);
        assertThat(last.resolveSibling("latest").toFile().exists()).isTrue();
        assertThat(desk.left())
                .containsExactlyInAnyOrder(
                        "latest", "recipe", last.getFileName().toString());
    }

    private Path buildWhile(Event event) {
        boolean[] happened = {false};
        return desk.builder("dedup.threshold=0.9")
                .progress((step, done, all) -> {
                    if (step.equals("read") && done > 0 && !happened[0]) {
                        happened[0] = true;
                        happen(event);
                    }
                })
                .run()
                .folder();
    }

    private static void happen(Event event) {
        try {
            event.happen();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
