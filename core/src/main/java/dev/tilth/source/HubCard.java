package dev.tilth.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What the card of a dataset ({@code README.md} of a hub) says of its files.
 *
 * @param patterns in their order; the first that matches a file speaks of it
 */
record HubCard(List<Pattern> patterns) {
    private static final String NAME = "README.md";
    private static final int LONGEST = 1 << 20;

    /**
     * Files that are one split.
     *
     * @param config name of the subset, empty where it has none
     * @param split empty where the card says none
     * @param files relative to the card
     */
    record Pattern(String config, String split, Glob files) {}

    /** The card of a folder; empty where there is none that names files. */
    static Optional<HubCard> of(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
                return Optional.empty();
            }
            String text = Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
            int end = text.indexOf("\n---", 3);
            if (!text.startsWith("---\n") || end < 0) {
                return Optional.empty();
            }
            Object head =
                    new Load(LoadSettings.builder().setLabel(NAME).build()).loadFromString(text.substring(4, end));
            List<Pattern> patterns = new ArrayList<>();
            for (Object config : list(member(head, "configs"))) {
                String name = text(member(config, "config_name"));
                for (Object files : list(member(config, "data_files"))) {
                    String split = files instanceof Map<?, ?> ? text(member(files, "split")) : "";
                    for (Object path : files instanceof Map<?, ?> ? list(member(files, "path")) : list(files)) {
                        patterns.add(new Pattern(name, split, Glob.of(folder, text(path))));
                    }
                }
            }
            return patterns.isEmpty() ? Optional.empty() : Optional.of(new HubCard(List.copyOf(patterns)));
        } catch (IOException | YamlEngineException e) {
            return Optional.empty();
        }
    }

    private static Object member(Object map, String key) {
        return map instanceof Map<?, ?> members && members.get(key) != null ? members.get(key) : "";
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> items ? items : value.equals("") ? List.of() : List.of(value);
    }

    private static String text(Object value) {
        return value instanceof String text ? text : String.valueOf(value);
    }

    /** What it says of a file. */
    Optional<Pattern> says(Path file) {
        return patterns.stream().filter(pattern -> pattern.files().holds(file)).findFirst();
    }

    /** Names of the subsets, in their order. */
    List<String> configs() {
        return patterns.stream()
                .map(Pattern::config)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
