package dev.tilth.bench.supportdesk;

import dev.tilth.bench.Dice;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Plants answers that are no answers, and texts whose form a build mends. */
final class Faults {
    private static final Set<String> ASKS_BACK = Set.of(
            "back",
            "say",
            "type",
            "read",
            "copy",
            "fix",
            "correct",
            "format",
            "repeat",
            "rewrite",
            "translate",
            "spell");

    private final Desk desk;
    private final Scribe scribe;
    private final Dice dice;
    private int planted;

    Faults(Desk desk, Scribe scribe) {
        this.desk = desk;
        this.scribe = scribe;
        dice = desk.dice();
    }

    void plant() {
        many(
                10,
                talk -> talk.withAnswer(unfinished(talk.answer())),
                Mark.warned("truncated-answer", "truncated-answer"));
        many(8, talk -> talk.withAnswer(phrase("refusal")), Mark.warned("refusal", "refusal"));
        many(8, talk -> talk.withAnswer(phrase("stock")), Mark.warned("stock-phrase", "stock-phrase"));
        many(6, Faults::echoed, rejected("echo"));
        many(6, talk -> talk.withAnswer((phrase("stuck") + " ").repeat(25).strip()), rejected("repetition"));
        many(7, talk -> talk.withAnswer(phrase("placeholder")), rejected("placeholder-answer"));
        many(4, talk -> talk.withAnswer(""), rejected("empty-answer"));
        many(3, talk -> talk.withAnswer(" \n "), rejected("empty-answer"));
        many(7, talk -> talk.withAnswer(phrase("mojibake")), rejected("broken-encoding"));
        many(
                6,
                talk -> talk.withAnswer(talk.answer() + "\n\n```\nGET /v2/track/" + planted + "\n"),
                Mark.warned("unbalanced-fence", "unbalanced-fence"));
        many(
                7,
                talk -> wordy(talk).withAnswer(phrase("foreign")),
                Mark.warned("language-mismatch", "language-mismatch"));
        many(7, talk -> talk.map(text -> text.replace("\n", "\r\n")), Mark.repaired("line-ends", "line-ends"));
        many(7, talk -> talk.map(Faults::decomposed), Mark.repaired("unicode-nfc", "unicode-nfc"));
        many(
                7,
                talk -> talk.withQuestion(inserted(talk.question(), '\u0007')),
                Mark.repaired("control-characters", "control-characters"));
        many(
                5,
                talk -> talk.withQuestion('\uFEFF' + talk.question()),
                Mark.repaired("byte-order-mark", "byte-order-mark"));
    }

    private static Mark rejected(String rule) {
        return Mark.rejected(rule, "check", rule);
    }

    /** Plants over the three files in turn. */
    private void many(int count, UnaryOperator<Talk> fault, Mark mark) {
        for (int i = 0; i < count; i++) {
            Sheet sheet = List.of(Sheet.TICKETS, Sheet.SYNTHETIC, Sheet.TICKETS, Sheet.EXPERTS)
                    .get(planted++ % 4);
            Talk talk = desk.fresh(() -> plain(sheet));
            desk.scatter(Row.of(sheet, fault.apply(talk)).mark(mark));
        }
    }

    /** A talk with a question of several sentences in more than one line. */
    private Talk plain(Sheet sheet) {
        Talk talk =
                switch (sheet) {
                    case EXPERTS -> scribe.bareChat();
                    case SYNTHETIC -> new Tasks(scribe, scribe.issue(), scribe.particulars()).question();
                    default -> scribe.ticket();
                };
        return talk.withQuestion(
                talk.question() + "\n\nZoë " + scribe.particulars().value("surname"));
    }

    private String phrase(String name) {
        return scribe.grammar().phrase(name, scribe.particulars());
    }

    /** The prompt as its answer; words that ask for just that are other words. */
    private static Talk echoed(Talk talk) {
        Talk plain = talk.map(
                text -> Typist.words(text, word -> ASKS_BACK.contains(word.toLowerCase(Locale.ROOT)) ? "away" : word));
        return plain.withAnswer(plain.prompt());
    }

    /** With enough plain words to tell its language. */
    private static Talk wordy(Talk talk) {
        return talk.withQuestion(
                talk.question()
                        + "\n\nI have been waiting for this since the start of the week, and I would like to know what is going on.");
    }

    /** Stops in the middle of a sentence, as where the limit of tokens was reached. */
    private String unfinished(String answer) {
        return answer.replace("\n\n", " ").replace("\n", " ") + " " + phrase("unfinished");
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    private String inserted(String text, char c) {
        int at = dice.between(1, text.length() - 1);
        return text.substring(0, at) + c + text.substring(at);
    }
}
