package dev.tilth.template;

import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** A model's folder with a tokenizer that the eye can judge: every character is a token, and so is every mark. */
final class TinyTokenizer {
    private TinyTokenizer() {}

    /**
     * @param characters each a token; all others are one token too, the unknown one
     * @param marks texts that are one token
     */
    static Path write(Path folder, String characters, Collection<String> marks, String template, String eos)
            throws IOException {
        Files.createDirectories(folder);
        LinkedHashSet<String> known = new LinkedHashSet<>(List.of("?"));
        characters.codePoints().forEach(c -> known.add(Character.toString(c)));
        JsonObject vocabulary = new JsonObject();
        long id = 0;
        for (String token : known) {
            vocabulary.put(token, id++);
        }
        List<Json> added = new ArrayList<>();
        for (String mark : marks) {
            added.add(new JsonObject()
                    .put("id", id++)
                    .put("content", mark)
                    .put("single_word", false)
                    .put("lstrip", false)
                    .put("rstrip", false)
                    .put("normalized", false)
                    .put("special", true)
                    .build());
        }
        Json split = new JsonObject()
                .put("type", "Split")
                .put("pattern", new JsonObject().put("Regex", "[\\s\\S]").build())
                .put("behavior", "Isolated")
                .put("invert", false)
                .build();
        Json model = new JsonObject()
                .put("type", "WordLevel")
                .put("vocab", vocabulary.build())
                .put("unk_token", "?")
                .build();
        Json tokenizer = new JsonObject()
                .put("version", "1.0")
                .put("truncation", new Json.Null())
                .put("padding", new Json.Null())
                .put("added_tokens", added)
                .put("normalizer", new Json.Null())
                .put("pre_tokenizer", split)
                .put("post_processor", new Json.Null())
                .put("decoder", new Json.Null())
                .put("model", model)
                .build();
        Files.writeString(folder.resolve("tokenizer.json"), tokenizer.write());
        Json config = new JsonObject()
                .put("eos_token", new JsonObject().put("content", eos).build())
                .put("chat_template", template)
                .build();
        Files.writeString(folder.resolve("tokenizer_config.json"), config.write());
        return folder;
    }
}
