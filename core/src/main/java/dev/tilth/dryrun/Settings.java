package dev.tilth.dryrun;

import dev.tilth.fault.Fault;
import dev.tilth.fault.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** What of a trainer's own config can be set here, by the trainer's own names. */
public final class Settings {
    /** One key: the trainer with a value of it, or a {@link Wrong} value. */
    private interface Key extends BiFunction<Trainer, String, Trainer> {}

    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1;

        Wrong(String allowed) {
            super(allowed);
        }
    }

    private static final Map<String, Map<String, Key>> KEYS = Map.of(
            "axolotl",
            Map.of(
                    "excess_length_strategy",
                    (trainer, value) -> trainer.withExcess(pick(value, "drop", Excess.DROP, "truncate", Excess.CUT)),
                    "train_on_eos",
                    (trainer, value) ->
                            trainer.withEnds(pick(value, "turn", EndOfTurn.EOS_OF_TURN, "last", EndOfTurn.EOS_OF_LAST)),
                    "train_on_inputs",
                    (trainer, value) -> trainer.withLoss(pick(value, "false", Loss.ANSWERS, "true", Loss.EVERY_TOKEN))),
            "trl",
            Map.of(
                    "assistant_only_loss",
                    (trainer, value) -> trainer.withLoss(pick(value, "false", Loss.EVERY_TOKEN, "true", Loss.MARKED))),
            "trl-prompt-completion",
            Map.of(
                    "completion_only_loss",
                    (trainer, value) ->
                            trainer.withLoss(pick(value, "true", Loss.LAST_ANSWER, "false", Loss.EVERY_TOKEN))),
            "llama-factory",
            Map.of("mask_history", (trainer, value) -> {
                boolean on = pick(value, "false", false, "true", true);
                return on ? trainer.with(Trait.LAST_TURNS_FIRST).withLoss(Loss.LAST_ANSWER) : trainer;
            }),
            "unsloth",
            Map.of("response_part", (trainer, value) -> trainer.withMarker(unescaped(value))),
            "openai",
            Map.of());

    private Settings() {}

    /** The names of the keys of a trainer, in order. */
    public static List<String> keys(Trainer trainer) {
        List<String> keys = new ArrayList<>(new TreeMap<>(of(trainer)).keySet());
        keys.add(0, trainer.lengthKey());
        return keys;
    }

    /**
     * @param where the option that sets it, for faults
     * @throws Fault where the trainer has no such key here, or the value is none of it
     */
    public static Trainer set(Trainer trainer, String key, String value, String where) {
        try {
            if (key.equals(trainer.lengthKey())) {
                return trainer.withLength(Integer.parseInt(value));
            }
            Key known = of(trainer).get(key);
            if (known == null) {
                String all = "What can be set is " + String.join(", ", keys(trainer)) + ".";
                throw new Fault(
                        where,
                        "the dry run of " + trainer.name() + " has no " + key,
                        Nearest.advice(key, keys(trainer), all));
            }
            return known.apply(trainer, value);
        } catch (Wrong e) {
            throw new Fault(where, value + " is no value of " + key, String.valueOf(e.getMessage()));
        } catch (NumberFormatException e) {
            throw new Fault(where, value + " is no number of tokens", "Give 1 or more.");
        } catch (IllegalArgumentException e) {
            throw new Fault(where, value + " is too few tokens", "Give 1 or more.");
        }
    }

    private static Map<String, Key> of(Trainer trainer) {
        return KEYS.getOrDefault(trainer.name(), Map.of());
    }

    private static <T> T pick(String value, String first, T ofFirst, String second, T ofSecond) {
        if (value.equals(first)) {
            return ofFirst;
        }
        if (value.equals(second)) {
            return ofSecond;
        }
        throw new Wrong("Give " + first + " or " + second + ".");
    }

    /** A marker as it is typed: {@code \n} for a line feed. */
    private static String unescaped(String value) {
        return value.replace("\\n", "\n");
    }
}
