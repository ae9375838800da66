package dev.tilth.account;

import dev.tilth.recipe.Recipe;
import dev.tilth.report.Duplicates;
import dev.tilth.report.Rewordings;
import dev.tilth.semantic.Kind;
import dev.tilth.semantic.Match;
import dev.tilth.semantic.Recall;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a model found alike, for the report. */
final class RewordingAccount {
    private final dev.tilth.semantic.Rewordings found;
    private final int rows;
    private final PairTexts texts;

    /** @param rows of the build */
    RewordingAccount(dev.tilth.semantic.Rewordings found, int rows, PairTexts texts) {
        this.found = found;
        this.rows = rows;
        this.texts = texts;
    }

    /** Empty where the recipe names no model. */
    Optional<Rewordings> result(Recipe recipe) {
        if (!found.facts().isAsked()) {
            return Optional.empty();
        }
        List<Duplicates.Kind> kinds = new ArrayList<>();
        List<Duplicates.Pair> examples = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            boolean removed = kind == Kind.REWORDING && recipe.semantic().remove();
            kinds.add(new Duplicates.Kind(kind.word(), stars(kind), found.count(kind), removed));
            examples.addAll(pairs(found.pairs(kind)));
        }
        return Optional.of(new Rewordings(
                found.facts().model(),
                recipe.semantic().threshold(),
                found.facts().rows(),
                found.facts().texts(),
                found.facts().cutRows(),
                found.facts().recall().map(RewordingAccount::recall),
                kinds,
                examples,
                pairs(found.nearestAbove()),
                pairs(found.nearestBelow())));
    }

    private List<Duplicates.Pair> pairs(List<Match> matches) {
        return matches.stream()
                .map(match -> texts.of(match.kind().word(), match.similarity(), match.other(), match.row()))
                .toList();
    }

    private static Rewordings.Recall recall(Recall measured) {
        return new Rewordings.Recall(
                measured.found(),
                measured.all(),
                measured.interval().low(),
                measured.interval().high());
    }

    /** How many rows others of this kind are related to. */
    private long stars(Kind kind) {
        Set<Integer> centres = new HashSet<>();
        for (int row = 0; row < rows; row++) {
            found.of(row).filter(match -> match.kind() == kind).ifPresent(match -> centres.add(match.other()));
        }
        return centres.size();
    }
}
