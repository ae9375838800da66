package dev.tilth.intake;

import dev.tilth.example.Edit;
import dev.tilth.privacy.PrivateType;
import dev.tilth.report.Redactions;
import dev.tilth.report.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The private values that were found while rows were read, by type, source and place. */
public final class RedactionAccount {
    private final Map<String, Type> types = new HashMap<>();
    private long rows;

    void add(ReadRow read) {
        if (read.redactions().isEmpty()) {
            return;
        }
        rows++;
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < read.redactions().size(); i++) {
            Edit edit = read.redactions().get(i);
            Type type = types.computeIfAbsent(edit.rule(), rule -> new Type());
            type.values += edit.count();
            type.rows += seen.contains(edit.rule()) ? 0 : 1;
            type.sources.merge(read.row().origin().source(), (long) edit.count(), Long::sum);
            type.places.merge(
                    read.places().isEmpty() ? "unreadable row" : read.places().get(i), (long) edit.count(), Long::sum);
            seen.add(edit.rule());
        }
    }

    /**
     * @param mode the recipe's word
     * @param kept rows in the dataset that held any
     */
    public Redactions result(String mode, long kept) {
        List<Redactions.Type> all = new ArrayList<>();
        for (PrivateType known : PrivateType.all()) {
            Type type = types.getOrDefault(known.rule(), new Type());
            if (known.kind() == PrivateType.Kind.PERSONAL || type.values > 0) {
                all.add(new Redactions.Type(
                        known.rule(),
                        known.placeholder(),
                        type.values,
                        type.rows,
                        Tally.of(type.sources),
                        Tally.of(type.places)));
            }
        }
        return new Redactions(mode, rows, kept, all);
    }

    private static final class Type {
        private final Map<String, Long> sources = new TreeMap<>();
        private final Map<String, Long> places = new TreeMap<>();
        private long values;
        private long rows;
    }
}
