package dev.tilth.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.fault.Fault;
import dev.tilth.sketch.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that change between the first rows that are read of them and the last. */
class SnapshotTest {
    private static final int ROWS = 40_000;

    private static final byte[] LINES = IntStream.range(0, ROWS)
            .mapToObj(i ->
                    "{\"prompt\":\"Which river is number " + i + "?\",\"completion\":\"It is the one of stones.\"}\n")
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8);

    private static final String CHANGED = "log.jsonl: it changed while it was read, by more than what was added at its"
            + " end. Build again when nothing writes to it, or from a copy.";

    @TempDir
    Path folder;

    /** What happens to a file while it is read. */
    private interface Event {
        void happen(Path file) throws IOException;
    }

    @Test
    void ofALogThatGrowsTheRowsAreReadThatWereThere() throws IOException {
        FileFacts facts = readWhile(
                LINES,
                file -> Files.write(file, "{\"half\":".getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND));

        assertThat(facts.rows()).isEqualTo(ROWS);
        assertThat(facts.bytes()).isEqualTo(LINES.length);
        assertThat(facts.sha256()).isEqualTo(Sha256.of(new String(LINES, StandardCharsets.UTF_8)));
    }

    @Test
    void ofAPackedLogThatGrowsTheRowsAreReadThatWereThere() throws IOException {
        byte[] packed = packed(LINES);
        FileFacts facts = readWhile(packed, file -> Files.write(file, packed(LINES), StandardOpenOption.APPEND));

        assertThat(facts.rows()).isEqualTo(ROWS);
        assertThat(facts.sha256()).isEqualTo(Sha256.of(new String(LINES, StandardCharsets.UTF_8)));
    }

    @Test
    void aFileThatIsOnlyTouchedIsRead() throws IOException {
        assertThat(readWhile(LINES, file -> Files.setLastModifiedTime(file, FileTime.fromMillis(0)))
                        .rows())
                .isEqualTo(ROWS);
    }

    @Test
    void aFileThatIsReplacedByTheSameBytesIsRead() throws IOException {
        assertThat(readWhile(LINES, file -> replace(file, LINES)).rows()).isEqualTo(ROWS);
    }

    @Test
    void aFileWhoseStartChangesAfterItWasReadIsRefused() {
        refusedWhile(file -> {
            byte[] other = LINES.clone();
            other[12] = 'X';
            Files.write(file, other);
        });
    }

    @Test
    void aFileThatIsCutOffIsRefused() {
        refusedWhile(file -> Files.write(file, Arrays.copyOf(LINES, LINES.length / 2)));
    }

    @Test
    void aFileThatIsReplacedIsRefused() {
        refusedWhile(file -> replace(
                file,
                new String(LINES, StandardCharsets.UTF_8)
                        .replace("stones", "rocks!")
                        .getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aFileThatIsRemovedIsRefused() {
        refusedWhile(Files::delete);
    }

    @Test
    void aFileThatIsGoneOrMayNotBeReadIsSaidToBeSo() {
        SourceFile gone = new SourceFile("log", "log.jsonl", Optional.of(folder.resolve("log.jsonl")), 1);

        assertThatThrownBy(() -> SourceReader.open(gone, SourceOptions.DEFAULTS, Progress.NONE))
                .isInstanceOf(Fault.class)
                .hasMessage("log.jsonl: it is there no more. Check that the file is there and may be read.");
    }

    private void refusedWhile(Event event) {
        assertThatThrownBy(() -> readWhile(LINES, event))
                .isInstanceOf(Fault.class)
                .hasMessage(CHANGED);
    }

    /** Reads the first rows, lets it happen, reads the rest. */
    private FileFacts readWhile(byte[] content, Event event) throws IOException {
        Path path = Files.write(folder.resolve("log.jsonl"), content);
        SourceFile file = new SourceFile("log", "log.jsonl", Optional.of(path), content.length);
        try (SourceReader reader = SourceReader.open(file, SourceOptions.DEFAULTS, Progress.NONE)) {
            assertThat(reader.next()).isPresent();
            event.happen(path);
            while (reader.next().isPresent()) {
                // all rows
            }
            return reader.facts();
        }
    }

    private static void replace(Path file, byte[] content) throws IOException {
        Path other = Files.write(file.resolveSibling("other"), content);
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }
}
