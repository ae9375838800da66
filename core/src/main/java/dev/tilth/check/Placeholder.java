package dev.tilth.check;

import com.ibm.icu.lang.UCharacter;
import java.util.Set;

/**
 * The answer is a stand-in that somebody meant to replace. Words that can be a good answer ("none", "null", "unknown",
 * "test") are not among them; "N/A" and "nan" are, unless the prompt offers them.
 */
final class Placeholder implements TextRule {
    private static final int LONGEST = 40;
    private static final Set<String> WHOLE = Set.of(
            "todo",
            "to do",
            "tbd",
            "tba",
            "t.b.d",
            "fixme",
            "xxx",
            "xxxx",
            "placeholder",
            "placeholder text",
            "insert answer here",
            "insert text here",
            "insert response here",
            "your answer here",
            "your response here",
            "your text here",
            "answer here",
            "answer goes here",
            "response goes here",
            "write your answer here",
            "enter answer here",
            "to be determined",
            "to be filled",
            "to be filled in",
            "to be completed",
            "coming soon",
            "fill in",
            "fill me in",
            "lorem ipsum",
            "asdf",
            "asdfasdf",
            "qwerty",
            "n/a",
            "nan",
            "#n/a",
            "#ref!",
            "#value!",
            "#name?",
            "#div/0!",
            "[object object]",
            "<answer>",
            "[answer]",
            "{answer}",
            "<response>",
            "[response]",
            "{response}",
            "<text>",
            "[text]",
            "no answer provided",
            "...",
            "…",
            "???");
    private static final Cues HOLES_ASKED = Cues.of("template templates templating jinja jinja2 handlebars mustache"
            + " liquid vue angular helm ansible placeholder placeholders braces curly lorem dummy variable variables");

    @Override
    public void look(Reading reading, Findings out) {
        String answer = reading.answer().strip();
        if (answer.length() <= LONGEST) {
            String bare = bare(answer);
            if (WHOLE.contains(bare)
                    && !UCharacter.toLowerCase(reading.prompt()).contains(bare)) {
                out.add(Rule.PLACEHOLDER_ANSWER, reading.where(), "the whole answer is \"" + bare + "\"");
                return;
            }
        }
        if (startsWithLorem(answer) && !reading.asks(HOLES_ASKED)) {
            out.add(Rule.PLACEHOLDER_ANSWER, reading.where(), "the answer starts with \"lorem ipsum\"");
        } else if (hasHole(answer) && !isSource(answer) && !reading.asksVerbatim("{{") && !reading.asks(HOLES_ASKED)) {
            out.add(Rule.PLACEHOLDER_ANSWER, reading.where(), "a template's hole {{...}} was not filled");
        }
    }

    /** Lower case, without the brackets, quotes and marks around it. */
    private static String bare(String answer) {
        String lower = UCharacter.toLowerCase(answer);
        if (WHOLE.contains(lower)) {
            return lower;
        }
        int from = 0;
        int to = lower.length();
        while (from < to && "[]<>(){}\"'`*_. :-".indexOf(lower.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && "[]<>(){}\"'`*_.! :-".indexOf(lower.charAt(to - 1)) >= 0) {
            to--;
        }
        return lower.substring(from, to);
    }

    private static boolean startsWithLorem(String answer) {
        return answer.regionMatches(true, 0, "lorem ipsum", 0, 11);
    }

    /** Whether there is a name in double braces: {@code {{customer_name}}}. */
    private static boolean hasHole(String text) {
        int open = text.indexOf("{{");
        while (open >= 0) {
            int at = open + 2;
            while (at < text.length() && isName(text.charAt(at)) && at - open < LONGEST) {
                at++;
            }
            if (at > open + 2 && text.startsWith("}}", at)) {
                return true;
            }
            open = text.indexOf("{{", open + 2);
        }
        return false;
    }

    /** Whether the braces may be meant: beside code, tags or template statements. */
    private static boolean isSource(String text) {
        return text.contains("`") || text.contains("</") || text.contains("{%") || text.contains("/>");
    }

    private static boolean isName(char c) {
        return c == '_' || c == '.' || c == ' ' || c == '-' || UCharacter.isLetterOrDigit(c);
    }
}
