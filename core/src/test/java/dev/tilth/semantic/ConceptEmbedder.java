package dev.tilth.semantic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A model that the eye can judge: words of one meaning are one concept, a concept is a direction, a text is the sum of its
 * concepts. Negations, numbers and names mean nothing to it, as they mean little to many models.
 */
public class ConceptEmbedder implements Embedder {
    private static final int DIMENSION = 64;
    private static final Map<String, String> CONCEPTS = new HashMap<>();

    static {
        for (String synonyms : List.of(
                "parcel package shipment consignment box",
                "where track locate find whereabouts",
                "late delayed overdue",
                "refund reimburse repay money",
                "days time period",
                "send ship dispatch mail",
                "password passphrase login",
                "change alter modify reset",
                "open start launch")) {
            String[] words = synonyms.split(" ", -1);
            Arrays.stream(words).forEach(word -> CONCEPTS.put(word, words[0]));
        }
    }

    private static final Set<String> SMALL = Set.of(
            ("a an the my your our i you we it is are was be been has have had do does did can could will would to of in on"
                            + " at for from by with me us and or not no never cannot t isn don doesn please tell how what"
                            + " within after any anna ben")
                    .split(" ", -1));

    /** Texts that it was asked for, in any order. */
    public final List<String> asked = java.util.Collections.synchronizedList(new ArrayList<>());

    @Override
    public String name() {
        return "concepts";
    }

    @Override
    public String identity() {
        return "concepts 1";
    }

    @Override
    public int batch() {
        return 3;
    }

    @Override
    public int threads() {
        return 8;
    }

    @Override
    public List<Embedding> embed(List<String> texts) {
        asked.addAll(texts);
        return texts.stream().map(ConceptEmbedder::vector).toList();
    }

    private static Embedding vector(String text) {
        float[] sum = new float[DIMENSION];
        sum[0] = 0.01f;
        for (String concept : concepts(text)) {
            Random direction = new Random(concept.hashCode());
            for (int i = 0; i < DIMENSION; i++) {
                sum[i] += (float) direction.nextGaussian();
            }
        }
        return new Embedding(sum, false);
    }

    private static Set<String> concepts(String text) {
        Set<String> concepts = new TreeSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
            if (!word.isEmpty() && !SMALL.contains(word)) {
                concepts.add(CONCEPTS.getOrDefault(word, word));
            }
        }
        return concepts;
    }
}
