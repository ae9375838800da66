package dev.tilth.verify;

import dev.tilth.gate.Counts;
import dev.tilth.ledger.Entry;
import dev.tilth.ledger.Fate;
import dev.tilth.ledger.Story;
import dev.tilth.ledger.Tally;
import dev.tilth.unit.Lock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Walks the ledger and the files that hold rows side by side: every ledger line stands for one row of one file, in the
 * same order, and nothing is left over.
 */
final class RowCheck {
    private final Path version;
    private final Counts counts;
    private final Tally tally;
    private final Map<String, BufferedReader> files = new HashMap<>();
    private String mismatch = "";
    private long rows;

    RowCheck(Path version, Manifest manifest) {
        this.version = version;
        this.counts = manifest.counts();
        Map<String, String> kinds = new LinkedHashMap<>();
        counts.sources().forEach(source -> kinds.put(source.name(), source.kind()));
        this.tally = new Tally(kinds, Lock.SEALED_FILE);
    }

    void add(Entry entry) {
        rows++;
        tally.add(entry);
        String file = entry.fate() == Fate.KEPT ? entry.place().split() + ".jsonl" : Story.REJECTED;
        String start = "{\"id\":\"" + entry.id() + "\"";
        try {
            String line = open(file).readLine();
            if (mismatch.isEmpty() && (line == null || !line.startsWith(start))) {
                mismatch = file + " does not go on with " + entry.origin();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BufferedReader open(String file) throws IOException {
        BufferedReader reader = files.get(file);
        if (reader == null) {
            reader = Files.newBufferedReader(version.resolve(file));
            files.put(file, reader);
        }
        return reader;
    }

    void finish(Findings out) throws IOException {
        for (Map.Entry<String, BufferedReader> each : files.entrySet()) {
            if (each.getValue().readLine() != null && mismatch.isEmpty()) {
                mismatch = each.getKey() + " holds rows that are not in the ledger";
            }
            each.getValue().close();
        }
        out.add("rows", mismatch.isEmpty(), mismatch.isEmpty() ? rows + " rows, each in one file" : mismatch);
        boolean same = tally.sources().equals(counts.sources())
                && tally.splits().equals(counts.splits())
                && tally.classes().equals(counts.classes())
                && (counts.offFormat().isEmpty()
                        || tally.offFormat() == counts.offFormat().getAsLong())
                && tally.leaks().equals(counts.leaks());
        out.add("counts", same, same ? "as the ledger gives them" : "the ledger gives others than the manifest");
    }

    /** Takes what was found. */
    @FunctionalInterface
    interface Findings {
        void add(String what, boolean holds, String detail);
    }
}
