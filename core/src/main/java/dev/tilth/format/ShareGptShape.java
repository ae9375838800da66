package dev.tilth.format;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Role;
import dev.tilth.example.Tool;
import dev.tilth.example.ToolCall;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code {"conversations": [{"from", "value"}], "system", "tools"}}: ShareGPT as LLaMA-Factory reads it. The value of a
 * {@code function_call} is JSON of one call or of a list of parallel ones, {@code tools} is a text that holds a JSON
 * list; {@code chosen}, {@code rejected} and {@code kto_tag} as there. Every row is written with {@code system} and
 * {@code tools}, empty or not: the loader there fails on a file in which a named column is nowhere.
 */
final class ShareGptShape implements Shape {
    private static final Set<String> COLUMNS = ColumnSets.union(ChatShape.LISTS, Draft.COLUMNS);

    private final Capacity capacity;

    ShareGptShape(Capacity capacity) {
        this.capacity = capacity;
    }

    @Override
    public String name() {
        return "sharegpt";
    }

    @Override
    public Capacity capacity() {
        return capacity;
    }

    @Override
    public boolean fits(Json.Obj row) {
        Json.Obj first = ChatShape.firstTurn(row);
        return first.has("from") && !first.has("role");
    }

    @Override
    public Set<String> columns(List<String> keys) {
        return COLUMNS;
    }

    @Override
    public Example read(Json.Obj row) throws Misshapen {
        return ChatShape.conversation(row);
    }

    @Override
    public Written write(Example example) {
        return Written.of(example, capacity, ShareGptShape::row);
    }

    private static Json.Obj row(Example example) {
        List<Message> messages = example.messages();
        boolean led = !messages.isEmpty() && messages.get(0).role().isInstruction();
        JsonObject row = new JsonObject()
                .put("conversations", turns(led ? messages.subList(1, messages.size()) : messages))
                .put("system", led ? messages.get(0).text() : "")
                .put("tools", example.tools().isEmpty() ? "" : tools(example.tools()));
        example.preference()
                .ifPresent(pair -> row.put("chosen", turn(pair.chosen().get(0)))
                        .put("rejected", turn(pair.rejected().get(0))));
        example.desirable().ifPresent(wanted -> row.put("kto_tag", wanted));
        return row.build();
    }

    private static List<Json> turns(List<Message> messages) {
        List<Json> turns = new ArrayList<>(messages.size());
        for (Message message : messages) {
            turns.add(turn(message));
        }
        return turns;
    }

    private static Json turn(Message message) {
        boolean calling = !message.calls().isEmpty();
        return new JsonObject()
                .put("from", calling ? Speakers.CALLER : speaker(message.role()))
                .put("value", calling ? calls(message.calls()) : message.text())
                .build();
    }

    private static String speaker(Role role) {
        return switch (role) {
            case USER -> "human";
            case ASSISTANT -> "gpt";
            case TOOL -> "observation";
            default -> "system";
        };
    }

    private static String calls(List<ToolCall> calls) {
        List<Json> written = new ArrayList<>(calls.size());
        for (ToolCall call : calls) {
            written.add(new JsonObject()
                    .put("name", call.name())
                    .put("arguments", TurnWriter.object(call.arguments()))
                    .build());
        }
        return written.size() == 1 ? written.get(0).write() : new Json.Arr(written).write();
    }

    private static String tools(List<Tool> tools) {
        return new Json.Arr(tools.stream()
                        .map(tool -> TurnWriter.object(tool.definition()))
                        .toList())
                .write();
    }
}
