package dev.tilth.bench.supportdesk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tasks in the manner of instruction sets, around one issue.
 *
 * @param scribe for the letters and the chance
 * @param row shared by instruction, input and output
 */
record Tasks(Scribe scribe, Issue issue, Particulars row) {
    private static final Map<String, List<String>> INSTRUCTIONS = instructions();

    Talk reply() {
        return of("reply", message(), scribe.letters().reply(issue, row));
    }

    Talk classify() {
        return of("classify", message(), issue.category());
    }

    Talk summarise() {
        String topic = issue.name().replace('-', ' ');
        String pattern =
                "(Customer|Writer|Caller) (reports|raises|asks about) \"" + topic + "\"(, parcel {tracking}|, {item}|)"
                        + "; (wants|expects|hopes for) (an answer|help|action) (by {weekday}|soon|before {date2}).";
        return of("summarise", message(), scribe.grammar().expand(pattern, row));
    }

    Talk tracking() {
        String text = message();
        String number = row.value("tracking");
        String found = text.contains(number) ? "\"" + number + "\"" : "null";
        return of("tracking", text, "{\"tracking\": " + found + "}");
    }

    Talk urgency() {
        return of("urgency", message(), row.dice().pick(List.of("Yes", "No", "yes", "no", "Yes.")));
    }

    Talk mood() {
        return of("mood", message(), row.dice().pick(List.of("calm", "annoyed", "annoyed", "angry")));
    }

    Talk subject() {
        return of("subject", message(), scribe.letters().subject(issue, row));
    }

    Talk polite() {
        String note = Typist.SMALL.type(scribe.grammar().expand(row.dice().pick(issue.answers()), row), row.dice());
        return of("polite", note, scribe.letters().reply(issue, row));
    }

    Talk refund() {
        String facts =
                "(Goods|Value|Contents): {amount}. (Postage|Shipping): {fee}. (Late by|Delay): {days} days. {tracking}, "
                        + "{item}, (from|via) {depot}. (The contract|Terms): (full|whole) value plus postage (after|from) ten days(,| and) half (the|of the) value before.";
        String steps = "{days} days is (under|less than) ten, so half (the|of the) value: {amount} / 2 = {half}. "
                + "(Postage|The {fee} postage) (is not|isn't) (part of it|refunded), (hence|so) the answer is {half}.";
        return of(
                "refund", scribe.grammar().expand(facts, row), scribe.grammar().expand(steps, row));
    }

    /** The question itself as the instruction, without input. */
    Talk question() {
        return Talk.of("", message(), scribe.letters().reply(issue, row), "");
    }

    private String message() {
        return scribe.letters().message(issue, row);
    }

    private Talk of(String kind, String input, String output) {
        List<String> choices = Optional.ofNullable(INSTRUCTIONS.get(kind)).orElseThrow();
        return Talk.of(scribe.grammar().expand(row.dice().pick(choices), row), input, output, "");
    }

    private static Map<String, List<String>> instructions() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        List<String> last = new ArrayList<>();
        for (String line : Fragments.lines("synthetic.txt")) {
            if (line.startsWith("# ")) {
                last = new ArrayList<>();
                all.put(line.substring(2), last);
            } else {
                last.add(line.substring(3));
            }
        }
        return all;
    }
}
