package dev.tilth.contamination;

import java.util.Comparator;
import java.util.Optional;

/**
 * That a row holds something of an item.
 *
 * @param item of the index
 * @param row of the build
 * @param sight what it holds
 * @param grams share of the text's n-grams that it holds
 * @param evidence what that is evidence of, alone; empty where it is too little
 */
record Part(int item, int row, Sight sight, double grams, Optional<Evidence> evidence) {
    /** The strongest first, of equally strong ones the one that holds most. */
    static final Comparator<Part> STRONGEST = Comparator.comparingInt(
                    (Part part) -> part.evidence().map(Enum::ordinal).orElse(Integer.MAX_VALUE))
            .thenComparing(Comparator.comparingDouble(Part::share).reversed());

    static Part of(ReferenceIndex index, int row, Sight sight) {
        ItemWords words = index.words();
        double grams = index.share(sight.text(), sight.grams());
        Optional<Evidence> evidence = sight.mark();
        if (grams > index.options().share()) {
            Evidence byGrams = words.isAnswer(sight.text()) ? Evidence.ANSWER : Evidence.NGRAM;
            evidence = evidence.filter(mark -> mark.compareTo(byGrams) < 0).or(() -> Optional.of(byGrams));
        }
        return new Part(words.item(sight.text()), row, sight, grams, evidence);
    }

    /** What of the item is held, by this evidence. */
    double share() {
        return evidence.map(found -> switch (found) {
                    case EXACT, SHUFFLED, SHORT -> 1.0;
                    case RUN -> sight.covered();
                    case NGRAM, ANSWER -> grams;
                })
                .orElse(grams);
    }

    SeenBy seenBy(ReferenceIndex index, boolean alone) {
        return new SeenBy(
                row,
                index.items().get(item),
                evidence.orElse(Evidence.NGRAM),
                share(),
                sight.run(),
                sight.at(),
                alone,
                sight.common());
    }
}
