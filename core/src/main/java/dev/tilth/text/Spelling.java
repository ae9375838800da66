package dev.tilth.text;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.Set;

/**
 * Whether two words are one, spelled twice: a slip of the keyboard, another custom of spelling, another ending. A letter
 * that is simply another one makes another word: {@code house}, {@code mouse}.
 */
final class Spelling {
    private static final int LEAST_LETTERS = 4;
    private static final int LEAST_LETTERS_OF_A_CUSTOM = 6;
    /** Of the stem; shorter words are too near to others: {@code signing}, {@code singing}. */
    private static final int LEAST_SWAPPED = 6;
    /** Of the longer stem: {@code filing}, {@code filling}. */
    private static final int LEAST_DOUBLED = 7;
    /** Of the shorter stem: {@code tracing}, {@code tracking}. */
    private static final int LEAST_WITH_A_LETTER_LOST = 7;
    /** Of the longer stem: {@code shipping}, {@code shopping}; {@code patent}, {@code patient}. */
    private static final int LEAST_WITH_A_VOWEL_AMISS = 8;

    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();
    /** Grave, acute, circumflex; the dots of {@code ё} below. Others make another letter: {@code ö}, {@code ñ}. */
    private static final String ACCENTS = "\u0300\u0301\u0302";

    private static final Set<String> ENDINGS = Set.of("", "s", "es", "d", "ed", "ing", "ly");
    private static final List<String> STRIPPED = List.of("ing", "ings", "ed", "er", "ers", "ly", "es", "s");
    /** After the vowel that alone tells two substances or grades apart: {@code sulfate}, {@code sulfite}. */
    private static final Set<String> AFTER_GRADES = Set.of("te", "tes", "ne", "nes", "l", "ls");

    private static final Set<String> AFTER_E = Set.of("e", "es", "ed", "ing");

    /** Words that look like slips of each other and are not. */
    private static final Set<String> CONFUSABLE = Set.of(
            "casual causal",
            "desert dessert",
            "adaption adoption",
            "complement compliment",
            "stationary stationery",
            "personal personnel",
            "angel angle",
            "martial marital",
            "united untied",
            "trial trail",
            "quiet quite",
            "discreet discrete",
            "planed planned",
            "hoping hopping",
            "latter later",
            "dinner diner",
            "supper super",
            "barely barley",
            "sacred scared",
            "salve slave",
            "carton cartoon",
            "adapter adopter",
            "insure ensure",
            "precede proceed",
            "command commend",
            "decease disease",
            "inhibit inhabit",
            "ascent accent",
            "assent ascent",
            "complaint compliant",
            "contact contract",
            "contacts contracts",
            "contacted contracted",
            "contacting contracting",
            "compiled complied",
            "compiles complies",
            "compete complete",
            "fiction friction",
            "fraction friction",
            "reaction redaction",
            "reactor refactor",
            "addition addiction",
            "deletion depletion",
            "mediation meditation",
            "mediation medication",
            "derivation deprivation",
            "alteration alternation",
            "alteration altercation",
            "simulate stimulate",
            "simulated stimulated",
            "simulating stimulating",
            "simulation stimulation",
            "memoization memorization",
            "continent contingent",
            "eternal external",
            "prelude preclude",
            "climatic climactic",
            "prostate prostrate",
            "infection inflection",
            "infarction infraction",
            "conviction convection",
            "morality mortality",
            "immorality immortality",
            "underserved undeserved",
            "intestate interstate",
            "prescribe proscribe",
            "prescription proscription",
            "ingenious ingenuous",
            "ordinance ordnance",
            "exercise exorcise",
            "perineal peroneal",
            "withdraw withdrew",
            "stranger stronger",
            "topography typography",
            "through thorough",
            "reminder remainder",
            "corporal corporeal");

    /** Words that two words with {@code ß} and {@code ss} have in common: {@code Maße}, {@code Masse}. */
    private static final Set<String> AMBIGUOUS =
            Set.of("masse", "massen", "busse", "bussen", "geschosse", "geschossen");

    private Spelling() {}

    /** Whether two words that differ in simple case folding are one in full case folding, which both are given in. */
    static boolean isFoldedAlike(String a, String b) {
        return a.equals(b) && !AMBIGUOUS.contains(a);
    }

    /** Whether one is the other with a slip; both case-folded. */
    static boolean isVariant(String a, String b) {
        return (isSlip(a, b) || isDoubled(a, b)) && !areConfusable(a, b);
    }

