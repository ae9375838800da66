package dev.tilth.check;

import com.ibm.icu.lang.UCharacter;
import dev.tilth.text.Fences;

/**
 * The answer stops in the middle. Many good answers end without a full stop (words, titles, lists, code, links), so the
 * end must say it: an open code fence, open JSON, a word that must be followed by another, or a last sentence without its
 * end in a paragraph whose other sentences have one.
 */
final class Truncation implements TextRule {
    private static final int LEAST_CHARACTERS = 40;
    private static final int LEAST_PARAGRAPH = 80;
    private static final int LEAST_LAST_SENTENCE = 25;
    private static final Cues HANGING = Cues.of("the a an of and or but because with from into such than which whose"
            + " their its our your my when while if although und oder der die das mit weil dass ein eine le les des et"
            + " ou avec pour dans une el los las y con para que por una il della che per uma os com");

    @Override
    public void look(Reading reading, Findings out) {
        String text = reading.answer().stripTrailing();
        String what = ending(reading, text);
        if (!what.isEmpty()) {
            out.add(Rule.TRUNCATED_ANSWER, reading.where(), what);
        }
    }

    private static String ending(Reading reading, String text) {
        if (Fences.endsOpen(text)) {
            return "the answer ends inside a code block";
        }
        if (JsonStart.endsInside(text)) {
            return "the answer is JSON that is not closed";
        }
        if (text.length() < LEAST_CHARACTERS) {
            return "";
        }
        char last = text.charAt(text.length() - 1);
        int line = text.lastIndexOf('\n') + 1;
        if (last == ',' && isProse(text, line)) {
            return reading.isCode() ? "" : "the answer ends with a comma";
        }
        if (!UCharacter.isLetter(last) || last > 0x24F || !isProse(text, line) || reading.isCode()) {
            return "";
        }
        if (hangs(reading, text)) {
            return "the answer ends with a word that must be followed by another";
        }
        return lastSentence(text, line) ? "the last sentence has no end" : "";
    }

    /** Whether the line that starts at {@code from} is one of prose: long, no list item, heading, table or quote. */
    private static boolean isProse(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        char first = text.charAt(at);
        boolean listed = "-*+#>|•".indexOf(first) >= 0 || (first >= '0' && first <= '9' && at - from < 4);
        return text.length() - at >= LEAST_CHARACTERS && !listed;
    }

    private static boolean hangs(Reading reading, String text) {
        int count = reading.answerWords().count();
        int start = reading.answerWords().start(count - 1);
        return start > 0
                && text.charAt(start - 1) == ' '
                && HANGING.holds(reading.answerWords().hash(count - 1))
                && UCharacter.isLowerCase(text.charAt(start));
    }

    /** Whether the last line has two whole sentences or more and then the beginning of another, in lower-case words. */
    private static boolean lastSentence(String text, int line) {
        if (text.length() - line < LEAST_PARAGRAPH || !UCharacter.isLowerCase(text.charAt(text.length() - 1))) {
            return false;
        }
        int sentences = 0;
        int lastEnd = line;
        for (int i = line; i + 2 < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '.' || c == '!' || c == '?')
                    && text.charAt(i + 1) == ' '
                    && UCharacter.isUpperCase(text.charAt(i + 2))) {
                sentences++;
                lastEnd = i;
            }
        }
        String tail = text.substring(lastEnd);
        return sentences >= 2
                && tail.length() >= LEAST_LAST_SENTENCE
                && !tail.contains("://")
                && !tail.contains("www.")
                && tail.indexOf(':') < 0;
    }
}
