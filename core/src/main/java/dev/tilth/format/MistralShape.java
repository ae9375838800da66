package dev.tilth.format;

import dev.tilth.example.Example;
import dev.tilth.json.Json;
import java.util.List;
import java.util.Set;

/** The chat as Mistral wants it: ids of tool calls have nine letters or digits. Read, and detected, as the chat. */
final class MistralShape implements Shape {
    private static final Capacity CAPACITY = Capacity.refusing(
                    Feature.PLAIN_TEXT, Feature.RANKED, Feature.JUDGED, Feature.BROKEN_TOOLS, Feature.OPAQUE_ARGUMENTS)
            .losing(Feature.DEVELOPER, Feature.SPEAKER_NAMES, Feature.FOREIGN_CALL_IDS, Feature.LABELS);

    private static final ChatShape CHAT = new ChatShape("mistral", TurnWriter.MISTRAL, CAPACITY);

    @Override
    public String name() {
        return CHAT.name();
    }

    @Override
    public Capacity capacity() {
        return CAPACITY;
    }

    @Override
    public boolean fits(Json.Obj row) {
        return CHAT.fits(row);
    }

    @Override
    public Set<String> columns(List<String> keys) {
        return CHAT.columns(keys);
    }

    @Override
    public Example read(Json.Obj row) throws Misshapen {
        return CHAT.read(row);
    }

    @Override
    public Written write(Example example) {
        return Written.of(example, CAPACITY, given -> CHAT.row(NineCharacterIds.of(given)));
    }
}
