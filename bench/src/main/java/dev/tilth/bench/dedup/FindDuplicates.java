package dev.tilth.bench.dedup;

import dev.tilth.dedup.DedupOptions;
import dev.tilth.dedup.Deduplicator;
import dev.tilth.dedup.Duplicates;
import dev.tilth.example.NotAnExample;
import dev.tilth.json.NotJson;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Locale;

/** Times the search for duplicates alone, without reading and sketching: {@code FindDuplicates CORPUS THREADS RUNS}. */
public final class FindDuplicates {
    private FindDuplicates() {}

    public static void main(String[] args) throws IOException, NotJson, NotAnExample {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int threads = Integer.parseInt(args[1]);
        try (Sketched rows = Sketched.read(Path.of(args[0]))) {
            for (int run = 0; run < Integer.parseInt(args[2]); run++) {
                out.println(Cost.of(
                        String.format(Locale.ROOT, "%,d rows, %d threads", rows.size(), threads),
                        () -> told(find(rows, threads))));
            }
        }
    }

    static Duplicates find(Sketched rows, int threads) {
        BitSet all = new BitSet();
        all.set(0, rows.size());
        return new Deduplicator(DedupOptions.DEFAULTS, threads)
                .find(rows.rows().sketches(), all, new int[rows.size()], rows);
    }

    private static String told(Duplicates found) {
        return String.format(Locale.ROOT, "%,d removed; %s", found.removed(), found.counts());
    }
}
