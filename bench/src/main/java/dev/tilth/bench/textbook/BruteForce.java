package dev.tilth.bench.textbook;

import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The similarity of rows of a corpus by its definition, from the texts as they lie in the file. */
final class BruteForce implements Closeable {
    private static final Pattern WORD = Pattern.compile("[a-z0-9_]+");

    private final RandomAccessFile file;
    private final long[] offsets;

    private BruteForce(RandomAccessFile file, long[] offsets) {
        this.file = file;
        this.offsets = offsets;
    }

    static BruteForce open(Path corpus) throws IOException {
        long[] offsets = new long[1024];
        int lines = 0;
        long at = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(corpus), 1 << 16)) {
            for (int c = in.read(); c >= 0; c = in.read()) {
                at++;
                if (c == '\n') {
                    lines++;
                    offsets = lines == offsets.length ? Arrays.copyOf(offsets, lines * 2) : offsets;
                    offsets[lines] = at;
                }
            }
        }
        return new BruteForce(new RandomAccessFile(corpus.toFile(), "r"), offsets);
    }

    /** Jaccard similarity of the word 3-grams of two rows, counted from 1. */
    double similarity(int row, int other) throws IOException {
        return jaccard(shingles(line(row)), shingles(line(other)));
    }

    private String line(int row) throws IOException {
        byte[] bytes = new byte[(int) (offsets[row] - offsets[row - 1])];
        file.seek(offsets[row - 1]);
        file.readFully(bytes);
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
    }

    static double jaccard(Set<String> a, Set<String> b) {
        Set<String> shared = new HashSet<>(a);
        shared.retainAll(b);
        return (double) shared.size() / (a.size() + b.size() - shared.size());
    }

    /** The 3-grams over the texts of all messages but the system's; of ASCII, as the corpus is. */
    static Set<String> shingles(String line) {
        List<String> words = new ArrayList<>();
        for (Json message : messages(line)) {
            Json.Obj one = (Json.Obj) message;
            if (!one.text("role").equals("system")) {
                Matcher word = WORD.matcher(one.text("content").toLowerCase(Locale.ROOT));
                while (word.find()) {
                    words.add(word.group());
                }
            }
        }
        Set<String> shingles = new HashSet<>();
        for (int i = 0; i + 3 <= words.size(); i++) {
            shingles.add(String.join(" ", words.subList(i, i + 3)));
        }
        return shingles;
    }

    private static List<Json> messages(String line) {
        try {
            Json.Obj row = (Json.Obj) JsonReader.read(line.strip());
            return ((Json.Arr) row.find("messages").orElseThrow()).items();
        } catch (NotJson e) {
            throw new IllegalStateException("the corpus is of JSON", e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
