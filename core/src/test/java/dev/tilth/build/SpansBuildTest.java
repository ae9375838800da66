package dev.tilth.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.json.Json;
import dev.tilth.report.Conflicts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts with spans go the whole way: redacted in step, duplicates removed, contradictions reported, broken ones named. */
class SpansBuildTest {
    private static final List<String> NAMES =
            List.of("Ann", "Bo", "Cy", "Dee", "Eve", "Flo", "Gus", "Hal", "Ida", "Jo");

    @TempDir
    Path folder;

    @Test
    void aSpanIsTaughtOnTheWordsThatItWasGivenOn() throws IOException {
        List<String> rows = new ArrayList<>();
        rows.add(row("Write to eve@mill.org or ask Bo now.", 29, 31));
        rows.add(row("The parcel of Cy went to the wrong town.", 14, 16));
        rows.add(row("the parcel of CY  went to the wrong town", 14, 16));
        rows.add(row("The parcel of Cy went to the wrong town.", 35, 39));
        rows.add(row("Too short.", 4, 99));
        for (String name : NAMES) {
            rows.add(row(
                    name + " has " + "asked about ".repeat(2) + "the " + name.hashCode() + " delivery.",
                    0,
                    name.length()));
        }
        Files.write(folder.resolve("texts.jsonl"), rows);

        Built built = build(1);
        WrittenVersion version = new WrittenVersion(built.folder());
        Map<String, Json.Obj> ledger = version.ledger();
        assertThat(ledger.getOrDefault("texts.jsonl#3", Json.Obj.EMPTY).text("kind"))
                .isEqualTo("format");
        assertThat(ledger.getOrDefault("texts.jsonl#4", Json.Obj.EMPTY).text("kind"))
                .isEqualTo("conflict");
        assertThat(ledger.getOrDefault("texts.jsonl#5", Json.Obj.EMPTY).text("reason"))
                .isEqualTo("wrong-offset");
        assertThat(ledger.getOrDefault("texts.jsonl#5", Json.Obj.EMPTY).text("evidence"))
                .isEqualTo("spans[0].end is 99, behind the end of the text at 10");
        assertThat(version.kept().getOrDefault("texts.jsonl#1", Json.Obj.EMPTY).write())
                .contains("Write to [EMAIL] or ask Bo now.", "\"spans\":[{\"start\":24,\"end\":26,\"label\":\"PER\"}]");
        Conflicts conflicts = built.report().conflicts();
        assertThat(conflicts.examples()).singleElement().satisfies(group -> assertThat(group.answers())
                .extracting(Conflicts.Answer::text)
                .containsExactly("spans: PER \"Cy\"", "spans: PER \"town\""));
        assertThat(build(3).folder()).isEqualTo(built.folder());
    }

    private Built build(int threads) throws IOException {
        Files.writeString(folder.resolve("tilth.yaml"), "sources: [{path: texts.jsonl}]\nname: t\n");
        return Build.of(folder.resolve("tilth.yaml"))
                .out(folder.resolve("out"))
                .threads(threads)
                .run();
    }

    private static String row(String text, int start, int end) {
        return "{\"text\":\"" + text + "\",\"spans\":[{\"start\":" + start + ",\"end\":" + end
                + ",\"label\":\"PER\"}]}";
    }
}
