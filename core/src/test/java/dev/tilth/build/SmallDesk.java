package dev.tilth.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A recipe with a few rows that the eye can judge, in a folder of its own. */
public record SmallDesk(Path folder) {
    private static final List<String> THINGS = List.of(("kettle lamp carpet bicycle violin ladder blanket hammer teapot"
                    + " mirror basket candle pillow saddle trumpet bucket curtain drawer engine feather garden helmet island"
                    + " jacket kitchen lantern magnet needle orchard pencil quilt ribbon scissors table umbrella velvet window"
                    + " yarn zipper anchor button copper dragon envelope fountain glove harbour iron jungle keyboard leather"
                    + " mountain notebook oven parrot rabbit shovel tunnel violet wagon")
            .split(" ", -1));

    static final int MOST_ROWS = THINGS.size();

    /** The recipe that most tests need; {@code customer} is the group. */
    static final String RECIPE =
            """
            name: small
            sources:
              - name: letters
                path: letters.jsonl
                kind: production
                map: {group: customer}
            split: {test: 0.3, validation: 0.1}
            """;

    /** A desk with {@code rows} letters that are alike in nothing. */
    public static SmallDesk in(Path folder, int rows) {
        SmallDesk desk = new SmallDesk(folder);
        desk.write("tilth.yaml", RECIPE);
        desk.write("letters.jsonl", letters(IntStream.range(0, rows)));
        return desk;
    }

    public static String letters(IntStream which) {
        return which.mapToObj(SmallDesk::letter).collect(Collectors.joining());
    }

    /** One row with its line end; each has a customer of its own. */
    public static String letter(int i) {
        return row("c" + i, question(i), answer(i));
    }

    public static String row(String customer, String prompt, String completion) {
        return "{\"prompt\":\"" + prompt + "\",\"completion\":\"" + completion + "\",\"customer\":\"" + customer
                + "\"}\n";
    }

    public static String question(int i) {
        return "Which " + thing(i) + " goes with a " + thing(7 * i + 3) + " and the " + thing(11 * i + 5) + " of my "
                + thing(13 * i + 1) + " today?";
    }

    public static String answer(int i) {
        return "Put the " + thing(i) + " beside a " + thing(17 * i + 2) + ", then paint " + thing(7 * i + 3)
                + " over its " + thing(19 * i + 4) + ".";
    }

    private static String thing(int i) {
        return THINGS.get(i % THINGS.size());
    }

    public void write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.resolveSibling("."));
            Files.writeString(path, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String file) throws IOException {
        return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
    }

    Path recipe() {
        return folder.resolve("tilth.yaml");
    }

    Path out() {
        return folder.resolve("out");
    }

    /** What stands where the versions are, but for what stays there between builds. */
    List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(out().resolve("small"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !List.of(".lock", ".cache").contains(name))
                    .toList();
        }
    }

    WrittenVersion build(String... sets) {
        return new WrittenVersion(built(sets).folder());
    }

    Built built(String... sets) {
        return builder(sets).run();
    }

    Build builder(String... sets) {
        return Build.of(recipe(), List.of(sets)).out(out()).threads(2);
    }
}
