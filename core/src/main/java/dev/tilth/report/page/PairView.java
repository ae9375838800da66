package dev.tilth.report.page;

import dev.tilth.report.Duplicates.Pair;
import dev.tilth.report.Duplicates.Piece;
import dev.tilth.report.Duplicates.Side;
import dev.tilth.report.Figures;

/** Two examples side by side, with what differs marked. */
final class PairView {
    private PairView() {}

    static void write(Html html, Pair pair) {
        html.tag("div", "class", "pair").in(() -> {
            html.tag("p", "class", "similarity").in(() -> {
                html.tag("b").text(Figures.number(pair.similarity(), 3));
                html.text(" ").data(pair.kind());
            });
            side(html, pair.kept());
            side(html, pair.other());
        });
    }

    private static void side(Html html, Side side) {
        html.tag("div", "class", "side").in(() -> {
            html.tag("p", "class", "place").data(side.origin().toString());
            html.tag("p", "class", "prose", "dir", "auto").in(() -> side.text().forEach(piece -> piece(html, piece)));
        });
    }

    private static void piece(Html html, Piece piece) {
        if (piece.differs()) {
            html.tag("mark").in(() -> html.isolated(piece.text()));
        } else {
            html.isolated(piece.text());
        }
    }
}
