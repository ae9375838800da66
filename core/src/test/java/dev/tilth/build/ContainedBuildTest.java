package dev.tilth.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.report.ContainedTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chapters and their books are no near duplicates; both stay, and always on one side of the split. */
class ContainedBuildTest {
    private static final int BOOKS = 12;

    @TempDir
    Path folder;

    @Test
    void aChapterStaysOnTheSideOfItsBook() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int book = 0; book < BOOKS; book++) {
            String chapter = words(book, 1_000, 300);
            rows.add(row(chapter));
            rows.add(row(words(book, 5_000, 500) + " " + chapter + " " + words(book, 9_000, 400)));
        }
        for (int other = 0; other < 60; other++) {
            rows.add(row(words(100 + other, 0, 250)));
        }
        Files.write(folder.resolve("texts.jsonl"), rows);

        Built built = build(1);
        WrittenVersion version = new WrittenVersion(built.folder());
        for (int book = 0; book < BOOKS; book++) {
            assertThat(place(version, 2 * book + 1)).isEqualTo(place(version, 2 * book + 2));
        }
        ContainedTexts contained = built.report().duplicates().contained();
        assertThat(contained.rows()).isEqualTo(BOOKS);
        assertThat(contained.pairs()).hasSize(BOOKS).allSatisfy(pair -> {
            assertThat(pair.in().row()).isEqualTo(pair.row().row() + 1);
            assertThat(pair.share()).isEqualTo(1);
        });
        assertThat(version.kept()).hasSize(rows.size());
        assertThat(build(3).folder()).isEqualTo(built.folder());
    }

    private static String place(WrittenVersion version, int row) {
        var entry = version.ledger().getOrDefault("texts.jsonl#" + row, dev.tilth.json.Json.Obj.EMPTY);
        return entry.text("split") + WrittenVersion.number(entry, "unit");
    }

    private Built build(int threads) throws IOException {
        Files.writeString(folder.resolve("tilth.yaml"), "sources: [{path: texts.jsonl}]\nname: t\n");
        return Build.of(folder.resolve("tilth.yaml"))
                .out(folder.resolve("out"))
                .threads(threads)
                .run();
    }

    private static String row(String text) {
        return "{\"text\":\"" + text + ".\"}";
    }

    private static String words(int book, int from, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < from + count; i++) {
            text.append(i == from ? "" : " ")
                    .append("w")
                    .append(Integer.toString(Math.floorMod((book * 100_003 + i) * 7919, 2_000_003), 36));
        }
        return text.toString();
    }
}
