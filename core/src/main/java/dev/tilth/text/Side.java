package dev.tilth.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UScript;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * One of two compared texts.
 *
 * @param lexemes all of it
 * @param only positions of the lexemes that the other text has not
 * @param text as the offsets of {@code lexemes} count
 */
record Side(Lexemes lexemes, BitSet only, String text) {
    private static final int SHOWN = 80;
    private static final String BEFORE_VARIABLES = "{([^_=+-*/|";
    private static final String CLAUSE_ENDS = ".,;:!?\n，。！？；：";
    private static final String AFTER_VARIABLES = "})]^_=+-*/|";

    static Side of(Lexemes lexemes, BitSet only) {
        return new Side(lexemes, only, lexemes.joined());
    }

    String word(int i) {
        return text.substring(lexemes.start(i), lexemes.end(i));
    }

    /** The words that only this text has, shortened for people. */
    String shown() {
        StringBuilder shown = new StringBuilder();
        for (int i = only.nextSetBit(0); i >= 0 && shown.length() < SHOWN; i = only.nextSetBit(i + 1)) {
            String word = word(i).strip();
            shown.append(shown.isEmpty() || word.isEmpty() ? "" : " ").append(word);
        }
        return shown.length() <= SHOWN
                ? shown.toString()
                : shown.substring(0, shown.offsetByCodePoints(0, shown.codePointCount(0, SHOWN))) + "…";
    }

    /** As compared with other spellings. */
    String folded(int i) {
        String word = word(i);
        for (int at = 0; at < word.length(); at++) {
            if (word.charAt(at) < 'a' || word.charAt(at) > 'z') {
                return UCharacter.foldCase(word, true);
            }
        }
        return word;
    }

    /** The words from one to another, written together. */
    String run(int from, int to) {
        StringBuilder run = new StringBuilder();
        for (int i = from; i < to; i++) {
            run.append(folded(i));
        }
        return run.toString();
    }

    /** In UTF-16 units. */
    int length(int i) {
        return lexemes.end(i) - lexemes.start(i);
    }

