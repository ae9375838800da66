package dev.tilth.account;

import dev.tilth.label.Balance;
import dev.tilth.label.ClassCount;
import dev.tilth.ledger.Entry;
import dev.tilth.ledger.Fate;
import dev.tilth.report.Labels;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The classes of the kept rows, by split. */
final class LabelAccount {
    private static final List<String> SPLITS = List.of("train", "validation", "test");

    private final Balance balance = new Balance();
    private final Map<String, long[]> bySplit = new HashMap<>();

    void add(Entry entry) {
        if (entry.fate() != Fate.KEPT || entry.labels().isEmpty()) {
            return;
        }
        balance.add(entry.labels());
        int split = SPLITS.indexOf(entry.place().split());
        new LinkedHashSet<>(entry.labels())
                .forEach(label -> bySplit.computeIfAbsent(label, name -> new long[SPLITS.size()])[split]++);
    }

    /** @param limit share that the largest class may have */
    Labels result(double limit) {
        if (balance.labelled() == 0) {
            return Labels.NONE;
        }
        return new Labels(
                balance.labelled(),
                balance.classes().stream().map(this::labelClass).toList(),
                balance.thin().stream().map(ClassCount::label).toList(),
                Optional.of(limit));
    }

    private Labels.LabelClass labelClass(ClassCount count) {
        long[] rows = bySplit.getOrDefault(count.label(), new long[SPLITS.size()]);
        return new Labels.LabelClass(count.label(), count.rows(), count.share(), rows[0], rows[1], rows[2]);
    }

    int size() {
        return bySplit.size();
    }
}
