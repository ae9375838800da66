package dev.tilth.check;

import dev.tilth.example.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every rule of this room, with what it does to a row unless the recipe says otherwise. */
public enum Rule {
    MISSING_ANSWER(Severity.REJECT, "nothing to learn: no answer, or none that is trained, ends the conversation"),
    EMPTY_ANSWER(Severity.REJECT, "an answer or label without text and without a tool call"),
    EMPTY_PROMPT(Severity.REJECT, "nothing is asked: no user turn, or one without text"),
    IDENTICAL_ANSWERS(Severity.REJECT, "the chosen and the rejected answer are the same"),
    ROLE_ORDER(Severity.REJECT, "turns that no chat template can render: instructions not first, text among turns"),
    UNKNOWN_TOOL(Severity.REJECT, "a call of a tool that is not among those declared"),
    TOOL_ARGUMENTS_NOT_JSON(Severity.REJECT, "arguments of a call that are no JSON object"),
    TOOL_ARGUMENTS_SCHEMA(Severity.REJECT, "arguments of a call that break the tool's JSON Schema"),
    ORPHAN_TOOL_RESULT(Severity.REJECT, "a tool result that answers no call"),
    ECHO(Severity.REJECT, "the answer repeats the prompt"),
    REPETITION(Severity.REJECT, "the answer is caught in a loop"),
    BROKEN_ENCODING(Severity.REJECT, "replacement characters, or text that was decoded with the wrong charset"),
    PLACEHOLDER_ANSWER(Severity.REJECT, "the answer is a stand-in: TODO, lorem ipsum, a template's hole"),
    TOO_SHORT(Severity.REJECT, "shorter than the length profile allows"),
    TOO_LONG(Severity.REJECT, "longer than the length profile or the token limit allows"),
    BROKEN_TOOL_DEFINITION(Severity.WARN, "a tool whose definition is no JSON or whose JSON Schema cannot be used"),
    MISSING_TOOL_RESULT(Severity.WARN, "a call that the conversation leaves without its result"),
    TRUNCATED_ANSWER(Severity.WARN, "the answer stops in the middle"),
    REFUSAL(Severity.WARN, "the answer declines"),
    STOCK_PHRASE(Severity.WARN, "the answer speaks of itself as a language model"),
    UNBALANCED_FENCE(Severity.WARN, "a code fence that is not closed"),
    LANGUAGE_MISMATCH(Severity.WARN, "prompt and answer in different languages, unasked"),
    OFF_FORMAT_SYSTEM(Severity.WARN, "not the system message with which the model is served"),
    OFF_FORMAT_ROLE(Severity.WARN, "a role that takes no part when the model is served"),
    OFF_FORMAT_TOOL(Severity.WARN, "a tool that is not declared when the model is served"),
    OFF_FORMAT_ANSWER(Severity.WARN, "an answer outside of the format that serving expects"),
    MEDIA(Severity.WARN, "content that is no text, which is not looked at"),
    SYSTEM_ADDED(Severity.EDIT, "the system message with which the model is served is put first"),
    CONTROL_CHARACTERS(Severity.EDIT, "stray control characters are removed"),
    LINE_ENDS(Severity.EDIT, "line ends become a line feed"),
    UNICODE_NFC(Severity.EDIT, "text outside of code is brought to Unicode NFC"),
    BYTE_ORDER_MARK(Severity.EDIT, "byte-order marks are removed");

    /** The word that switches a rule off in the recipe. */
    static final String OFF = "off";

    private static final List<Rule> ALL = List.of(values());

    private final String word = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final Severity severity;
    private final String meaning;

    Rule(Severity severity, String meaning) {
        this.severity = severity;
        this.meaning = meaning;
    }

    /** The name in recipe and ledger, for example {@code empty-answer}. */
    public String word() {
        return word;
    }

    /** What it does where the recipe says nothing. */
    public Severity severity() {
        return severity;
    }

    /** What it sees, in a few words. */
    public String meaning() {
        return meaning;
    }

    /** Whether a finding of the rule of this word says that a row is not in the production format. */
    public static boolean isOffFormat(String word) {
        return word.startsWith("off-format-");
    }

    /** The step of a rejection by this rule: {@code length} or {@code check}. */
    public String step() {
        return this == TOO_SHORT || this == TOO_LONG ? "length" : "check";
    }

    public static Optional<Rule> of(String word) {
        return ALL.stream().filter(rule -> rule.word.equals(word)).findFirst();
    }

    /** The rule whose word takes the fewest letters to become {@code word}; the first of equals. */
    static Rule nearest(String word) {
        Rule best = ALL.get(0);
        int least = Integer.MAX_VALUE;
        for (Rule rule : ALL) {
            int distance = distance(rule.word, word);
            if (distance < least) {
                best = rule;
                least = distance;
            }
        }
        return best;
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] above = new int[b.length() + 1];
        Arrays.setAll(above, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
