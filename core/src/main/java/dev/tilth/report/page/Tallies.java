package dev.tilth.report.page;

import dev.tilth.report.Figures;
import dev.tilth.report.Tally;
import java.util.List;
import java.util.stream.Collectors;

/** Counts in a line: {@code agent 1,204 · junior 96}. */
final class Tallies {
    private Tallies() {}

    static String words(List<Tally> tallies) {
        return tallies.stream()
                .map(tally -> (tally.name().isEmpty() ? "not said" : tally.name()) + " " + Figures.count(tally.count()))
                .collect(Collectors.joining(" · "));
    }
}
