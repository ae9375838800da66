package dev.tilth.check;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Role;
import dev.tilth.example.TurnWords;
import java.util.List;

/**
 * Faults of the text of an example. Encoding is looked at everywhere; the other rules look at each answer that is
 * trained, of a preference at the chosen one. An answer, or a step of one, that the data calls wrong is bad on purpose and
 * is left alone.
 */
final class TextCheck {
    private static final Cues ABOUT_ENCODING =
            Cues.of("encoding encoded encode decode utf utf8 unicode charset mojibake ascii latin1 codec fffd");
    private static final List<TextRule> RULES = List.of(
            new Placeholder(),
            new Echo(),
            new Repetition(),
            new Truncation(),
            new Refusal(),
            new StockPhrase(),
            new OpenFence(),
            new LanguageMismatch());
    /** What makes sense of a text that answers nothing. */
    private static final List<TextRule> PLAIN_RULES = List.of(new Repetition(), new OpenFence());

    private final ThreadLocal<Reading> readings = ThreadLocal.withInitial(Reading::new);

    /** Adds what the rules see in {@code example}, whose texts have these words. */
    void check(Example example, TurnWords words, Findings out) {
        List<Message> turns = example.conversation();
        boolean wanted = example.desirable().orElse(true);
        int asked = -1;
        for (int i = 0; i < turns.size(); i++) {
            Message turn = turns.get(i);
            asked = turn.role() == Role.USER ? i : asked;
            boolean answers = turn.role() == Role.ASSISTANT && turn.trained();
            if (wanted
                    && !isWrongStep(example, i)
                    && (answers || turn.role() == Role.TEXT)
                    && !turn.text().isBlank()) {
                Reading reading = readings.get();
                reading.open(example, words, i, asked);
                for (TextRule rule : reading.isPlain() ? PLAIN_RULES : RULES) {
                    rule.look(reading, out);
                }
            }
        }
        encoding(example, words, out);
    }

    private static boolean isWrongStep(Example example, int message) {
        int step = message - (example.messages().size() - example.steps().size());
        return !example.steps().isEmpty() && step >= 0 && !example.steps().get(step);
    }

    /** Reports the first sign of a wrong encoding: one is enough, and where one is, there are many. */
    private static void encoding(Example example, TurnWords words, Findings out) {
        List<Message> turns = example.conversation();
        for (int i = 0; i < turns.size(); i++) {
            if (!words.isAscii(i) && isWrong(turns.get(i), Place.of(example, i), turns, out)) {
                return;
            }
        }
        if (example.preference().isPresent()) {
            List<Message> rejected = example.preference().get().rejected();
            for (int i = 0; i < rejected.size(); i++) {
                if (isWrong(rejected.get(i), "preference.rejected[" + i + "]", turns, out)) {
                    return;
                }
            }
        }
    }

    private static boolean isWrong(Message message, String where, List<Message> turns, Findings out) {
        String sign = BrokenEncoding.sign(message.text());
        if (!sign.isEmpty() && turns.stream().noneMatch(turn -> ABOUT_ENCODING.in(turn.text()))) {
            out.add(Rule.BROKEN_ENCODING, where, sign);
        }
        return !sign.isEmpty();
    }
}
