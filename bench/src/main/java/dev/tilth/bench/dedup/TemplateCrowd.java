package dev.tilth.bench.dedup;

import dev.tilth.example.Example;
import dev.tilth.example.ExampleJson;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes rows of one template, each with other plain words in its slots, so that each row is near to all others and none is
 * removed: {@code TemplateCrowd FILE ROWS SLOTS}. The hardest crowd for {@link FindDuplicates}, which times it.
 */
public final class TemplateCrowd {
    private static final int WORDS = 60;
    private static final int LETTERS = 6;

    private TemplateCrowd() {}

    public static void main(String[] args) throws IOException {
        Random random = new Random(1);
        List<String> template = new ArrayList<>();
        for (int i = 0; i < WORDS; i++) {
            template.add(word(random));
        }
        int slots = Integer.parseInt(args[2]);
        try (PrintStream out =
                new PrintStream(Files.newOutputStream(Path.of(args[0])), false, StandardCharsets.UTF_8)) {
            for (int row = 0; row < Integer.parseInt(args[1]); row++) {
                List<String> filled = new ArrayList<>(template);
                for (int slot = 1; slot <= slots; slot++) {
                    filled.set(slot * WORDS / (slots + 1), word(random));
                }
                out.println(ExampleJson.write(Example.labelled(String.join(" ", filled), List.of())));
            }
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }
}
