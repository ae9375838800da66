package dev.tilth.account;

import dev.tilth.example.Rejection;
import dev.tilth.ledger.Entry;
import dev.tilth.ledger.Story;
import dev.tilth.report.RejectedRows;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Some of the rows that left, for each reason. */
final class RejectedAccount {
    private static final int SHOWN_OF_EACH = 3;
    private static final int EXCERPT = 300;

    private final Map<String, List<RejectedRows.RejectedRow>> examples = new LinkedHashMap<>();
    private final Excerpts excerpts;
    private long rows;

    RejectedAccount(Excerpts excerpts) {
        this.excerpts = excerpts;
    }

    void add(Outcome outcome) {
        Entry entry = outcome.entry();
        if (entry.rejection().isEmpty()) {
            return;
        }
        rows++;
        Rejection why = entry.rejection().get();
        List<RejectedRows.RejectedRow> shown =
                examples.computeIfAbsent(why.step() + " " + why.reason(), key -> new ArrayList<>());
        if (shown.size() < SHOWN_OF_EACH) {
            shown.add(new RejectedRows.RejectedRow(
                    entry.origin(),
                    why.step(),
                    why.reason(),
                    FlowAccount.fateOf(entry.fate()),
                    why.evidence(),
                    excerpts.of(outcome.text(), EXCERPT)));
        }
    }

    RejectedRows result() {
        return new RejectedRows(
                rows,
                Story.REJECTED,
                examples.values().stream().flatMap(List::stream).toList());
    }
}
