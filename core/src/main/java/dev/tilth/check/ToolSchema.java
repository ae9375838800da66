package dev.tilth.check;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.regex.RegularExpression;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import java.util.List;
import java.util.Optional;

/**
 * What the arguments of one tool must look like. A definition comes from a row, so it is looked through before the
 * validator sees it ({@link SchemaShape}): no reference leaves it, none leads back to itself, and validation stays in
 * proportion to the arguments. Patterns run in linear time. Nothing is fetched. Immutable.
 */
final class ToolSchema {
    /** Of a tool that says nothing of its arguments. */
    static final ToolSchema ANY = new ToolSchema(Optional.empty(), "");

    private static final SchemaRegistry NOW = registry(SpecificationVersion.DRAFT_2020_12);
    private static final SchemaRegistry BEFORE = registry(SpecificationVersion.DRAFT_7);

    private final Optional<Rules> rules;
    private final String fault;

    private record Rules(Schema schema, SchemaShape shape) {}

    private ToolSchema(Optional<Rules> rules, String fault) {
        this.rules = rules;
        this.fault = fault;
    }

    /**
     * @param definition function object as JSON text; one that cannot be used gives a schema that lets all pass and has
     *     a {@link #fault}
     */
    static ToolSchema of(String definition) {
        try {
            Json function = JsonReader.read(definition);
            if (!(function instanceof Json.Obj object)) {
                return broken("the definition is not an object");
            }
            Optional<Json> parameters = object.find("parameters").filter(value -> !value.isNull());
            return parameters.isEmpty() ? ANY : ofParameters(parameters.get());
        } catch (NotJson e) {
            return broken("the definition is not JSON: " + e.what());
        }
    }

    /** Why the definition cannot be used; empty where it can. */
    String fault() {
        return fault;
    }

    /**
     * @param schema JSON Schema as JSON text; one that cannot be used gives one that lets all pass and has a
     *     {@link #fault}
     */
    static ToolSchema ofSchema(String schema) {
        try {
            return ofParameters(JsonReader.read(schema));
        } catch (NotJson e) {
            return broken("not JSON: " + e.what());
        }
    }

    /**
     * Which rule of the schema a value breaks, without a part of the value; empty where none.
     *
     * @param what who breaks it: {@code the arguments break}
     * @param whose whose rule: {@code of the tool's parameters}
     */
    String violation(String text, Json value, String what, String whose) {
        if (rules.isEmpty() || !rules.get().shape().canCheck(value, text.length())) {
            return "";
        }
        List<Error> errors = rules.get().schema().validate(text, InputFormat.JSON);
        if (errors.isEmpty()) {
            return "";
        }
        String more = errors.size() == 1 ? "" : " and " + (errors.size() - 1) + " more";
        return what + " \"" + errors.get(0).getKeyword() + "\" " + whose + more;
    }

    private static ToolSchema ofParameters(Json parameters) {
        SchemaShape shape = SchemaShape.of(parameters);
        if (!shape.fault().isEmpty()) {
            return broken(shape.fault());
        }
        try {
            Schema schema = (shape.olderItems() ? BEFORE : NOW)
                    .getSchema(withoutDialect(parameters).write(), InputFormat.JSON);
            schema.initializeValidators();
            schema.validate("{}", InputFormat.JSON);
            return new ToolSchema(Optional.of(new Rules(schema, shape)), "");
        } catch (SchemaException | IllegalArgumentException | ClassCastException | StackOverflowError e) {
            return broken("the parameters are not a JSON Schema that can be used");
        }
    }

    /** The schema without {@code $schema} and {@code $id}, which only say where others of its kind could be fetched. */
    private static Json withoutDialect(Json parameters) {
        if (!(parameters instanceof Json.Obj object) || !(object.has("$schema") || object.has("$id"))) {
            return parameters;
        }
        JsonObject kept = new JsonObject();
        for (int i = 0; i < object.size(); i++) {
            String key = object.keys().get(i);
            if (!key.equals("$schema") && !key.equals("$id")) {
                kept.put(key, object.values().get(i));
            }
        }
        return kept.build();
    }

    private static ToolSchema broken(String fault) {
        return new ToolSchema(Optional.empty(), fault);
    }

    private static SchemaRegistry registry(SpecificationVersion dialect) {
        return SchemaRegistry.withDefaultDialect(dialect, builder -> builder.schemaCacheEnabled(false)
                .schemaLoader(loader -> loader.fetchRemoteResources(false))
                .schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .regularExpressionFactory(ToolSchema::linear)
                        .build()));
    }

    /** A pattern that RE2 does not have (look-around, back-reference) lets all pass. */
    private static RegularExpression linear(String regex) {
        try {
            Pattern pattern = Pattern.compile(regex);
            return value -> pattern.matcher(value).find();
        } catch (PatternSyntaxException e) {
            return value -> true;
        }
    }
}
