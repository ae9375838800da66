package dev.tilth.docs;

import dev.tilth.check.Rule;
import dev.tilth.cli.Tilth;
import dev.tilth.export.Limit;
import dev.tilth.export.Target;
import dev.tilth.export.Targets;
import dev.tilth.format.Feature;
import dev.tilth.format.Shape;
import dev.tilth.format.Shapes;
import dev.tilth.json.Json;
import dev.tilth.json.PrettyJson;
import dev.tilth.privacy.PrivateType;
import dev.tilth.recipe.RecipeSchema;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The pages of {@code docs/reference} that are made from the code, by file name. */
final class Reference {
    private static final List<String> COMMANDS =
            List.of("init", "build", "why", "diff", "seal", "verify", "gate", "dry-run", "schema");

    private Reference() {}

    static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("recipe.schema.json", PrettyJson.of(RecipeSchema.schema()));
        pages.put("recipe.md", recipe());
        pages.put("rules.md", rules());
        pages.put("shapes.md", shapes());
        pages.put("targets.md", targets());
        pages.put("commands.md", commands());
        return pages;
    }

    private static String recipe() {
        StringBuilder page = page(
                "The recipe",
                "Every key of `tilth.yaml`, with its default. A key that is not there has its default; an unknown one is"
                        + " refused with the nearest that is known. Where a list is asked for, one value is a list of one."
                        + " `--set KEY=VALUE` gives any of them on the command line. [recipe.schema.json](recipe.schema.json)"
                        + " is the same for editors.");
        section(page, "The top level", "", RecipeSchema.schema());
        return page.toString();
    }

    private static void section(StringBuilder page, String title, String path, Json.Obj schema) {
        page.append("\n## ").append(title).append("\n\n| key | type | default | meaning |\n|---|---|---|---|\n");
        Json.Obj properties = object(schema, "properties");
        for (int i = 0; i < properties.size(); i++) {
            Json.Obj property = (Json.Obj) properties.values().get(i);
            String key = path + properties.keys().get(i);
            row(
                    page,
                    "`" + key + "`",
                    type(property),
                    property.find("default")
                            .map(value -> "`" + value.write() + "`")
                            .orElse(""),
                    property.text("description"));
        }
        for (int i = 0; i < properties.size(); i++) {
            Json.Obj property = (Json.Obj) properties.values().get(i);
            String key = path + properties.keys().get(i);
            if (property.has("items") && object(property, "items").has("properties")) {
                section(page, "`" + key + "`, each", "", object(property, "items"));
            } else if (property.has("properties")) {
                section(page, "`" + key + "`", key.equals("map") ? "map." : key + ".", property);
            }
        }
    }

    private static String type(Json.Obj property) {
        if (property.has("properties")) {
            return "section";
        }
        if (property.find("enum").orElse(Json.of(0)) instanceof Json.Arr words) {
            return words.items().stream()
                    .map(word -> "`" + word.asText().orElseGet(word::write) + "`")
                    .distinct()
                    .collect(Collectors.joining(", "));
        }
        if (property.find("anyOf").orElse(Json.of(0)) instanceof Json.Arr either) {
            return "list of " + type((Json.Obj) either.items().get(1));
        }
        return switch (property.text("type")) {
            case "string" -> "text";
            case "boolean" -> "true, false";
            case "object" -> "mapping to " + type(object(property, "additionalProperties"));
            case "array" -> "list of sections";
            default -> property.text("type");
        };
    }

    private static String rules() {
        StringBuilder page = page(
                "Rules and private types",
                "What every example is checked for. `reject` takes the row out and keeps it in `rejected.jsonl`, `warn` is"
                        + " counted and shown, `edit` changes the text and is noted in the ledger. `checks.rules` in the"
                        + " recipe sets another severity, or `off`.");
        page.append("\n## Rules\n\n| rule | default | step | what it sees |\n|---|---|---|---|\n");
        for (Rule rule : Rule.values()) {
            row(page, "`" + rule.word() + "`", rule.severity().word(), rule.step(), rule.meaning());
        }
        page.append("\n## Personal data and secrets\n\n");
        page.append(
                "Each value that is found is replaced by its placeholder; `privacy.off` names types to leave alone.\n\n");
        page.append("| type | kind | placeholder |\n|---|---|---|\n");
        for (PrivateType type : PrivateType.all()) {
            row(
                    page,
                    "`" + type.rule() + "`",
                    type.kind().name().toLowerCase(Locale.ROOT),
                    "`" + type.placeholder() + "`");
        }
        return page.toString();
    }

    private static String shapes() {
        StringBuilder page = page(
                "Shapes",
                "The forms of rows that are recognised and written, in the order in which they are tried: where two fit as"
                        + " many rows, the earlier is taken. A shape that cannot hold something either refuses the example"
                        + " or leaves that part out, and says so.");
        page.append("\n| shape | refuses | leaves out |\n|---|---|---|\n");
        for (Shape shape : Shapes.ALL) {
            row(
                    page,
                    "`" + shape.name() + "`",
                    features(shape.capacity().refuses()),
                    features(shape.capacity().loses()));
        }
        page.append("\n## A row of each\n\nAs tilth writes it. More names of columns are read than are written.\n");
        for (Shape shape : Shapes.ALL) {
            page.append("\n`")
                    .append(shape.name())
                    .append("`\n\n```json\n")
                    .append(SampleExamples.row(shape).write())
                    .append("\n```\n");
        }
        return page.toString();
    }

    private static String features(List<Feature> features) {
        return features.stream().map(Feature::what).collect(Collectors.joining("; "));
    }

    private static String targets() {
        StringBuilder page = page(
                "Targets",
                "Trainers that a split is written for. `export` in the recipe names them; each has its own folder under"
                        + " `exports` of a version. A limit that a file breaks is shown in the report.");
        page.append("\n| target | limit | of | bound | what the trainer does |\n|---|---|---|---|---|\n");
        for (Target target : Targets.ALL) {
            for (Limit limit : target.limits()) {
                String of = limit.of().name().toLowerCase(Locale.ROOT).replace('_', ' ');
                String bound = String.format(Locale.ROOT, "%,d", limit.bound());
                row(page, "`" + target.name() + "`", "`" + limit.rule() + "`", of, bound, limit.because());
            }
            if (target.limits().isEmpty()) {
                row(page, "`" + target.name() + "`", "none", "", "", "");
            }
        }
        return page.toString();
    }

    private static String commands() {
        StringBuilder page = page("Commands", "What `--help` says.");
        page.append("\n```text\n").append(help("--help")).append("```\n");
        for (String command : COMMANDS) {
            page.append("\n## tilth ")
                    .append(command)
                    .append("\n\n```text\n")
                    .append(help(command, "--help"))
                    .append("```\n");
        }
        return page.toString();
    }

    private static String help(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        Tilth.run(InputStream.nullInputStream(), print, print, args);
        return out.toString(StandardCharsets.UTF_8)
                        .lines()
                        .map(String::stripTrailing)
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static StringBuilder page(String title, String about) {
        return new StringBuilder("# ")
                .append(title)
                .append("\n\n<!-- Made from the code by the build; do not edit. -->\n\n")
                .append(about)
                .append('\n');
    }

    private static void row(StringBuilder page, String... cells) {
        for (String cell : cells) {
            page.append("| ").append(cell.replace("|", "\\|")).append(' ');
        }
        page.append("|\n");
    }

    private static Json.Obj object(Json.Obj parent, String key) {
        return (Json.Obj) parent.find(key).orElseThrow();
    }
}
