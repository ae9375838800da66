package dev.tilth.dedup;

import dev.tilth.example.Example;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The pairs of {@code hard-pairs.txt} and of the files {@code hard-pairs-held-out*.txt}. */
final class HardPairs {
    private static final String SEPARATOR = " <=> ";
    private static final String BEFORE = "before: ";
    private static final String AFTER = "after: ";

    private final List<HardPair> pairs = new ArrayList<>();
    private String heading = "";
    private String before = "";
    private String after = "";

    private HardPairs() {}

    /**
     * @param heading what the difference is about
     * @param before what stands before both texts, so that they are alike
     * @param after what stands after both texts
     */
    record HardPair(String heading, String one, String other, String before, String after) {
        /** The two as rows of a corpus. */
        Rows rows() {
            Rows rows = new Rows();
            for (String text : List.of(one, other)) {
                rows.add(Example.labelled(before + text + after, List.of()));
            }
            return rows;
        }
    }

    static List<HardPair> read(String file) {
        HardPairs read = new HardPairs();
        lines(file).forEach(read::line);
        return read.pairs;
    }

    private void line(String line) {
        int at = line.indexOf(SEPARATOR);
        if (line.startsWith(BEFORE)) {
            before = text(line.substring(BEFORE.length()));
        } else if (line.startsWith(AFTER)) {
            after = text(line.substring(AFTER.length()));
        } else if (line.startsWith("[") && line.endsWith("]") && at < 0) {
            heading = line.substring(1, line.length() - 1);
        } else if (at > 0 && !heading.isEmpty()) {
            pairs.add(new HardPair(
                    heading,
                    text(line.substring(0, at)),
                    text(line.substring(at + SEPARATOR.length())),
                    before,
                    after));
        }
    }

    private static String text(String written) {
        return written.replace("\\n", "\n");
    }

    private static List<String> lines(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(HardPairs.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
