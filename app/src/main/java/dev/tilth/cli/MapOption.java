package dev.tilth.cli;

import dev.tilth.format.MapOptions;
import dev.tilth.recipe.Recipe;
import dev.tilth.source.SourceOptions;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code --map KEY=COLUMN}, for files whose rows have no known shape. */
final class MapOption {
    @Option(
            names = "--map",
            paramLabel = "KEY=COLUMN",
            description = "Where rows have no known shape: which columns hold what, for example"
                    + " 'prompt=[subject, body]' and completion=reply.")
    private List<String> map = List.of();

    /** As a recipe says it of a source. */
    MapOptions columns() {
        List<String> sets = new ArrayList<>(List.of("sources=[{path: data, name: map}]"));
        map.forEach(each -> sets.add("sources.map.map." + each));
        return Recipe.defaults("map", List.of(), sets).sources().get(0).map();
    }

    /** The sources with these columns; as they are where none is mapped. */
    List<SourceOptions> in(List<SourceOptions> sources) {
        return map.isEmpty()
                ? sources
                : sources.stream().map(source -> source.withMap(columns())).toList();
    }
}