    /** Letters are doubled in other places: {@code ocassion}. */
    private static boolean isDoubled(String a, String b) {
        String longer = a.length() > b.length() ? stem(a) : stem(b);
        int least = longer.endsWith("ll") ? LEAST_DOUBLED - 1 : LEAST_DOUBLED;
        return Math.abs(a.length() - b.length()) <= 1
                && longer.length() >= least
                && !longer.endsWith("ee")
                && single(a).equals(single(b));
    }

    /** The word without a common ending; two short stems with an ending look like one long word. */
    private static String stem(String word) {
        for (String ending : STRIPPED) {
            if (word.endsWith(ending) && !word.endsWith("ss")) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    private static String single(String word) {
        StringBuilder single = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
                single.append(word.charAt(i));
            }
        }
        return single.toString();
    }

    private static boolean areConfusable(String a, String b) {
        return CONFUSABLE.contains(a + " " + b) || CONFUSABLE.contains(b + " " + a);
    }

    /** The ends of the two differ as those of one verb or noun do: {@code deliver}, {@code delivered}. */
    static boolean isInflected(String a, String b) {
        int same = common(a, b);
        String x = a.substring(same);
        String y = b.substring(same);
        if (same < 3) {
            return false;
        }
        if (ENDINGS.contains(x) && ENDINGS.contains(y)) {
            boolean past = x.equals("d") || y.equals("d");
            return !past || a.charAt(same - 1) == 'e';
        }
        return AFTER_E.contains(x) && AFTER_E.contains(y);
    }

    /** One slip: two letters swapped, one left out or added, a vowel mistaken, {@code s} for {@code z}. */
    private static boolean isSlip(String a, String b) {
        if (a.length() > b.length()) {
            return isSlip(b, a);
        }
        int same = common(a, b);
        if (b.length() < LEAST_LETTERS || same == 0 || same == a.length() || b.length() - a.length() > 1) {
            return false;
        }
        return a.length() < b.length() ? isLeftOut(a, b, same) : isMistaken(a, b, same) || isSwapped(a, b, same);
    }

    private static boolean isLeftOut(String a, String b, int at) {
        if (!a.regionMatches(at, b, at + 1, a.length() - at)) {
            return false;
        }
        boolean custom = b.length() >= LEAST_LETTERS_OF_A_CUSTOM && b.startsWith("our", at - 1);
        boolean past = b.length() >= LEAST_WITH_A_LETTER_LOST && b.startsWith("ed", at) && b.length() == at + 2;
        boolean vowel = isVowel(b.charAt(at)) && stem(b).length() >= LEAST_WITH_A_VOWEL_AMISS;
        boolean letter = !isVowel(b.charAt(at)) && at < b.length() - 3 && stem(a).length() >= LEAST_WITH_A_LETTER_LOST;
        return custom || past || vowel || letter;
    }

    private static boolean isSwapped(String a, String b, int at) {
        return Math.max(stem(a).length(), stem(b).length()) >= LEAST_SWAPPED
                && at + 1 < a.length()
                && a.charAt(at) == b.charAt(at + 1)
                && a.charAt(at + 1) == b.charAt(at)
                && a.regionMatches(at + 2, b, at + 2, a.length() - at - 2);
    }

    private static boolean isMistaken(String a, String b, int at) {
        if (!a.regionMatches(at + 1, b, at + 1, a.length() - at - 1)) {
            return false;
        }
        char x = a.charAt(at);
        char y = b.charAt(at);
        boolean alike = a.length() >= LEAST_LETTERS_OF_A_CUSTOM && ((x == 's' && y == 'z') || (x == 'z' && y == 's'));
        boolean vowels = isVowel(x)
                && isVowel(y)
                && Math.min(stem(a).length(), stem(b).length()) >= LEAST_WITH_A_VOWEL_AMISS
                && !AFTER_GRADES.contains(a.substring(at + 1));
        return alike || vowels || withoutAccent(x) == withoutAccent(y);
    }

    private static char withoutAccent(char c) {
        if (c == 'ё') {
            return 'е';
        }
        String parts = c < 128 ? null : DECOMPOSED.getDecomposition(c);
        return parts != null && parts.length() == 2 && ACCENTS.indexOf(parts.charAt(1)) >= 0 ? parts.charAt(0) : c;
    }

    private static int common(String a, String b) {
        int at = 0;
        while (at < a.length() && at < b.length() && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return at;
    }

    private static boolean isVowel(char c) {
        return "aeiouy".indexOf(c) >= 0;
    }
}
