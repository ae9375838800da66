package dev.tilth.format;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Part;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code {"schemaVersion": "bedrock-conversation-2024", "system": [{"text"}], "messages": [{"role", "content":
 * [{"text"}]}]}}: conversations on Amazon Bedrock, questions and answers in turns. One page of its manual spells the
 * version {@code bedrock-conversion-2024}; both are read.
 */
final class BedrockShape implements Shape {
    private static final Capacity CAPACITY = Capacity.refusing(
                    Feature.PLAIN_TEXT,
                    Feature.RANKED,
                    Feature.JUDGED,
                    Feature.TOOLS,
                    Feature.CALLS,
                    Feature.RESULTS,
                    Feature.LATE_SYSTEM,
                    Feature.NOT_ALTERNATING,
                    Feature.RESERVED_WORDS)
            .losing(Feature.DEVELOPER, Feature.NAMES, Feature.CALL_IDS, Feature.UNTRAINED, Feature.LABELS)
            .holding(Feature.TEXT_PARTS);

    private static final String VERSION = "bedrock-conversation-2024";
    private static final String EITHER_SPELLING = "bedrock-conver";
    private static final List<String> RESERVED =
            List.of("User:", "Bot:", "Assistant:", "System:", "<image>", "<video>", "[EOS]");
    private static final Set<String> COLUMNS = Set.of("schemaVersion", "system", "messages");

    @Override
    public String name() {
        return "bedrock";
    }

    @Override
    public Capacity capacity() {
        return CAPACITY;
    }

    static boolean isReserved(Example example) {
        return example.conversation().stream()
                .anyMatch(message -> RESERVED.stream().anyMatch(message.text()::contains));
    }

    @Override
    public boolean fits(Json.Obj row) {
        return row.text("schemaVersion").startsWith(EITHER_SPELLING) && row.has("messages");
    }

    @Override
    public Set<String> columns(List<String> keys) {
        return COLUMNS;
    }

    @Override
    public Example read(Json.Obj row) throws Misshapen {
        Draft draft = new Draft();
        if (row.has("system") && !Values.required(row, "system").isNull()) {
            draft.add(Message.system("").withParts(system(Values.items(Values.required(row, "system"), "system"))));
        }
        return draft.addAll(TurnReader.turns(Values.required(row, "messages"), "messages"))
                .toExample();
    }

    private static List<Part> system(List<Json> blocks) throws Misshapen {
        List<Part> texts = new ArrayList<>(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            String where = "system[" + i + "]";
            if (!(Values.object(blocks.get(i), where).find("text").orElse(Json.Obj.EMPTY) instanceof Json.Str block)) {
                throw Misshapen.unsupported(where, "is not a part of text");
            }
            texts.add(Part.text(block.value()));
        }
        return texts;
    }

    @Override
    public Written write(Example example) {
        return Written.of(example, CAPACITY, BedrockShape::row);
    }

    private static Json.Obj row(Example example) {
        List<Message> all = example.messages();
        boolean led = all.get(0).role().isInstruction();
        JsonObject row = new JsonObject().put("schemaVersion", VERSION);
        if (led) {
            row.put("system", blocks(all.get(0)));
        }
        List<Json> turns = new ArrayList<>(all.size());
        for (Message message : led ? all.subList(1, all.size()) : all) {
            turns.add(new JsonObject()
                    .put("role", message.role().word())
                    .put("content", blocks(message))
                    .build());
        }
        return row.put("messages", turns).build();
    }

    private static List<Json> blocks(Message message) {
        List<Json> blocks = new ArrayList<>();
        Part.textsOf(message)
                .forEach(part ->
                        blocks.add(new JsonObject().put("text", part.value()).build()));
        return blocks;
    }
}
