package dev.tilth.export;

import dev.tilth.example.Example;
import dev.tilth.format.Feature;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The files of a target; an example goes to the first that takes it. */
record Parts(List<Part> parts) {
    static final String MAIN = "";
    static final String PREFERENCE = "preference";
    static final String UNPAIRED = "unpaired";
    static final String STEPWISE = "stepwise";
    static final String LABELLED = "labelled";
    static final String TAGGED = "tagged";
    static final String PAIRS = "pairs";
    static final String TEXT = "text";

    /** Says only that an example belongs to another file, not what is wrong with it. */
    private static final Set<Feature> OF_ANOTHER_KIND = EnumSet.of(
            Feature.PLAIN_TEXT,
            Feature.NOT_PLAIN_TEXT,
            Feature.NOT_LABELLED_TEXT,
            Feature.NOT_TAGGED_TEXT,
            Feature.NOT_A_TEXT_PAIR,
            Feature.NOT_STEPWISE,
            Feature.STEPS,
            Feature.RANKED,
            Feature.UNRANKED,
            Feature.JUDGED,
            Feature.UNJUDGED);

    static Parts of(Part... parts) {
        return new Parts(List.of(parts));
    }

    List<String> names() {
        return parts.stream().map(Part::name).toList();
    }

    Exported write(Example example) {
        Exported first = parts.get(0).write(example);
        if (first instanceof Exported.Line) {
            return first;
        }
        Exported said = first;
        for (Part part : parts.subList(1, parts.size())) {
            Exported next = part.write(example);
            if (next instanceof Exported.Line) {
                return next;
            }
            said = isTelling(said) ? said : next;
        }
        return isTelling(said) ? said : first;
    }

    private static boolean isTelling(Exported exported) {
        return exported instanceof Exported.CannotCarry refused && !OF_ANOTHER_KIND.contains(refused.what());
    }
}
