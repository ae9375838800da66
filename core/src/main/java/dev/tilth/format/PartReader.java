package dev.tilth.format;

import dev.tilth.example.Part;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the parts of a content as OpenAI has them: texts and refusals, which are texts, and media that the part itself
 * holds ({@code {"type": "image_url", "image_url": {"url"}}}). A part that only refers to another column is refused.
 */
final class PartReader {
    private static final List<String> MEDIA = List.of("image_url", "input_audio", "file");

    private PartReader() {}

    /** @param where the place of the list */
    static List<Part> parts(List<Json> items, String where) throws Misshapen {
        List<Part> parts = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            parts.add(part(items.get(i), where, i));
        }
        return parts;
    }

    private static Part part(Json value, String list, int at) throws Misshapen {
        if (!(value instanceof Json.Obj part)) {
            throw Misshapen.wrongType(list + "[" + at + "]", value);
        }
        String type = part.text("type");
        for (String other : MEDIA) {
            if (!other.equals(type) && Values.present(part, other).isPresent()) {
                throw Misshapen.unsupported(list + "[" + at + "]." + other, "is content that its part does not name");
            }
        }
        if (MEDIA.contains(type)) {
            return media(part, type, list + "[" + at + "]");
        }
        String text = type.equals("refusal") ? type : "text";
        if (part.find(text).orElse(part) instanceof Json.Str words) {
            return Part.text(words.value());
        }
        throw Misshapen.unsupported(list + "[" + at + "]", "is neither a text nor media that it holds itself");
    }

    /** What is null is left out: a table has all members of all parts in each. */
    private static Part media(Json.Obj part, String type, String where) throws Misshapen {
        if (!(part.find(type).orElse(Json.of("")) instanceof Json.Obj)) {
            throw Misshapen.unsupported(where + "." + type, "is not an object that holds media");
        }
        if (Values.present(part, "text").isPresent()) {
            throw Misshapen.unsupported(where + ".text", "is content that its part does not name");
        }
        JsonObject kept = new JsonObject();
        for (int i = 0; i < part.size(); i++) {
            if (!part.values().get(i).isNull()) {
                kept.put(part.keys().get(i), part.values().get(i));
            }
        }
        return Part.media(kept.build().write());
    }
}
