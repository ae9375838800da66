package dev.tilth.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.corpus.RowState;
import dev.tilth.corpus.RowWords;
import dev.tilth.corpus.Sketch;
import dev.tilth.corpus.Sketcher;
import dev.tilth.corpus.Summary;
import dev.tilth.example.Example;
import dev.tilth.example.ExampleJson;
import dev.tilth.example.Message;
import dev.tilth.example.Origin;
import dev.tilth.example.ToolCall;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words that are kept of a row say the same as its text, also where a part of it has no words. */
class KeptWordsTest {
    @Test
    void wordsAndTextsGiveTheSameResult(@TempDir Path folder) throws IOException {
        Random random = new Random(3);
        for (int seed = 0; seed < 20; seed++) {
            try (dev.tilth.corpus.Rows rows = dev.tilth.corpus.Rows.open(folder)) {
                List<Example> examples = examples(random);
                for (Example example : examples) {
                    rows.add(summary(example));
                }
                BitSet all = new BitSet();
                all.set(0, rows.size());
                Deduplicator deduplicator = new Deduplicator(DedupOptions.DEFAULTS);
                int[] ranks = new int[rows.size()];
                Duplicates byText = deduplicator.find(rows.sketches(), all, ranks, examples::get);
                Duplicates byWords = deduplicator.find(rows.sketches(), all, ranks, new Kept(rows, examples));
                assertThat(byText.removed()).isBetween(10, rows.size() - 10);
                for (int row = 0; row < rows.size(); row++) {
                    assertThat(byWords.kind(row)).as("%s", examples.get(row)).isEqualTo(byText.kind(row));
                    assertThat(byWords.other(row)).isEqualTo(byText.other(row));
                    assertThat(byWords.similarity(row)).isEqualTo(byText.similarity(row));
                }
            }
        }
    }

    private record Kept(dev.tilth.corpus.Rows rows, List<Example> examples) implements ExampleReader {
        @Override
        public Example read(int row) {
            return examples.get(row);
        }

        @Override
        public boolean words(int row, RowWords into) {
            rows.words(row, into);
            return true;
        }
    }

    private static List<Example> examples(Random random) {
        List<Example> examples = new ArrayList<>();
        List<String> texts = List.of(Crowds.words(random, 30), Crowds.words(random, 12), "", "!!!", "😀", "one two");
        for (int i = 0; i < 120; i++) {
            String text = texts.get(random.nextInt(texts.size())) + (random.nextInt(3) == 0 ? " it" : "");
            String answer = texts.get(random.nextInt(texts.size())) + (random.nextInt(3) == 0 ? "?" : "");
            String other = texts.get(random.nextInt(texts.size()));
            switch (random.nextInt(4)) {
                case 0 -> examples.add(Example.labelled(text, List.of()));
                case 1 -> examples.add(Rows.chat(text, answer));
                case 2 ->
                    examples.add(Example.preferring(
                            List.of(Message.user(text)),
                            List.of(Message.assistant(answer)),
                            List.of(Message.assistant(other))));
                default ->
                    examples.add(Example.chat(
                            Message.user(text),
                            Message.calling(answer, List.of(new ToolCall("", "look", "{\"at\": \"" + other + "\"}")))));
            }
        }
        return examples;
    }

    private static Summary summary(Example example) {
        Sketcher sketcher = new Sketcher();
        byte[] text = ExampleJson.write(example).getBytes(StandardCharsets.UTF_8);
        Sketch sketch = sketcher.sketch(example, text);
        return new Summary(
                new Origin("s", "f", 1, 1),
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
