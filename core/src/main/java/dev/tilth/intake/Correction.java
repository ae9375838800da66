package dev.tilth.intake;

import dev.tilth.example.Example;
import dev.tilth.example.ExampleJson;
import dev.tilth.example.NotAnExample;
import dev.tilth.fault.Fault;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;

/** Puts the members that a person gave in the place of the row's own. */
public final class Correction {
    /** The step that drops a row by hand, and the finding on one that was kept or corrected by hand. */
    public static final String OVERRIDE = "override";

    /** The edit in the ledger. */
    public static final String RULE = "corrected";

    private Correction() {}

    /**
     * @throws Fault where what was given makes no example
     */
    public static Example apply(Example example, Overrides.Decision decision) {
        try {
            Json.Obj own = (Json.Obj) JsonReader.read(ExampleJson.write(example));
            JsonObject merged = new JsonObject();
            for (int i = 0; i < own.size(); i++) {
                String key = own.keys().get(i);
                merged.put(key, decision.example().find(key).orElse(own.values().get(i)));
            }
            for (int i = 0; i < decision.example().size(); i++) {
                String key = decision.example().keys().get(i);
                if (!own.has(key)) {
                    merged.put(key, decision.example().values().get(i));
                }
            }
            return ExampleJson.read(merged.build());
        } catch (NotAnExample e) {
            throw new Fault(
                    Overrides.FILE + ":" + decision.line(),
                    "the correction makes no example: " + e.getMessage(),
                    "Give members as in train.jsonl, for example \"labels\":[\"refund\"].");
        } catch (NotJson e) {
            throw new IllegalStateException(e);
        }
    }
}
