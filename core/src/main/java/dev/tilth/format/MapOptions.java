package dev.tilth.format;

import dev.tilth.fault.Fault;
import dev.tilth.option.Changed;
import dev.tilth.option.Key;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which columns of a source are what. A dotted name reaches into objects: {@code meta.id}. Empty: not mapped. */
public record MapOptions(
        @Key("Columns of the question, joined by an empty line; or one column that holds a list of turns.")
                List<String> prompt,
        @Key("Columns of the answer, joined by an empty line; or one column that holds a list of turns.")
                List<String> completion,
        @Key("Column of the system message.") String system,
        @Key("Column of the list of turns, each with role and content or from and value.") String messages,
        @Key("Column of the list of tools, or of JSON text of it.") String tools,
        @Key("Columns of the labels: texts, numbers, or lists of them.") List<String> label,
        @Key("Column of the better of two answers.") String chosen,
        @Key("Column of the worse of two answers.") String rejected,
        @Key("Column that says whether the answer is wanted: true or false, 1 or 0.") String desirable,
        @Key("Columns of a plain text, joined by an empty line; with a label, of the text that has it.")
                List<String> text,
        @Key("Column of the list of parts of the text that have a label: start, end and label of each.") String spans,
        @Key("How the places of spans are counted: codepoints as in Python, utf16 as in JavaScript.") Offsets offsets,
        @Key("Names of tags that are numbers, from 0 on, such as [O, B-PER, I-PER]; without it such tags are refused.")
                List<String> tags,
        @Key("Column of the stable key that must not be split between train and test, such as the customer.")
                String group,
        @Key("Column that names the document that the row was made from.") String document,
        @Key("Column that says when the row was collected.") String collected,
        @Key("Column that says who answered or labelled: expert, agent, junior, model, or a name.") String labelledBy,
        @Key("Column of the version of the task definition that was followed, a whole number.") String taskVersion) {
    /** Nothing is mapped: the shape is detected, and no column is taken for a group, a date or a labeller. */
    public static final MapOptions DEFAULTS = new MapOptions(
            List.of(),
            List.of(),
            "",
            "",
            "",
            List.of(),
            "",
            "",
            "",
            List.of(),
            "",
            Offsets.CODEPOINTS,
            List.of(),
            "",
            "",
            "",
            "",
            "");

    public MapOptions {
        prompt = List.copyOf(prompt);
        completion = List.copyOf(completion);
        label = List.copyOf(label);
        text = List.copyOf(text);
        tags = List.copyOf(tags);
        boolean turns = !messages.isEmpty();
        require(turns || !prompt.isEmpty() || completion.isEmpty(), "completion: answers nothing. Map prompt too.");
        require(!turns || prompt.isEmpty(), "messages: holds the prompt already. Map one of messages and prompt.");
        require(!turns || completion.isEmpty(), "messages: holds the answer already. Do not map completion.");
        require(
                text.isEmpty() || (prompt.isEmpty() && !turns),
                "text: is learned as it stands. Map one of text, prompt and messages.");
        require(spans.isEmpty() || !text.isEmpty(), "spans: are parts of a text. Map text too.");
        tags.forEach(tag -> require(
                Tag.of(tag).isPresent(), "tags: " + tag + " is no O and no tag that begins with B-, I-, E- or S-."));
        require(chosen.isEmpty() == rejected.isEmpty(), "chosen: a pair has two answers. Map chosen and rejected.");
        require(chosen.isEmpty() || completion.isEmpty(), "chosen: is the answer. Do not map completion beside it.");
        require(chosen.isEmpty() || text.isEmpty(), "chosen: answers a prompt. Map prompt or messages, not text.");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    MapOptions withPrompt(List<String> questions, List<String> answers) {
        return new MapOptions(
                questions,
                answers,
                system,
                messages,
                tools,
                label,
                chosen,
                rejected,
                desirable,
                text,
                spans,
                offsets,
                tags,
                group,
                document,
                collected,
                labelledBy,
                taskVersion);
    }

    MapOptions withText(List<String> columns) {
        return Changed.in(this, "text", columns);
    }

    MapOptions withLabel(List<String> columns) {
        return Changed.in(this, "label", columns);
    }

    MapOptions withGroup(String column) {
        return Changed.in(this, "group", column);
    }

    MapOptions withDocument(String column) {
        return Changed.in(this, "document", column);
    }

    MapOptions withCollected(String column) {
        return Changed.in(this, "collected", column);
    }

    MapOptions withLabelledBy(String column) {
        return Changed.in(this, "labelledBy", column);
    }

    /** Whether the columns say what an example is; otherwise the shape does, and these only what is beside it. */
    public boolean mapsContent() {
        return !prompt.isEmpty() || !messages.isEmpty() || !text.isEmpty() || !chosen.isEmpty();
    }

    /** The columns of each key of the recipe that names any. */
    public Map<String, List<String>> columns() {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put("prompt", prompt);
        columns.put("completion", completion);
        columns.put("system", List.of(system));
        columns.put("messages", List.of(messages));
        columns.put("tools", List.of(tools));
        columns.put("label", label);
        columns.put("chosen", List.of(chosen));
        columns.put("rejected", List.of(rejected));
        columns.put("desirable", List.of(desirable));
        columns.put("text", text);
        columns.put("spans", List.of(spans));
        columns.put("group", List.of(group));
        columns.put("document", List.of(document));
        columns.put("collected", List.of(collected));
        columns.put("labelled_by", List.of(labelledBy));
        columns.put("task_version", List.of(taskVersion));
        columns.values().removeIf(names -> names.isEmpty() || names.equals(List.of("")));
        return columns;
    }

    /**
     * Makes sure that every mapped column is there.
     *
     * @param where the place of the map in the recipe, for example {@code tilth.yaml:14 sources.tickets.map}
     * @param seen the columns of the source, as {@link Columns#names} gives them
     * @throws Fault that names the first column that is not, and the nearest one that is
     */
    public void requireColumns(String where, Set<String> seen) {
        columns().forEach((key, names) -> {
            for (String name : names) {
                if (!seen.contains(name)) {
                    throw new Fault(where + "." + key, "no column is called " + name, Columns.remedy(name, seen));
                }
            }
        });
    }
}
