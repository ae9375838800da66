package dev.tilth.account;

import dev.tilth.corpus.Rows;
import dev.tilth.dedup.Pair;
import dev.tilth.report.Duplicates;
import dev.tilth.text.Marking;
import java.util.ArrayList;
import java.util.List;

/** Two compared rows as the report shows them: side by side, with what differs marked. */
final class PairTexts {
    private static final int LONGEST = 600;

    private final Rows rows;
    private final Excerpts excerpts;

    PairTexts(Rows rows, Excerpts excerpts) {
        this.rows = rows;
        this.excerpts = excerpts;
    }

    List<Duplicates.Pair> of(List<Pair> pairs) {
        return pairs.stream().map(this::of).toList();
    }

    private Duplicates.Pair of(Pair pair) {
        return of(pair.kind().word(), pair.similarity(), pair.other(), pair.row());
    }

    Duplicates.Pair of(String kind, double similarity, int kept, int other) {
        String first = excerpts.ofRow(kept, LONGEST);
        String second = excerpts.ofRow(other, LONGEST);
        return new Duplicates.Pair(
                kind,
                similarity,
                new Duplicates.Side(rows.origin(kept), pieces(Marking.of(first, second))),
                new Duplicates.Side(rows.origin(other), pieces(Marking.of(second, first))));
    }

    private static List<Duplicates.Piece> pieces(List<Marking.Run> runs) {
        List<Duplicates.Piece> pieces = new ArrayList<>();
        runs.forEach(run -> pieces.add(new Duplicates.Piece(run.text(), run.differs())));
        return pieces;
    }
}
