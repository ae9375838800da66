package dev.tilth.cli;

import dev.tilth.build.Build;
import dev.tilth.fault.Fault;
import dev.tilth.recipe.Recipe;
import dev.tilth.source.SourceOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a person names on the command line: a recipe, the folder of one, or data. */
final class Inputs {
    static final String RECIPE = "tilth.yaml";

    private Inputs() {}

    /**
     * The build of what was named.
     *
     * @throws Fault where it is neither a recipe nor data
     */
    static Build of(List<String> named, List<String> sets) {
        if (named.isEmpty()) {
            if (!Files.isRegularFile(Path.of(RECIPE))) {
                throw new Fault(
                        RECIPE, "no recipe in this folder", "Name data, or write a recipe with tilth init DATA.");
            }
            return Build.of(Path.of(RECIPE), sets);
        }
        Optional<Path> recipe = named.size() == 1 ? recipe(named.get(0)) : Optional.empty();
        if (recipe.isPresent()) {
            return Build.of(recipe.get(), sets);
        }
        Data data = Data.of(named);
        return Build.of(Recipe.defaults(data.name(), data.sources(), sets), data.base());
    }

    private static Optional<Path> recipe(String named) {
        if (named.equals("-")) {
            return Optional.empty();
        }
        Path path = Path.of(named);
        if (Files.isRegularFile(path.resolve(RECIPE))) {
            return Optional.of(path.resolve(RECIPE));
        }
        boolean yaml = named.endsWith(".yaml") || named.endsWith(".yml");
        return yaml ? Optional.of(path) : Optional.empty();
    }

    /**
     * Data without a recipe.
     *
     * @param name of the dataset: that of the first file
     * @param base folder that all files are in
     * @param sources one for each path
     */
    record Data(String name, Path base, List<SourceOptions> sources) {
        static Data of(List<String> named) {
            Path base = base(named);
            List<SourceOptions> sources = new java.util.ArrayList<>();
            for (String each : named) {
                String path = each.equals("-") ? each : relative(base, each);
                sources.add(SourceOptions.DEFAULTS
                        .withPath(List.of(path))
                        .withName(unused(SourceOptions.of(path).name(), sources)));
            }
            return new Data(folderName(sources.get(0).name()), base, sources);
        }

        private static String relative(Path base, String path) {
            return base.relativize(Path.of(path).toAbsolutePath().normalize())
                    .toString()
                    .replace('\\', '/');
        }

        /** The folder that holds all that was named, so that rows are named by short paths. */
        private static Path base(List<String> named) {
            Path here = Path.of("").toAbsolutePath();
            Optional<Path> common = Optional.empty();
            for (String each : named) {
                if (!each.equals("-")) {
                    Path absolute = Path.of(each).toAbsolutePath().normalize();
                    Path folder = Optional.ofNullable(absolute.getParent()).orElse(absolute);
                    common = Optional.of(
                            common.map(found -> shared(found, folder)).orElse(folder));
                }
            }
            return common.orElse(here);
        }

        private static Path shared(Path one, Path other) {
            Path found = one;
            while (!other.startsWith(found)) {
                found = Optional.ofNullable(found.getParent()).orElse(found.getRoot());
            }
            return found;
        }

        private static String unused(String name, List<SourceOptions> taken) {
            String free = name;
            for (int i = 2; isTaken(free, taken); i++) {
                free = name + "-" + i;
            }
            return free;
        }

        private static boolean isTaken(String name, List<SourceOptions> taken) {
            return taken.stream().anyMatch(source -> source.name().equals(name));
        }

        private static String folderName(String source) {
            String clean = source.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+", "");
            return clean.isEmpty() ? "dataset" : clean;
        }
    }
}
