package dev.tilth.dedup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The pairs of {@code hard-pairs.txt}. */
final class HardPairs {
    private static final String SEPARATOR = " <=> ";

    private HardPairs() {}

    /** @param aspect the word of the aspect, empty where the difference must not matter */
    record HardPair(String aspect, String one, String other) {}

    static List<HardPair> read() {
        List<HardPair> pairs = new ArrayList<>();
        String aspect = "";
        for (String line : lines()) {
            int at = line.indexOf(SEPARATOR);
            if (line.startsWith("[") && at < 0) {
                aspect = line.equals("[nothing]") ? "" : line.substring(1, line.length() - 1);
            } else if (at > 0) {
                pairs.add(new HardPair(
                        aspect, text(line.substring(0, at)), text(line.substring(at + SEPARATOR.length()))));
            }
        }
        return pairs;
    }

    private static String text(String written) {
        return written.replace("\\n", "\n");
    }

    private static List<String> lines() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(HardPairs.class.getResourceAsStream("hard-pairs.txt")),
                StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
