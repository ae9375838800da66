package dev.tilth.bench.dedup;

import dev.tilth.corpus.RowWords;
import dev.tilth.corpus.SketchColumns;
import dev.tilth.example.NotAnExample;
import dev.tilth.json.NotJson;
import dev.tilth.sketch.Fingerprint;
import dev.tilth.sketch.MinHash;
import dev.tilth.sketch.Shingles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The exact join against the bands, on the rows of a corpus that differ in form: {@code CompareJoins CORPUS [RUNS]}. The
 * join finds every pair; of these it is counted how many share a band.
 */
public final class CompareJoins {
    private static final double THRESHOLD = 0.8;

    private final SketchColumns columns;
    private final List<Integer> rows = new ArrayList<>();
    private long pairs;
    private long inBands;

    private CompareJoins(SketchColumns columns) {
        this.columns = columns;
    }

    public static void main(String[] args) throws IOException, NotJson, NotAnExample {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Sketched sketched = Sketched.read(Path.of(args[0]))) {
            for (int run = 0; run < (args.length > 1 ? Integer.parseInt(args[1]) : 1); run++) {
                out.println(Cost.of(
                        "bands, with kinds and decisions",
                        () -> FindDuplicates.find(sketched, 1).counts().toString()));
                CompareJoins compared = new CompareJoins(sketched.rows().sketches());
                out.println(Cost.of("prefix-filter join, similarities alone", () -> compared.join(sketched)));
            }
        }
    }

    private String join(Sketched sketched) {
        Ordinals ordinals = new Ordinals();
        Set<Fingerprint> forms = new HashSet<>();
        List<int[]> sets = new ArrayList<>();
        RowWords words = new RowWords();
        Shingles shingles = new Shingles();
        for (int row = 0; row < sketched.size(); row++) {
            if (forms.add(columns.form(row)) && sketched.words(row, words)) {
                shingles.of(words.words(), 0, words.words().count(), "");
                sets.add(ordinals.add(shingles.distinct()));
                rows.add(row);
            }
        }
        int[][] all = sets.toArray(int[][]::new);
        ordinals.order(all);
        PrefixJoin join = new PrefixJoin(all, ordinals.size(), THRESHOLD);
        join.run((set, other) -> {
            pairs++;
            inBands += sharesBand(rows.get(set), rows.get(other)) ? 1 : 0;
        });
        return String.format(
                Locale.ROOT,
                "%,d candidates, %,d pairs, of which %,d share a band (%.5f)",
                join.candidates(),
                pairs,
                inBands,
                (double) inBands / pairs);
    }

    private boolean sharesBand(int a, int b) {
        for (int band = 0; band < MinHash.BANDS; band++) {
            if (columns.band(a, band) == columns.band(b, band)) {
                return true;
            }
        }
        return false;
    }
}
