package dev.tilth.template;

import dev.tilth.fault.Fault;
import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model's folder as Hugging Face ships it, of which only the tokenizer and the chat template are read: {@code
 * tokenizer.json}, {@code tokenizer_config.json}, and where they are there {@code chat_template.jinja}, {@code
 * chat_template.json} and {@code special_tokens_map.json}.
 */
public final class TokenizerFolder {
    private static final String OPTION = "--tokenizer ";
    private static final long MOST_BYTES = 8 << 20;
    private static final List<String> SPECIAL =
            List.of("bos_token", "eos_token", "unk_token", "sep_token", "pad_token", "cls_token", "mask_token");

    private final Path folder;
    private final String named;

    /** @param named as the user named it */
    private TokenizerFolder(Path folder, String named) {
        this.folder = folder;
        this.named = named;
    }

    /** @throws Fault where it is not such a folder */
    public static TokenizerFolder at(Path folder) {
        TokenizerFolder read = new TokenizerFolder(folder, folder.toString());
        if (!Files.isRegularFile(folder.resolve("tokenizer.json"))) {
            throw read.fault("there is no tokenizer.json", "Name the folder of a model, with its tokenizer.json.");
        }
        return read;
    }

    /**
     * The tokenizer.
     *
     * @throws Fault where it cannot be read, or the library for it is not there
     */
    public ModelTokens tokens() {
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        try {
            return ModelTokens.open(folder.resolve("tokenizer.json"), name);
        } catch (LinkageError e) {
            throw fault(
                    "the library that reads tokenizers is not there, or not for this machine",
                    "Unpack the archive of tilth that ends in -onnx over the folder of tilth, or leave the option out.");
        } catch (IOException | RuntimeException e) {
            throw fault("tokenizer.json cannot be read", "Download it again; it must be whole.");
        }
    }

    /**
     * The chat template.
     *
     * @throws Fault where there is none, or it is broken, with its line
     */
    public ChatTemplate template() {
        Json.Obj config = json("tokenizer_config.json");
        Map<String, String> special = special(config);
        Optional<String> file = text("chat_template.jinja");
        Optional<String> source = file.or(() -> template(config)).or(() -> template(json("chat_template.json")));
        String where = file.isPresent() ? folder.resolve("chat_template.jinja").toString() : named + " chat_template";
        return ChatTemplate.of(
                source.orElseThrow(() -> fault(
                        "there is no chat template",
                        "Base models have none: put the one that you train with into chat_template.jinja there.")),
                where,
                special);
    }

    /** The template of a config; of several the one that is named default. */
    private static Optional<String> template(Json.Obj config) {
        Json template = config.find("chat_template").orElse(new Json.Null());
        if (template instanceof Json.Arr several) {
            return several.items().stream()
                    .filter(item ->
                            item instanceof Json.Obj one && one.text("name").equals("default"))
                    .map(item -> ((Json.Obj) item).text("template"))
                    .findFirst();
        }
        return template.asText();
    }

    private Map<String, String> special(Json.Obj config) {
        Json.Obj map = json("special_tokens_map.json");
        Map<String, String> special = new LinkedHashMap<>();
        for (String name : SPECIAL) {
            String token = token(config, name);
            String value = token.isEmpty() ? token(map, name) : token;
            if (!value.isEmpty()) {
                special.put(name, value);
            }
        }
        return special;
    }

    private static String token(Json.Obj config, String name) {
        Json value = config.find(name).orElse(new Json.Null());
        return value instanceof Json.Obj object
                ? object.text("content")
                : value.asText().orElse("");
    }

    private Json.Obj json(String file) {
        try {
            Optional<String> text = text(file);
            return text.isPresent() && JsonReader.read(text.get()) instanceof Json.Obj object ? object : Json.Obj.EMPTY;
        } catch (NotJson e) {
            throw fault(file + " is not JSON", "Download it again; it must be whole.");
        }
    }

    private Optional<String> text(String name) {
        Path file = folder.resolve(name);
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            if (Files.size(file) > MOST_BYTES) {
                throw fault(name + " has more than " + (MOST_BYTES >> 20) + " MiB", "Name a model's folder.");
            }
            return Optional.of(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw fault(name + " is not UTF-8", "Save it as UTF-8.");
        } catch (IOException e) {
            throw fault(name + " cannot be read", "See that you have the right to read it.");
        }
    }

    private Fault fault(String what, String remedy) {
        return new Fault(OPTION + named, what, remedy);
    }
}
