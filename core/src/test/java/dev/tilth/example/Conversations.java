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
        return switch (random.nextInt(9)) {
            case 0 -> Example.labelled(text, List.of("spam"));
            case 1 -> Example.labelled(text, List.of("spam", "late"));
            case 2 -> Example.chat(Message.of(Role.TEXT, text));
            case 3 -> Example.preferring(prompt(random), answer(random), answer(random));
            case 4 -> chat(random).withDesirable(random.nextBoolean());
            case 5 -> tools(random);
            case 6 -> Example.preferring(List.of(Message.user(text)), answer(random), answer(random));
            case 7 -> Example.chat(Message.user(text), Message.assistant(RandomExamples.text(random)));
            default -> chat(random).withLabels(List.of("spam"));
        };
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
