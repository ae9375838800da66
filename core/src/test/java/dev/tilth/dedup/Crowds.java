package dev.tilth.dedup;

import dev.tilth.example.Example;
import java.util.List;
import java.util.Random;

/** Many rows of few templates: some differ in a number, some in a word, some in nothing. */
final class Crowds {
    private Crowds() {}

    static Rows ofSeed(int seed) {
        Random random = new Random(seed);
        List<String> templates = List.of(words(random, 40), words(random, 60), words(random, 25));
        Rows rows = new Rows();
        for (int i = 0; i < 700; i++) {
            String text = templates.get(random.nextInt(templates.size()));
            if (random.nextInt(3) > 0) {
                text += " and there were " + random.nextInt(200) + " of them";
            }
            if (random.nextInt(4) == 0) {
                text = text.replaceFirst(" [a-z]+ ", " " + word(random) + " ");
            }
            if (random.nextInt(3) == 0) {
                text += " " + words(random, 1 + random.nextInt(6));
            }
            rows.add(Example.labelled(text, List.of()));
        }
        return rows;
    }

    static String words(Random random, int count) {
        StringBuilder words = new StringBuilder(word(random));
        for (int i = 1; i < count; i++) {
            words.append(' ').append(word(random));
        }
        return words.toString();
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }
}
