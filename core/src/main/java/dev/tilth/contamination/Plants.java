package dev.tilth.contamination;

import com.ibm.icu.text.UTF16;
import dev.tilth.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Some items of each group, with their texts: those with the smallest hashes, so that the same items give the same
 * sample in any order. Memory does not grow with the number of items.
 */
final class Plants {
    /** Items of a group; enough to tell a search that finds all from one that misses a tenth. */
    static final int MOST = 30;

    /** What items have in common. */
    enum Group {
        ANY,
        LONG,
        SHORT,
        WITHOUT_SPACES,
        WITH_OPTIONS,
        WITH_ANSWER
    }

    /** An item and its texts. */
    record Plant(int item, long hash, Question question) {
        private static final Comparator<Plant> ORDER =
                Comparator.comparingLong(Plant::hash).thenComparingInt(Plant::item);
    }

    private final Map<Group, TreeSet<Plant>> groups = new EnumMap<>(Group.class);

    /**
     * @param words of the question with its options
     * @param ngram words of an n-gram
     */
    void offer(int item, Question question, Words words, int ngram) {
        Plant plant = new Plant(item, Grams.whole(words, words.count()), question);
        keep(Group.ANY, plant);
        keep(words.count() >= ngram ? Group.LONG : Group.SHORT, plant);
        if (isWithoutSpaces(question.stem())) {
            keep(Group.WITHOUT_SPACES, plant);
        }
        if (question.options().size() > 1) {
            keep(Group.WITH_OPTIONS, plant);
        }
    }

    /**
     * An item whose answer is looked for too.
     *
     * @param answer its words
     */
    void offerAnswer(int item, Question question, Words answer) {
        keep(Group.WITH_ANSWER, new Plant(item, Grams.whole(answer, answer.count()), question));
    }

    private void keep(Group group, Plant plant) {
        TreeSet<Plant> kept = groups.computeIfAbsent(group, any -> new TreeSet<>(Plant.ORDER));
        kept.add(plant);
        if (kept.size() > MOST) {
            kept.pollLast();
        }
    }

    /** Whether half of the characters are of scripts that are written without spaces. */
    private static boolean isWithoutSpaces(String text) {
        int alone = 0;
        for (int at = 0; at < text.length(); at += UTF16.getCharCount(UTF16.charAt(text, at))) {
            alone += Words.standsAlone(UTF16.charAt(text, at)) ? 1 : 0;
        }
        return alone * 2 > text.length();
    }

    /** The items of a group, those with the smallest hash first. */
    List<Plant> of(Group group) {
        return new ArrayList<>(groups.getOrDefault(group, new TreeSet<>(Plant.ORDER)));
    }
}
