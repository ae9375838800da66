package dev.tilth.check;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.tilth.example.Role;
import dev.tilth.option.Key;
import java.util.List;
import java.util.stream.Stream;

/** The production format: the exact shape in which the tuned model will be asked and must answer. */
public record ServingOptions(
        @Key("System prompt that serving puts before every conversation, to the letter; empty where it is not fixed.")
                String system,
        @Key("Whether a conversation without a system message gets that of serving put first, as it will be asked.")
                boolean addSystem,
        @Key("Regular expression (RE2) that the whole system prompt matches, where serving fills in a template; empty"
                        + " for any.")
                String systemPattern,
        @Key("Roles that take part when the model is served, of system, developer, user, assistant and tool; empty for"
                        + " any.")
                List<String> roles,
        @Key("Names of the tools that serving declares; empty for any.") List<String> tools,
        @Key("JSON Schema that every answer satisfies: a file beside the recipe (answer.schema.json), or the schema"
                        + " itself as JSON text; empty for any.")
                String outputSchema,
        @Key("Regular expression (RE2) that every whole answer matches; empty for any.") String outputPattern,
        @Key("All answers that there are, for a closed set; empty for any.") List<String> answers) {
    public static final ServingOptions DEFAULTS =
            new ServingOptions("", false, "", List.of(), List.of(), "", "", List.of());

    private static final List<String> ROLES = Stream.of(Role.values())
            .filter(role -> role != Role.TEXT)
            .map(Role::word)
            .toList();

    public ServingOptions {
        roles = List.copyOf(roles);
        tools = List.copyOf(tools);
        answers = List.copyOf(answers);
        if (!system.isEmpty() && !systemPattern.isEmpty()) {
            throw new IllegalArgumentException(
                    "systemPattern: the system prompt is given to the letter already. Give one of the two.");
        }
        if (addSystem && system.isEmpty()) {
            throw new IllegalArgumentException("addSystem: there is no message to add. Give system.");
        }
        for (String role : roles) {
            if (!ROLES.contains(role)) {
                throw new IllegalArgumentException(
                        "roles: " + role + " is no role. Give some of " + String.join(", ", ROLES) + ".");
            }
        }
        requirePattern("systemPattern", systemPattern);
        requirePattern("outputPattern", outputPattern);
        if (outputSchema.strip().startsWith("{")) {
            String fault = ToolSchema.ofSchema(outputSchema).fault();
            if (!fault.isEmpty()) {
                throw new IllegalArgumentException(
                        "outputSchema: " + fault.replace("the parameters", "the schema") + ". Mend the schema.");
            }
        }
    }

    private static void requirePattern(String key, String pattern) {
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    key + ": " + e.getDescription() + ". Give a pattern that RE2 knows (no look-around).");
        }
    }

    /** Whether anything is said of how the model is served. */
    public boolean isStated() {
        return !equals(DEFAULTS);
    }

    /** Whether the schema is still the name of a file. */
    public boolean namesSchemaFile() {
        return !outputSchema.isEmpty() && !outputSchema.strip().startsWith("{");
    }

    /** The same with the schema itself. */
    public ServingOptions withOutputSchema(String schema) {
        return new ServingOptions(system, addSystem, systemPattern, roles, tools, schema, outputPattern, answers);
    }
}
