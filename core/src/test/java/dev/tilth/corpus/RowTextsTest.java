package dev.tilth.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.example.Example;
import dev.tilth.example.ExampleJson;
import dev.tilth.example.Message;
import dev.tilth.example.Origin;
import dev.tilth.text.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowTextsTest {
    private static final int ROWS = 600;
    private final Sketcher sketcher = new Sketcher();

    @Test
    void readsWhatTheSpoolsHoldInAnyOrder(@TempDir Path folder) throws IOException {
        Random random = new Random(5);
        List<Summary> summaries = new ArrayList<>();
        try (Rows rows = Rows.open(folder)) {
            for (int row = 0; row < ROWS; row++) {
                summaries.add(summary(row, random));
                rows.add(summaries.get(row));
            }
            RowTexts forwards = rows.texts();
            RowTexts anyhow = rows.texts();
            for (int row = 0; row < ROWS; row++) {
                assertHolds(rows, forwards, row, summaries.get(row));
                int other = random.nextInt(ROWS);
                assertHolds(rows, anyhow, other, summaries.get(other));
            }
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    private static void assertHolds(Rows rows, RowTexts texts, int row, Summary summary) {
        assertThat(texts.detail(row)).isEqualTo(rows.detail(row)).isEqualTo(summary.detail());
        assertThat(texts.text(row)).isEqualTo(rows.text(row)).isEqualTo(summary.text());
        RowWords alone = new RowWords();
        RowWords inOrder = new RowWords();
        rows.words(row, alone);
        texts.words(row, inOrder);
        RowWords own = new RowWords();
        own.read(summary.words(), 0, summary.words().length);
        assertThat(hashes(inOrder)).isEqualTo(hashes(alone)).isEqualTo(hashes(own));
    }

    @Test
    void wordsAreThoseThatTheExampleIsComparedBy(@TempDir Path folder) throws IOException {
        try (Rows rows = Rows.open(folder)) {
            rows.add(summary(
                    0,
                    Example.chat(
                            Message.system("be brief"), Message.user("Who is it?"), Message.assistant("Me, I think"))));
            RowWords words = new RowWords();
            rows.words(0, words);
            Words expected = new Words();
            expected.add("who is it me i think");
            assertThat(hashes(words)).startsWith(3L, 6L).hasSize(8);
            for (int i = 0; i < 6; i++) {
                assertThat(words.words().hash(i)).isEqualTo(expected.hash(i));
            }
        }
    }

    private static List<Long> hashes(RowWords words) {
        List<Long> all = new ArrayList<>(List.of((long) words.prompt(), (long) words.chosen()));
        for (int i = 0; i < words.words().count(); i++) {
            all.add(words.words().hash(i));
        }
        return all;
    }

    /** Every hundredth row is longer than a window, every seventh is no example. */
    private Summary summary(int row, Random random) {
        if (row % 7 == 3) {
            byte[] raw = "no example".getBytes(StandardCharsets.UTF_8);
            return new Summary(
                    new Origin("s", "f", row + 1, row + 1),
                    RowState.REJECTED,
                    raw,
                    new byte[random.nextInt(3)],
                    new byte[0],
                    Sketch.ofText(dev.tilth.sketch.Fingerprint.of(raw, 0, raw.length)),
                    Summary.Keys.NONE,
                    List.of(),
                    Summary.Lengths.NONE,
                    0);
        }
        String text = "word" + random.nextInt(9) + " ";
        int length = row % 100 == 99 ? 40_000 : random.nextInt(200);
        return summary(row, Example.chat(Message.user("Say " + row), Message.assistant(text.repeat(length))));
    }

    private Summary summary(int row, Example example) {
        byte[] text = ExampleJson.write(example).getBytes(StandardCharsets.UTF_8);
        Sketch sketch = sketcher.sketch(example, text);
        return new Summary(
                new Origin("s", "f", row + 1, row + 1),
                RowState.GOOD,
                text,
                new byte[0],
                sketcher.wordBytes(),
                sketch,
                Summary.Keys.NONE,
                List.of(),
                Summary.Lengths.NONE,
                0);
    }
}
