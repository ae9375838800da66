package dev.tilth.format;

import dev.tilth.example.Example;
import dev.tilth.example.Extras;
import dev.tilth.example.Message;
import dev.tilth.example.Preference;
import dev.tilth.example.Tool;
import dev.tilth.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An example in the making: what the columns of a row say, in whatever order they are read. Not for several threads. */
final class Draft {
    /** Columns that any shape of a conversation may have beside it. */
    static final Set<String> COLUMNS = Set.of(
            "system", "tools", "functions", "parallel_tool_calls", "label", "labels", "kto_tag", "chosen", "rejected");

    /** Columns of content that an example has no place for. */
    private static final List<String> UNSUPPORTED = List.of("images", "image", "videos", "audios", "audio");

    private String system = "";
    private final List<Message> messages = new ArrayList<>();
    private List<Tool> tools = List.of();
    private List<String> labels = List.of();
    private Optional<Preference> preference = Optional.empty();
    private Optional<Boolean> desirable = Optional.empty();
    private Extras extras = Extras.NONE;

    static Draft of(Example example) {
        Draft draft = new Draft();
        draft.messages.addAll(example.messages());
        draft.tools = example.tools();
        draft.labels = example.labels();
        draft.preference = example.preference();
        draft.desirable = example.desirable();
        draft.extras = example.extras();
        return draft;
    }

    /** Puts a system message in front of the conversation, where the text is not empty. */
    Draft system(String text) {
        system = text;
        return this;
    }

    Draft add(Message message) {
        messages.add(message);
        return this;
    }

    Draft addAll(List<Message> more) {
        messages.addAll(more);
        return this;
    }

    Draft tools(List<Tool> given) {
        tools = given;
        return this;
    }

    Draft labels(List<String> given) {
        labels = given;
        return this;
    }

    Draft preference(List<Message> chosen, List<Message> rejected) {
        preference = Optional.of(new Preference(chosen, rejected));
        return this;
    }

    Draft desirable(boolean given) {
        desirable = Optional.of(given);
        return this;
    }

    Draft extras(Extras given) {
        extras = given;
        return this;
    }

    /**
     * Reads {@link #COLUMNS} of a row, the ranked answers unless they are set. A {@code label} that is true or false
     * judges the answer, any other names a class.
     */
    Draft columns(Json.Obj row) throws Misshapen {
        for (int i = 0; i < row.size(); i++) {
            Json value = row.values().get(i);
            String key = row.keys().get(i);
            if (Values.isBlank(value)) {
                continue;
            }
            switch (key) {
                case "system" -> system = Values.text(value, key);
                case "tools", "functions" -> tools = CallReader.tools(value, key);
                case "parallel_tool_calls" -> extras = extras.withParallelToolCalls(flag(value, key));
                case "label" -> label(value);
                case "labels" -> labels = Values.labels(value, key);
                case "kto_tag" -> desirable = Optional.of(flag(value, key));
                case "chosen" -> ranking(row, value);
                default -> refuseUnsupported(key, value);
            }
        }
        return this;
    }

    private void label(Json value) throws Misshapen {
        if (value instanceof Json.Bool flag) {
            desirable = Optional.of(flag.value());
        } else {
            labels = Values.labels(value, "label");
        }
    }

    private void ranking(Json.Obj row, Json chosen) throws Misshapen {
        if (preference.isEmpty()) {
            preference(
                    TurnReader.answer(chosen, "chosen"),
                    TurnReader.answer(Values.required(row, "rejected"), "rejected"));
        }
    }

    /** True or false, also as the text or number that a table holds. */
    static boolean flag(Json value, String where) throws Misshapen {
        if (value instanceof Json.Bool flag) {
            return flag.value();
        }
        String text = Values.scalar(value, where);
        if (text.equals("1") || text.equalsIgnoreCase("true")) {
            return true;
        }
        if (text.equals("0") || text.equalsIgnoreCase("false")) {
            return false;
        }
        throw Misshapen.wrongType(where, "is neither true nor false");
    }

    private static void refuseUnsupported(String key, Json value) throws Misshapen {
        boolean empty = value instanceof Json.Arr array && array.items().isEmpty();
        if (UNSUPPORTED.contains(key) && !empty) {
            throw Misshapen.unsupported(key, "is content that an example has no place for");
        }
    }

    Example toExample() {
        if (!system.isEmpty()) {
            messages.add(0, Message.system(system));
        }
        return new Example(messages, tools, labels, preference, desirable, extras);
    }
}
