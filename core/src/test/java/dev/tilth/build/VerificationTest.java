package dev.tilth.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.sketch.Sha256;
import dev.tilth.verify.Verification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever changes a version is found out, even one who mends the digests. */
class VerificationTest {
    @TempDir
    Path folder;

    private WrittenVersion version;

    @BeforeEach
    void build() {
        SmallDesk desk = SmallDesk.in(folder, 40);
        desk.write("tilth.yaml", SmallDesk.RECIPE + "export: [openai]\n");
        version = desk.build();
    }

    @Test
    void anUntouchedVersionHolds() {
        assertThat(failing()).isEmpty();
        assertThat(findings())
                .extracting(Verification.Finding::what)
                .containsExactly("digests", "name", "rows", "counts", "gates", "content", "leaks");
    }

    @Test
    void aChangedByteInAnyFileIsFound() throws IOException {
        List<String> files = version.files().keySet().stream()
                .filter(name -> !name.equals("manifest.json"))
                .toList();
        assertThat(files).hasSizeGreaterThan(8);
        for (String name : files) {
            Path file = version.folder().resolve(name);
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length > 0) {
                byte[] changed = bytes.clone();
                changed[changed.length / 2] ^= 1;
                Files.write(file, changed);
                assertThat(failing()).as(name).containsExactly("digests");
                Files.write(file, bytes);
            }
        }
        assertThat(failing()).isEmpty();
    }

    @Test
    void anAddedOrMissingFileIsFound() throws IOException {
        Files.writeString(version.folder().resolve("more.jsonl"), "{}\n");
        assertThat(details()).containsExactly("more.jsonl is not in the manifest");

        Files.delete(version.folder().resolve("more.jsonl"));
        Files.delete(version.folder().resolve("report.html"));
        assertThat(details()).containsExactly("report.html is missing");
    }

    @Test
    void twoRowsThatChangedPlacesAreFound() {
        forge("train.jsonl", text -> {
            int end = text.indexOf('\n') + 1;
            return text.substring(end) + text.substring(0, end);
        });

        assertThat(failing()).containsExactly("rows");
    }

    @Test
    void aRowWhoseTextWasChangedIsFound() {
        forge("train.jsonl", text -> text.replaceFirst("Put the ", "Sell the "));

        assertThat(details()).containsExactly("ids that the content does not give, the first at train.jsonl:1");
    }

    @Test
    void aChangedCountIsFound() {
        forge("manifest.json", text -> text.replaceFirst("\"checked\": (\\d+)", "\"checked\": 1$1"));

        assertThat(failing()).contains("counts");
    }

    @Test
    void aForgedVerdictIsFound() {
        forge("report.json", text -> text.replace("\"NO_GO\"", "\"GO\"").replace("\"NO-GO\"", "\"GO\""));

        assertThat(failing()).containsExactly("gates");
    }

    @Test
    void anotherRecipeOrInputIsFound() {
        forge("manifest.json", text -> text.replaceFirst("\"threshold\": 0.8", "\"threshold\": 0.99"));

        assertThat(failing()).contains("name");
    }

    /** The leak is in the ledger too, so that all files agree. */
    @Test
    void aTrainingRowInTheTestSetIsFound() {
        String row = WrittenVersion.text(version.bytes("train.jsonl"))
                        .lines()
                        .findFirst()
                        .orElseThrow() + "\n";
        String id = WrittenVersion.object(row.strip()).text("id");
        forge(
                "test.jsonl",
                text -> text
                        + row.replace(id, id + "-2")
                                .replaceFirst("\"row\":\\d+,\"line\":\\d+", "\"row\":41,\"line\":41"));
        forge(
                "ledger.jsonl.gz",
                text -> text
                        + text.lines()
                                .filter(line -> line.contains(id))
                                .findFirst()
                                .orElseThrow()
                                .replace(id, id + "-2")
                                .replace("\"split\":\"train\"", "\"split\":\"test\"")
                                .replaceFirst("\"row\":\\d+,\"line\":\\d+", "\"row\":41,\"line\":41")
                                .replaceFirst("\"unit\":\\d+", "\"unit\":99")
                        + "\n");

        assertThat(failing()).contains("leaks").doesNotContain("digests");
        assertThat(details())
                .anyMatch(detail -> detail.startsWith("1 pairs cross the split, the first test.jsonl:")
                        || detail.startsWith("1 pairs cross the split, the first train.jsonl:1 and test.jsonl:"));
    }

    /** Changes a file and its digest in the manifest. */
    private void forge(String name, UnaryOperator<String> change) {
        String before = WrittenVersion.text(version.bytes(name));
        String after = change.apply(before);
        assertThat(after).isNotEqualTo(before);
        try {
            Files.write(version.folder().resolve(name), packed(name, after));
            Path manifest = version.folder().resolve("manifest.json");
            String mended = Files.readString(manifest).replace(sha256(before), sha256(after));
            Files.writeString(manifest, mended);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] packed(String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (!name.endsWith(".gz")) {
            return bytes;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static String sha256(String text) {
        return Sha256.of(text);
    }

    private List<String> failing() {
        return findings().stream()
                .filter(finding -> !finding.holds())
                .map(Verification.Finding::what)
                .toList();
    }

    private List<String> details() {
        return findings().stream()
                .filter(finding -> !finding.holds())
                .map(Verification.Finding::detail)
                .toList();
    }

    private List<Verification.Finding> findings() {
        try {
            return Verification.of(version.folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
