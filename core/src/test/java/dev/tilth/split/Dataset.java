package dev.tilth.split;

import dev.tilth.sketch.Mix;
import dev.tilth.unit.UnionFind;
import dev.tilth.unit.Units;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Rows for tests: each has a content number, a group (0 for none), a label (empty for none) and a source. */
final class Dataset {
    private record Row(long content, long group, String label, String source) {}

    private final List<Row> rows = new ArrayList<>();
    private final BitSet sealed = new BitSet();

    Dataset add(long content, long group, String label, String source) {
        rows.add(new Row(content, group, label, source));
        return this;
    }

    /** Rows of no group, with contents that count up from {@code firstContent}. */
    Dataset addMany(int count, long firstContent, String label, String source) {
        for (int i = 0; i < count; i++) {
            add(firstContent + i, 0, label, source);
        }
        return this;
    }

    Dataset seal(int row) {
        sealed.set(row);
        return this;
    }

    int size() {
        return rows.size();
    }

    Units units() {
        UnionFind links = new UnionFind(rows.size());
        links.joinEqual(row -> rows.get(row).group());
        BitSet present = new BitSet();
        present.set(0, rows.size());
        return Units.of(links, present);
    }

    Partition split(SplitOptions options) {
        List<String> labels = rows.stream()
                .map(Row::label)
                .filter(label -> !label.isEmpty())
                .distinct()
                .toList();
        List<String> sources = rows.stream().map(Row::source).distinct().toList();
        return Splitter.split(
                new SplitRows(
                        units(),
                        row -> Mix.bits(rows.get(row).content() + 1),
                        row -> rows.get(row).label().isEmpty()
                                ? new int[0]
                                : new int[] {labels.indexOf(rows.get(row).label())},
                        row -> sources.indexOf(rows.get(row).source()),
                        labels,
                        sources,
                        sealed),
                options);
    }
}