    /** Whether the test holds of a lexeme there that the other text has not. */
    boolean any(int from, int to, BiPredicate<Side, Integer> test) {
        for (int i = only.nextSetBit(from); i >= 0 && i < to; i = only.nextSetBit(i + 1)) {
            if (test.test(this, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is a word of a script that has capitals. */
    boolean isCased(int i) {
        if (length(i) == 0) {
            return false;
        }
        int point = text.codePointAt(lexemes.start(i));
        return UCharacter.isLetter(point) && UCharacter.getType(point) != UCharacterCategory.OTHER_LETTER;
    }

    boolean isThai(int i) {
        return length(i) > 0 && UScript.getScript(text.codePointAt(lexemes.start(i))) == UScript.THAI;
    }

    boolean standsAlone(int i) {
        return length(i) > 0 && Words.standsAlone(text.codePointAt(lexemes.start(i)));
    }

    /** Whether the word is written without a capital here. */
    boolean isLowerCase(int i) {
        return lexemes.start(i) < lexemes.end(i) && UCharacter.isLowerCase(text.codePointAt(lexemes.start(i)));
    }

    boolean isCapitalised(int i) {
        return lexemes.start(i) < lexemes.end(i) && UCharacter.isUpperCase(text.codePointAt(lexemes.start(i)));
    }

    /** Whether the word is of a script without capitals and carries content. */
    boolean isCaseless(int i) {
        return lexemes.start(i) < lexemes.end(i)
                && UCharacter.getType(text.codePointAt(lexemes.start(i))) == UCharacterCategory.OTHER_LETTER
                && !Lexicon.isParticle(lexemes.hash(i));
    }

    boolean isSymbol(int i) {
        return lexemes.aspect(i) == Aspect.SYMBOL.code();
    }

    /**
     * What a lexeme that the other text has not makes of the difference, as far as the lexeme alone tells.
     *
     * @param common hashes of words that stand in lower case in either text, and so are no names
     */
    Optional<Aspect> aspect(int i, Set<Long> common) {
        int known = lexemes.aspect(i);
        if (known != 0) {
            return isSymbol(i) ? Optional.empty() : Optional.of(Aspect.of(known));
        }
        if (i > 0 && lexemes.aspect(i - 1) == Aspect.NUMBER.code() && Lexicon.isUnit(lexemes.hash(i))) {
            return Optional.of(Aspect.UNIT);
        }
        if (isIdentifier(i)) {
            return Optional.of(Aspect.IDENTIFIER);
        }
        if (isInCode(i)) {
            return Optional.of(Aspect.CODE);
        }
        if (i > 0 && Lexicon.alternates(lexemes.hash(i - 1), lexemes.hash(i))) {
            return Optional.of(Aspect.QUANTIFIER);
        }
        Optional<Aspect> closed = Lexicon.narrowing(lexemes.hash(i));
        if (closed.isPresent()) {
            return closed;
        }
        if (!isCapitalised(i) || common.contains(lexemes.hash(i)) || Lexicon.isOpener(lexemes.hash(i))) {
            return Optional.empty();
        }
        if (isAllCapitals(i)) {
            return Optional.of(Aspect.ACRONYM);
        }
        return startsSentence(i) && !looksLikeName(i) ? Optional.empty() : Optional.of(Aspect.NAME);
    }

    /** Whether it is a word in lower case that is no code. */
    boolean isPlainProse(int i) {
        return lexemes.aspect(i) == 0 && isLowerCase(i) && !isIdentifier(i) && !isInCode(i);
    }

    private boolean isInCode(int i) {
        return length(i) > 0 && !Lexicon.isProse(lexemes.hash(i)) && lexemes.isInCode(i);
    }

    private boolean isIdentifier(int i) {
        int start = lexemes.start(i);
        int end = lexemes.end(i);
        if (end - start == 1) {
            return isVariable(text.charAt(start), start, end);
        }
        boolean lower = false;
        for (int at = start; at < end; at++) {
            char c = text.charAt(at);
            if (c == '_' || (lower && UCharacter.isUpperCase(c))) {
                return true;
            }
            lower = UCharacter.isLowerCase(c);
        }
        return (isJoin(start - 1) && Signs.isWord(text, start - 2)) || (isJoin(end) && Signs.isWord(text, end + 1));
    }

    /** A letter that stands alone, save those that are words in some language and those cut off by an apostrophe. */
    private boolean isVariable(char c, int start, int end) {
        boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        boolean word =
                "aeiouyI".indexOf(c) >= 0 && !(isOneOf(start - 1, BEFORE_VARIABLES) && isOneOf(end, AFTER_VARIABLES));
        return letter && !word && !isApostrophe(start - 1) && !isApostrophe(end);
    }

    private boolean isJoin(int at) {
        return isOneOf(at, "./\\@:");
    }

    boolean isApostrophe(int at) {
        return isOneOf(at, "'’");
    }

    private boolean isOneOf(int at, String signs) {
        return at >= 0 && at < text.length() && signs.indexOf(text.charAt(at)) >= 0;
    }

    private boolean isAllCapitals(int i) {
        for (int at = lexemes.start(i); at < lexemes.end(i); at++) {
            if (!UCharacter.isUpperCase(text.charAt(at))) {
                return false;
            }
        }
        return lexemes.end(i) - lexemes.start(i) > 1;
    }

    /** Whether the word is the first or last of a sentence or clause. */
    boolean isAtEdge(int i) {
        return startsSentence(i) || isEndOfSentence(lexemes.end(i)) || isOneOf(lexemes.end(i), ",");
    }

    boolean endsSentence(int i) {
        return isEndOfSentence(lexemes.end(i));
    }

    /** Whether signs or the ends of the text stand on both sides of what is between the two words, these included. */
    boolean isClause(int first, int last) {
        return isClauseEnd(lexemes.start(first) - 1) && isClauseEnd(lexemes.end(last));
    }

    private boolean isClauseEnd(int at) {
        return at < 0 || at >= text.length() || isOneOf(at, CLAUSE_ENDS);
    }

    private boolean startsSentence(int i) {
        int at = lexemes.start(i) - 1;
        while (at >= 0 && " \t\"'“”‘’«»([{*#>-•_".indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return at < 0 || ".!?\n\r;…。！？".indexOf(text.charAt(at)) >= 0;
    }

    /** At the start of a sentence a capital says nothing; what follows may. */
    private boolean looksLikeName(int i) {
        int at = lexemes.end(i);
        if (isEndOfSentence(at)) {
            return true;
        }
        return i + 1 < lexemes.count()
                && (Lexicon.followsName(lexemes.hash(i + 1))
                        || (isCapitalised(i + 1) && !Lexicon.isOpener(lexemes.hash(i + 1))));
    }

    private boolean isEndOfSentence(int at) {
        return at >= text.length() || ".!?\n\r;…".indexOf(text.charAt(at)) >= 0;
    }
}
