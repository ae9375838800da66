package dev.tilth.bench.kernel;

import dev.tilth.sketch.Shingles;
import dev.tilth.text.Words;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The words and shingles of each row, found before the clock runs. */
@State(Scope.Benchmark)
public class Shingled {
    final Words[] words = new Words[Corpora.ROWS];
    final Shingles[] shingles = new Shingles[Corpora.ROWS];
    final long[][] values = new long[Corpora.ROWS][];
    final List<List<String>> strings = new ArrayList<>();

    @Setup(Level.Trial)
    public void find(Corpora corpora) {
        for (int row = 0; row < Corpora.ROWS; row++) {
            words[row] = new Words();
            words[row].add(corpora.texts[row]);
            shingles[row] = new Shingles();
            shingles[row].of(words[row], 0, words[row].count(), corpora.texts[row]);
            values[row] = shingles[row].distinct();
            strings.add(Strings.words(corpora.texts[row]));
        }
    }
}
