package dev.tilth.bench.kill;

import dev.tilth.bench.corpus.Corpus;
import dev.tilth.build.Build;
import dev.tilth.verify.Verification;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A small dataset with a version, and the next version that is built again and again. */
final class Scene {
    private static final int ROWS = 60;
    private static final String NEXT = "dedup.threshold=0.9";
    private static final Set<String> FINISHED = Set.of(".lock", ".cache", "latest", "recipe");

    private static final Set<String> BESIDE =
            Set.of("corpus.jsonl", "truth.jsonl", "task.md", "tilth.yaml", "tilth.lock", "out");

    private final Path recipe;
    private final Path out;
    private final Path home;
    private final Path last;
    private final Path next;
    private final byte[] manifest;

    Scene(Path folder, long seed) throws IOException {
        Corpus.write(ROWS, seed, folder);
        Files.writeString(folder.resolve("task.md"), "Answer the question.\n");
        recipe = Files.writeString(
                folder.resolve("tilth.yaml"),
                """
                name: killed
                sources: [{name: corpus, path: corpus.jsonl}]
                task: {definition: task.md}
                export: [openai, axolotl]
                """);
        out = folder.resolve("out");
        home = out.resolve("killed");
        last = build().run().folder();
        next = build(NEXT).run().folder();
        manifest = Files.readAllBytes(next.resolve("manifest.json"));
    }

    private Build build(String... sets) {
        return Build.of(recipe, List.of(sets)).out(out).threads(2);
    }

    /** Back to one version, without what is written after it. */
    void reset() throws IOException {
        delete(next);
        build().run();
        delete(home.resolve("recipe"));
        delete(recipe.resolveSibling("tilth.lock"));
    }

    /** Builds the next version in a process of its own, which is killed. */
    void kill(Moment moment) throws IOException, InterruptedException {
        Process build = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ChildBuild.class.getName(),
                        recipe.toString(),
                        out.toString(),
                        NEXT)
                .redirectErrorStream(true)
                .redirectOutput(new File("/dev/null"))
                .start();
        moment.kill(build, home, next.getFileName().toString());
    }

    /** What the kill left. */
    Found found() throws IOException {
        Path draft = home.resolve(".building");
        if (Files.exists(draft)) {
            return Files.exists(draft.resolve("timings.json"))
                    ? Found.WHOLE_DRAFT
                    : Files.exists(draft.resolve("train.jsonl")) ? Found.DRAFT_WITH_ROWS : Found.DRAFT;
        }
        if (!Files.exists(next)) {
            return Found.NOTHING;
        }
        if (!latest().equals(next.toRealPath())) {
            return Found.VERSION;
        }
        boolean finished = Files.exists(home.resolve("recipe")) && Files.exists(recipe.resolveSibling("tilth.lock"));
        return finished ? Found.ALL : Found.LATEST;
    }

    /** Whether the latest version, and each that is there, is whole. */
    boolean isIntact() throws IOException {
        Path latest = latest();
        boolean known = latest.equals(last.toRealPath()) || (Files.exists(next) && latest.equals(next.toRealPath()));
        return known && holds(last) && (!Files.exists(next) || holds(next));
    }

    /** Whether the next run gives the version that a run without a kill gives, and leaves nothing beside it. */
    boolean isMended() throws IOException {
        build(NEXT).run();
        Set<String> expected = new TreeSet<>(FINISHED);
        expected.add(last.getFileName().toString());
        expected.add(next.getFileName().toString());
        return latest().equals(next.toRealPath())
                && holds(next)
                && files(home).equals(expected)
                && files(recipe.resolveSibling(".")).equals(BESIDE)
                && Arrays.equals(manifest, Files.readAllBytes(next.resolve("manifest.json")));
    }

    private Path latest() throws IOException {
        return home.resolve("latest").toRealPath();
    }

    private static boolean holds(Path version) throws IOException {
        return Verification.of(version).stream().allMatch(Verification.Finding::holds);
    }

    private static Set<String> files(Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.forEach(file -> names.add(file.getFileName().toString()));
        }
        return names;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** How far a killed build had come. */
    enum Found {
        NOTHING("before anything was written"),
        DRAFT("a draft without rows"),
        DRAFT_WITH_ROWS("a draft with rows"),
        WHOLE_DRAFT("a whole draft, not renamed"),
        VERSION("a version that was not the latest"),
        LATEST("the latest version, without link and lock beside it"),
        ALL("everything");

        private final String words;

        Found(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
