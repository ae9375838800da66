package dev.tilth.recipe;

import dev.tilth.fault.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * YAML 1.2 as settings with their places. Scalars stay text until the wanted type is known, so {@code no} is a word and
 * {@code 1.10} keeps its zero. Aliases are followed within a bound: a recipe is small.
 */
final class YamlSettings {
    private static final int MOST_VALUES = 100_000;
    private static final int DEEPEST = 50;
    private static final int MOST_CHARACTERS = 10 << 20;

    private final Function<Integer, String> place;
    private int values;

    private YamlSettings(Function<Integer, String> place) {
        this.place = place;
    }

    /** @param file name of the recipe, for the places */
    static Optional<Setting> ofFile(String file, String yaml) {
        return new YamlSettings(line -> file + ":" + line).read(file, yaml);
    }

    /** One value of {@code --set}, whose place is the option itself. */
    static Optional<Setting> ofOption(String option, String yaml) {
        return new YamlSettings(line -> option).read(option, yaml);
    }

    private Optional<Setting> read(String source, String yaml) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source)
                .setMaxAliasesForCollections(DEEPEST)
                .setCodePointLimit(MOST_CHARACTERS)
                .setAllowNonScalarKeys(true)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(yaml);
            return root.map(node -> setting(node, 0));
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark();
            String what =
                    "not YAML at column " + mark.map(m -> m.getColumn() + 1).orElse(1) + " (" + e.getProblem() + ")";
            throw new Fault(place.apply(mark.map(m -> m.getLine() + 1).orElse(1)), what, "Mend the line.");
        } catch (YamlEngineException e) {
            throw new Fault(source, "not YAML (" + firstLine(e) + ")", "Mend the file.");
        }
    }

    private Setting setting(Node node, int depth) {
        String at = at(node);
        if (++values > MOST_VALUES || depth > DEEPEST) {
            throw new Fault(at, "too many or too deep values (aliases count each time)", "Write a smaller recipe.");
        }
        if (node instanceof MappingNode mapping) {
            return new Setting.Keys(at, entries(mapping, depth));
        }
        if (node instanceof SequenceNode sequence) {
            List<Setting> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(setting(item, depth + 1));
            }
            return new Setting.Items(at, items);
        }
        ScalarNode scalar = (ScalarNode) node;
        return new Setting.Text(at, scalar.getValue(), scalar.isPlain());
    }

    private Map<String, Setting> entries(MappingNode mapping, int depth) {
        Map<String, Setting> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new Fault(at(tuple.getKeyNode()), "a key is not a word", "Write key: value.");
            }
            if (entries.put(key.getValue(), setting(tuple.getValueNode(), depth + 1)) != null) {
                throw new Fault(at(key) + " " + key.getValue(), "the key stands here a second time", "Remove one.");
            }
        }
        return entries;
    }

    private String at(Node node) {
        return place.apply(node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
