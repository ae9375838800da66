package dev.tilth.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Seeded examples of every kind, with texts that break careless writers. */
public final class RandomExamples {
    private static final List<Role> ROLES = List.of(Role.values());
    private static final String[] HOSTILE = {
        "", " ", "\u0000", "\u001f\u007f", "\"", "\\", "\\u0041", "\n\r\t\b\f", "\u2028\u2029", "\ud83d\ude00", "日本語",
        "مرحبا", "e\u0301", "</script>", "{\"a\": 1}", "[", "null", "\ufeff", "\uffff", "a,b;c\t'd'", "User:", "1e400"
    };
    private static final String[] ARGUMENTS = {
        "{}", "{\"a\":1.00}", "{\"b\":[],\"a\":\"é\"}", "{ \"x\" : 1e400 }", "{broken"
    };

    private static final String[] MEDIA = {
        "{\"type\":\"image_url\",\"image_url\":{\"url\":\"https://pictures.example/1.png\",\"detail\":\"low\"}}",
        "{\"image_url\":{\"url\":\"data:image/png;base64,iVBORw0KGgo=\",\"scale\":1.00},\"type\":\"image_url\"}",
        "{\"type\":\"input_audio\",\"input_audio\":{\"data\":\"UklGRg==\",\"format\":\"wav\"}}",
        "{\"type\":\"file\",\"file\":{\"file_id\":\"é\"}}"
    };

    private RandomExamples() {}

    public static Example any(Random random) {
        List<String> labels = random.nextInt(4) == 0 ? List.of(text(random), "b") : List.of();
        Optional<Preference> preference = random.nextInt(4) == 0
                ? Optional.of(new Preference(messages(random), messages(random)))
                : Optional.empty();
        Optional<Boolean> desirable = random.nextInt(4) == 0 ? Optional.of(random.nextBoolean()) : Optional.empty();
        Example example = new Example(messages(random), tools(random), labels, preference, desirable);
        return random.nextInt(4) == 0 ? extras(example, random) : example;
    }

    private static Example extras(Example example, Random random) {
        Example more = example;
        if (random.nextBoolean()) {
            more = more.withScore(random.nextBoolean() ? "0.50" : "1e400");
        }
        if (random.nextBoolean()) {
            more = more.withReference(random.nextBoolean() ? "{}" : "{\"b\":1.00,\"a\":[null,\"é\"]}");
        }
        if (random.nextBoolean()) {
            more = more.withParallelToolCalls(random.nextBoolean());
        }
        Role last = example.messages().get(example.messages().size() - 1).role();
        if (random.nextBoolean() && last == Role.ASSISTANT) {
            more = more.withSteps(List.of(random.nextBoolean()));
        }
        return random.nextBoolean() && example.tagged() >= 0 ? more.withTagging(tagging(example, random)) : more;
    }

    private static Tagging tagging(Example example, Random random) {
        CodePoints text = CodePoints.of(example.messages().get(example.tagged()).text());
        List<Tagging.Span> spans = new ArrayList<>();
        List<Tagging.Token> tokens = new ArrayList<>();
        int from = 0;
        for (int i = random.nextInt(4); i > 0; i--) {
            int start = text.toUnits(from + random.nextInt(text.count() - from + 1));
            from = text.ofUnits(start) + random.nextInt(text.count() - text.ofUnits(start) + 1);
            spans.add(new Tagging.Span(start, text.toUnits(from), text(random)));
            tokens.add(new Tagging.Token(start, text.toUnits(from)));
        }
        return new Tagging(spans, random.nextBoolean() ? tokens : List.of());
    }

    public static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int parts = random.nextInt(4); parts >= 0; parts--) {
            text.append(HOSTILE[random.nextInt(HOSTILE.length)]).append(random.nextInt(3) == 0 ? "word" : "");
        }
        return text.toString();
    }

    private static List<Message> messages(Random random) {
        List<Message> messages = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            Role role = ROLES.get(random.nextInt(ROLES.size()));
            List<ToolCall> calls = role == Role.ASSISTANT && random.nextBoolean() ? calls(random) : List.of();
            String name = random.nextInt(3) == 0 ? text(random) : "";
            Message said = new Message(role, text(random), calls, text(random), name, random.nextInt(5) > 0);
            messages.add(random.nextInt(6) == 0 ? said.withParts(parts(random)) : said);
        }
        return messages;
    }

    /** Some parts, of text and others. */
    static List<Part> parts(Random random) {
        List<Part> parts = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            boolean media = random.nextInt(3) == 0;
            parts.add(media ? Part.media(MEDIA[random.nextInt(MEDIA.length)]) : Part.text(text(random)));
        }
        return parts;
    }

    private static List<ToolCall> calls(Random random) {
        List<ToolCall> calls = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String arguments = ARGUMENTS[random.nextInt(ARGUMENTS.length)];
            calls.add(new ToolCall(random.nextBoolean() ? text(random) : "", text(random), arguments));
        }
        return calls;
    }

    private static List<Tool> tools(Random random) {
        return random.nextInt(3) > 0
                ? List.of()
                : List.of(
                        new Tool("f", "{\"name\":\"f\",\"parameters\":{\"type\":\"object\",\"maximum\":1.50}}"),
                        new Tool("", "{\"description\":\"no name\"}"));
    }
}
