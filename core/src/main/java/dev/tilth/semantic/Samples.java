package dev.tilth.semantic;

import dev.tilth.sketch.Mix;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The pairs that the report shows: few, and the same on every run. */
final class Samples {
    static final Samples NONE = new Samples(0);

    private static final Comparator<Match> BY_ROWS =
            Comparator.comparingInt(Match::row).thenComparingInt(Match::other);
    private static final Comparator<Match> SPREAD = Comparator.<Match>comparingLong(
                    match -> Mix.append(match.row(), match.other()))
            .thenComparing(BY_ROWS);
    private static final Comparator<Match> LEAST_FIRST =
            Comparator.comparingDouble(Match::similarity).thenComparing(BY_ROWS);
    private static final Comparator<Match> MOST_FIRST =
            Comparator.comparingDouble(Match::similarity).reversed().thenComparing(BY_ROWS);

    private final int most;
    private final Map<Kind, List<Match>> byKind = new EnumMap<>(Kind.class);
    private final List<Match> above = new ArrayList<>();
    private final List<Match> below = new ArrayList<>();

    /** @param most pairs of each sort */
    Samples(int most) {
        this.most = most;
    }

    void add(Match match) {
        keep(byKind.computeIfAbsent(match.kind(), kind -> new ArrayList<>()), match, SPREAD);
        if (match.kind() == Kind.REWORDING) {
            keep(above, match, LEAST_FIRST);
        }
    }

    void addBelow(Match match) {
        keep(below, match, MOST_FIRST);
    }

    /** Completes each pair, once all are known. */
    void complete(UnaryOperator<Match> completion) {
        byKind.values().forEach(list -> list.replaceAll(completion));
        above.replaceAll(completion);
        below.replaceAll(completion);
    }

    List<Match> of(Kind kind) {
        return List.copyOf(byKind.getOrDefault(kind, List.of()));
    }

    List<Match> above() {
        return List.copyOf(above);
    }

    List<Match> below() {
        return List.copyOf(below);
    }

    private void keep(List<Match> best, Match match, Comparator<Match> order) {
        best.add(match);
        best.sort(order);
        if (best.size() > most) {
            best.remove(most);
        }
    }
}
