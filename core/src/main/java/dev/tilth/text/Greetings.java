package dev.tilth.text;

import com.ibm.icu.lang.UCharacter;
import java.util.List;

/**
 * Greetings by the time of day, which say no time: {@code Good morning, I have lost my key}. One stands at the start of a line
 * or sentence and what is said follows, after a comma also on another line, so that a text that is about a greeting keeps it.
 */
final class Greetings {
    private static final List<String> ALL =
            """
            good morning|good afternoon|good evening|good day
            guten morgen|guten tag|guten abend
            bom dia|boa tarde|boa noite
            buenos días|buenas tardes|buenas noches
            dzień dobry|dobry wieczór
            добрый день|добрый вечер|доброе утро
            god morgon|god kväll|god morgen|god aften
            早上好|上午好|下午好|晚上好
            """
                    .lines()
                    .flatMap(line -> List.of(line.split("\\|")).stream())
                    .toList();

    private static final List<String> ADDRESSED =
            List.of("", " there", " all", " everyone", " everybody", " team", " sir", " madam", " zusammen");
    private static final String AFTER = ",!.，！。";

    private Greetings() {}

    /** The end of the greeting that starts at {@code start}, or {@code start} where there is none. */
    static int end(CharSequence text, int start) {
        if (!isAtStart(text, start) || !canBegin(text.charAt(start))) {
            return start;
        }
        for (String greeting : ALL) {
            int end = start + greeting.length();
            if (startsWith(text, start, greeting) && ADDRESSED.stream().anyMatch(who -> isFollowed(text, end, who))) {
                return end;
            }
        }
        return start;
    }

    /** Whether one of them begins so; most words do not. */
    private static boolean canBegin(char c) {
        return switch (c) {
            case 'g', 'G', 'b', 'B', 'd', 'D', 'д', 'Д', '早', '上', '下', '晚' -> true;
            default -> false;
        };
    }

    private static boolean isAtStart(CharSequence text, int start) {
        int before = start - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        return before < 0 || endsSentence(text.charAt(before));
    }

    private static boolean endsSentence(char c) {
        return c == '\n' || c == '.' || c == '!' || c == '?';
    }

    private static boolean isFollowed(CharSequence text, int from, String addressed) {
        int at = from + addressed.length();
        if (!startsWith(text, from, addressed) || at >= text.length() || AFTER.indexOf(text.charAt(at)) < 0) {
            return false;
        }
        char most = text.charAt(at) == ',' || text.charAt(at) == '，' ? '\n' : ' ';
        int next = at + 1;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == most)) {
            next++;
        }
        return next < text.length() && UCharacter.isLetterOrDigit(Character.codePointAt(text, next));
    }

    private static boolean startsWith(CharSequence text, int from, String folded) {
        if (from + folded.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < folded.length(); i++) {
            if (folded(text.charAt(from + i)) != folded.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int folded(char c) {
        return c >= 128 ? UCharacter.foldCase(c, true) : c >= 'A' && c <= 'Z' ? c + 32 : c;
    }
}
