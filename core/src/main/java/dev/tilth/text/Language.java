package dev.tilth.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import java.util.Optional;

/**
 * The language of a text, where its script or its function words leave little doubt. A heuristic that would rather not
 * know: short texts, code, mixed and closely related languages are empty. Deterministic.
 *
 * @param code ISO 639-1, for example {@code en}
 * @param confidence in (0.5, 1]: the share of this language among the letters or function words that tell
 */
public record Language(String code, double confidence) {
    private static final int LEAST_WORDS = 8;
    private static final int LEAST_HITS = 4;
    private static final double LEAST_HIT_SHARE = 0.18;
    private static final double LEAST_LEAD = 1.7;
    private static final int LEAST_LETTERS = 12;
    private static final int ENOUGH_CHARACTERS = 800;
    /** No more than {@link LanguageHits#MOST}. */
    private static final int ENOUGH_WORDS = 150;

    private static final double LEAST_SCRIPT_SHARE = 0.6;

    /** The language of a text, or empty where that is not clear. */
    public static Optional<Language> of(String text) {
        return Code.isLikely(text) ? Optional.empty() : ofProse(text, WordRange.of(text));
    }

    /**
     * As {@link #of(String)} for a text that is not code, where its words are known already. Looks at the beginning of a
     * long one.
     *
     * @param words the words of {@code text} and of nothing else
     */
    public static Optional<Language> ofProse(String text, WordRange words) {
        if (words.isAscii()) {
            return words.count() < LEAST_WORDS ? Optional.empty() : byWords(words);
        }
        Scripts scripts = new Scripts(text);
        if (scripts.latin >= LEAST_SCRIPT_SHARE * scripts.all()) {
            return words.count() < LEAST_WORDS ? Optional.empty() : byWords(words);
        }
        return scripts.all() < LEAST_LETTERS ? Optional.empty() : scripts.language();
    }

    /** How many of the words are function words of {@code other} and not of this language. */
    public int wordsOf(Language other, WordRange words) {
        int own = bit(code);
        int others = bit(other.code);
        int count = 0;
        for (int i = 0; i < words.count(); i++) {
            int languages = FunctionWords.languages(words.hash(i));
            count += (languages & others) != 0 && (languages & own) == 0 ? 1 : 0;
        }
        return count;
    }

    private static int bit(String code) {
        int at = FunctionWords.LANGUAGES.indexOf(code);
        return at < 0 ? 0 : 1 << at;
    }

    private static Optional<Language> byWords(WordRange words) {
        LanguageHits hits = new LanguageHits();
        int count = Math.min(words.count(), ENOUGH_WORDS);
        for (int i = 0; i < count; i++) {
            hits.add(words.hash(i));
        }
        int best = 0;
        for (int i = 1; i < FunctionWords.LANGUAGES.size(); i++) {
            best = hits.of(i) > hits.of(best) ? i : best;
        }
        int most = hits.of(best);
        int second = 0;
        for (int i = 0; i < FunctionWords.LANGUAGES.size(); i++) {
            second = i != best ? Math.max(second, hits.of(i)) : second;
        }
        boolean clear = most >= LEAST_HITS && most >= LEAST_HIT_SHARE * count && most >= LEAST_LEAD * second;
        return clear
                ? Optional.of(new Language(FunctionWords.LANGUAGES.get(best), (double) most / hits.telling()))
                : Optional.empty();
    }

    /** Letters by script. A character of Chinese or Japanese says as much as two or three letters and counts as two. */
    private static final class Scripts {
        private int latin;
        private int han;
        private int kana;
        private int hangul;
        private int cyrillic;
        private int russian;
        private int ukrainian;
        private int arabic;
        private int persian;
        private int hebrew;
        private int greek;
        private int thai;
        private int devanagari;

        Scripts(String text) {
            char[] start = new char[Math.min(text.length(), ENOUGH_CHARACTERS)];
            text.getChars(0, start.length, start, 0);
            for (char c : start) {
                if (c < 0x250) {
                    latin += (c | 0x20) >= 'a' && ((c | 0x20) <= 'z' || c >= 0xC0) ? 1 : 0;
                } else if (!Character.isSurrogate(c) && UCharacter.isLetter(c)) {
                    count(c);
                }
            }
        }

        private void count(char c) {
            switch (UScript.getScript(c)) {
                case UScript.LATIN -> latin++;
                case UScript.HAN -> han += 2;
                case UScript.HIRAGANA, UScript.KATAKANA -> kana += 2;
                case UScript.HANGUL -> hangul += 2;
                case UScript.CYRILLIC -> {
                    cyrillic++;
                    russian += "ыэёъ".indexOf(c) >= 0 ? 1 : 0;
                    ukrainian += "іїєґ".indexOf(c) >= 0 ? 1 : 0;
                }
                case UScript.ARABIC -> {
                    arabic++;
                    persian += "پچژگ".indexOf(c) >= 0 ? 1 : 0;
                }
                case UScript.HEBREW -> hebrew++;
                case UScript.GREEK -> greek++;
                case UScript.THAI -> thai++;
                case UScript.DEVANAGARI -> devanagari++;
                default -> {}
            }
        }

        private int all() {
            return latin + han + kana + hangul + cyrillic + arabic + hebrew + greek + thai + devanagari;
        }

        private Optional<Language> language() {
            if (kana > 0 && kana * 10 >= han) {
                return mostly("ja", kana + han);
            }
            Optional<Language> found = mostly("zh", han)
                    .or(() -> mostly("ko", hangul))
                    .or(() -> mostly("he", hebrew))
                    .or(() -> mostly("el", greek))
                    .or(() -> mostly("th", thai))
                    .or(() -> mostly("hi", devanagari))
                    .or(() -> mostly(persian * 20 > arabic ? "fa" : "ar", arabic));
            if (found.isPresent() || russian == 0 == (ukrainian == 0)) {
                return found;
            }
            return mostly(russian > 0 ? "ru" : "uk", cyrillic);
        }

        private Optional<Language> mostly(String code, int letters) {
            return letters >= LEAST_SCRIPT_SHARE * all()
                    ? Optional.of(new Language(code, (double) letters / all()))
                    : Optional.empty();
        }
    }
}
