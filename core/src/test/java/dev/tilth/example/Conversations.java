package dev.tilth.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Seeded examples as people really have them, of every kind, with hostile texts. */
public final class Conversations {
    private static final Tool TOOL = new Tool(
            "add", "{\"name\":\"add\",\"parameters\":{\"type\":\"object\",\"properties\":{\"a\":{\"maximum\":1.50}}}}");

    private Conversations() {}

    public static Example any(Random random) {
        String text = RandomExamples.text(random);
        return switch (random.nextInt(17)) {
            case 0 -> Example.labelled(text, List.of("spam"));
            case 1 -> Example.labelled(text, List.of("spam", "late"));
            case 2 -> Example.chat(Message.of(Role.TEXT, text));
            case 3 -> Example.preferring(prompt(random), answer(random), answer(random));
            case 4 -> chat(random).withDesirable(random.nextBoolean());
            case 5 -> tools(random);
            case 6 -> Example.preferring(List.of(Message.user(text)), answer(random), answer(random));
            case 7 -> Example.chat(Message.user(text), Message.assistant(RandomExamples.text(random)));
            case 8 ->
                Example.chat(prompt(random))
                        .withReference("{\"reference_answer\":1.50,\"id\":" + random.nextInt() + "}");
            case 9 -> tools(random).withParallelToolCalls(random.nextBoolean());
            case 10 -> tagged(random);
            case 11 -> tokens(random);
            case 12 -> pair(text, random);
            case 13 -> steps(text, random);
            case 14 -> cut(random);
            case 15 -> Example.chat(Message.user("").withParts(RandomExamples.parts(random)), Message.assistant(text));
            default -> chat(random).withLabels(List.of("spam"));
        };
    }

    /** A text with spans, some over others. */
    private static Example tagged(Random random) {
        String text = "\ud83d\ude00 " + RandomExamples.text(random);
        CodePoints points = CodePoints.of(text);
        List<Tagging.Span> spans = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            int start = random.nextInt(points.count() + 1);
            int end = start + random.nextInt(points.count() - start + 1);
            spans.add(new Tagging.Span(
                    points.toUnits(start), points.toUnits(end), random.nextBoolean() ? "PER" : "a place"));
        }
        return Example.chat(Message.user(text)).withTagging(new Tagging(spans, List.of()));
    }

    /** Tokens with a space between, as a list of tokens and tags has them. */
    private static Example tokens(Random random) {
        StringBuilder text = new StringBuilder();
        List<Tagging.Token> tokens = new ArrayList<>();
        List<Tagging.Span> spans = new ArrayList<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(text.isEmpty() && tokens.isEmpty() ? "" : " ");
            int start = text.length();
            text.append(RandomExamples.text(random));
            tokens.add(new Tagging.Token(start, text.length()));
            if (random.nextInt(3) == 0) {
                spans.add(new Tagging.Span(start, text.length(), random.nextBoolean() ? "PER" : "LOC"));
            }
        }
        return Example.chat(Message.user(text.toString())).withTagging(new Tagging(spans, tokens));
    }

    private static Example pair(String text, Random random) {
        Example pair = Example.chat(Message.of(Role.TEXT, text), Message.of(Role.TEXT, RandomExamples.text(random)));
        return switch (random.nextInt(3)) {
            case 0 -> pair.withLabels(List.of("entailment"));
            case 1 -> pair.withScore("0." + random.nextInt(100));
            default -> pair;
        };
    }

    private static Example steps(String text, Random random) {
        List<Message> messages = new ArrayList<>(List.of(Message.user(text)));
        List<Boolean> right = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            messages.add(Message.assistant(RandomExamples.text(random)));
            right.add(random.nextBoolean());
        }
        return Example.chat(messages).withSteps(right);
    }

    private static Example chat(Random random) {
        List<Message> messages = prompt(random);
        messages.addAll(answer(random));
        return Example.chat(messages);
    }

    private static List<Message> prompt(Random random) {
        List<Message> messages = new ArrayList<>();
        int system = random.nextInt(4);
        if (system < 2) {
            messages.add(Message.of(system == 0 ? Role.SYSTEM : Role.DEVELOPER, "Be brief. " + system));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            messages.add(Message.user(RandomExamples.text(random)));
            messages.addAll(answer(random));
        }
        messages.add(Message.user(RandomExamples.text(random)));
        return messages;
    }

    private static List<Message> answer(Random random) {
        boolean trained = random.nextInt(4) > 0;
        return List.of(new Message(
                Role.ASSISTANT, RandomExamples.text(random) + random.nextInt(), List.of(), "", "", trained));
    }

    /** A conversation in which an answer is in parts, or a tool's. */
    private static Example cut(Random random) {
        Part first = Part.text(RandomExamples.text(random));
        if (random.nextBoolean()) {
            Example tools = tools(random);
            return tools.withMessages(tools.messages().stream()
                    .map(said -> said.role() == Role.TOOL ? said.withParts(List.of(first, first)) : said)
                    .toList());
        }
        List<Message> messages = prompt(random);
        messages.add(Message.assistant("").withParts(List.of(first, Part.text("and"), first)));
        return Example.chat(messages);
    }

    private static Example tools(Random random) {
        boolean ids = random.nextBoolean();
        List<Message> messages = prompt(random);
        ToolCall call = new ToolCall(ids ? "call_1" : "", "add", "{\"a\": 1.00, \"b\":\"" + random.nextInt() + "\"}");
        messages.add(Message.calling("", List.of(call)));
        messages.add(
                Message.result(ids ? "call_1" : "", random.nextBoolean() ? "add" : "", RandomExamples.text(random)));
        messages.addAll(answer(random));
        return Example.chat(messages).withTools(List.of(TOOL));
    }
}
