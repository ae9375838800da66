package dev.tilth.check;

import dev.tilth.example.Edit;
import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Role;
import java.util.ArrayList;
import java.util.List;

/** Puts the system message with which the model is served before conversations that have none, where the recipe asks for it. */
public final class ServedSystem {
    private final ServingOptions serving;

    public ServedSystem(ServingOptions serving) {
        this.serving = serving;
    }

    /**
     * The example as it will be asked.
     *
     * @param edits gets one where the message was added
     */
    public Example in(Example example, List<Edit> edits) {
        if (!serving.addSystem() || !ServingCheck.isSpoken(example)) {
            return example;
        }
        List<Message> turns = example.messages();
        if (!turns.isEmpty() && turns.get(0).role().isInstruction()) {
            return example;
        }
        List<Message> served = new ArrayList<>(turns.size() + 1);
        served.add(Message.of(Role.SYSTEM, serving.system()));
        served.addAll(turns);
        edits.add(new Edit(Rule.SYSTEM_ADDED.word(), "messages[0]", 1));
        return example.withMessages(served);
    }
}
