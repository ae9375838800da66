package dev.tilth.example;

import dev.tilth.json.Json;
import java.util.ArrayList;
import java.util.List;

/** Reads the parts of a message in canonical JSON, which are such as {@link ExampleJson} writes and no others. */
final class PartsReader {
    private static final String TEXT = "text";

    private PartsReader() {}

    /** The parts of a {@code content} that is a list; none where it is something else. */
    static List<Part> parts(Json content, String list, int at) throws NotAnExample {
        if (!(content instanceof Json.Arr array)) {
            return List.of();
        }
        String where = list + "[" + at + "].content";
        List<Part> parts = new ArrayList<>(array.items().size());
        for (Json item : array.items()) {
            parts.add(part(item, where, parts.size()));
        }
        if (parts.isEmpty() || (parts.size() == 1 && !parts.get(0).isMedia())) {
            throw new NotAnExample(where, "is a list that says no more than a text, and is no text");
        }
        return parts;
    }

    private static Part part(Json value, String where, int at) throws NotAnExample {
        Json.Obj part = ExampleReader.object(value, where, at);
        String type = part.text("type");
        if (type.isEmpty()) {
            throw new NotAnExample(where + "[" + at + "]", "has no type");
        }
        if (!type.equals(TEXT)) {
            return Part.media(part.write());
        }
        if (part.size() == 2 && part.find(TEXT).orElse(part) instanceof Json.Str text) {
            return Part.text(text.value());
        }
        throw new NotAnExample(where + "[" + at + "]", "is not a type and a text");
    }
}
