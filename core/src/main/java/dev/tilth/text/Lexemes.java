package dev.tilth.text;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The {@link Words} of some texts, and between them the signs that carry meaning: operators between operands, the point
 * in {@code 1.5}, signs, currencies, pictographs, everything inside code. Lexemes that mean the same wherever they stand
 * (numbers, negations, operators, code, calls) have an {@link Aspect} at once; the others get theirs when two texts are
 * compared ({@link Difference}).
 *
 * <p>A reusable buffer, not for several threads.
 */
public final class Lexemes {
    /** Name of this definition, for manifests: its critical hashes never change. */
    public static final String SCHEME = "lexemes-v3";

    private static final long CODE_SEED = 0x636F6465L;
    private static final long TURN_SEED = 0x7475726EL;
    private static final int INLINE_CODE = 200;
    private static final byte PLAIN = 0;
    private static final byte PROSE = 1;
    private static final byte CODE = 2;

    private final Words words = new Words();
    private final List<CharSequence> texts = new ArrayList<>();
    private long[] hashes = new long[256];
    private byte[] aspects = new byte[256];
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int count;
    private int base;
    private long critical;
    private boolean fenced;
    private int inlineEnd;
    /** Kept for the next comparison. */
    private String joined = "";

    /** By lexeme; as long as {@link #joined} is kept. */
    private byte[] inCode = {};

    private Optional<Light> light = Optional.empty();

    /** Forgets all. */
    public void clear() {
        words.clear();
        texts.clear();
        joined = "";
        light = Optional.empty();
        count = 0;
        base = 0;
        critical = 0;
    }

    /** The words of all that was added; valid until the next change. */
    public Words words() {
        return words;
    }

    /** Number of lexemes. */
    public int count() {
        return count;
    }

    /**
     * Hash of the ordered lexemes that have an aspect wherever they stand. Where it differs between two texts they differ
     * critically; where it is equal they may still ({@link Difference}).
     */
    public long criticalHash() {
        return critical;
    }

    /** Adds the mark that one speaker ends and another begins. */
    public void turn(String speaker) {
        light = Optional.empty();
        long hash = TURN_SEED;
        for (int i = 0; i < speaker.length(); i++) {
            hash = step(hash, speaker.charAt(i));
        }
        emit(Words.mix(hash), Aspect.TURN, base, base);
    }

    /** Adds a text that somebody wrote. */
    public void add(CharSequence added) {
        light = Optional.empty();
        int first = words.count();
        words.add(added);
        texts.add(added);
        Characters text = words.last();
        fenced = false;
        inlineEnd = 0;
        int at = 0;
        for (int w = first; w < words.count(); w++) {
            int start = words.start(w) - base;
            if (start < at) {
                continue;
            }
            int greeted = start;
            if (at == 0 || start - at != 1 || text.charAt(at) != ' ') {
                gap(text, at, start);
                greeted = fenced ? start : Greetings.end(text, start);
            }
            if (greeted > start) {
                add(Lexicon.HELLO, PLAIN, base + start, base + greeted);
                at = greeted;
            } else {
                word(text, w, start);
                at = words.end(w) - base;
            }
        }
        gap(text, at, text.length());
        base += text.length() + 1;
    }

    /** Adds a tool call as one lexeme: every difference in it matters, save white space between JSON's own signs. */
    public void addCall(CharSequence name, CharSequence arguments) {
        light = Optional.empty();
        long hash = CODE_SEED;
        for (int i = 0; i < name.length(); i++) {
            hash = step(hash, name.charAt(i));
        }
        hash = step(hash, '(');
        boolean quoted = false;
        for (int i = 0; i < arguments.length(); i++) {
            char c = arguments.charAt(i);
            if (c == '"' && (i == 0 || arguments.charAt(i - 1) != '\\')) {
                quoted = !quoted;
            }
            if (quoted || c > ' ') {
                hash = step(hash, c);
            }
        }
        int start = base;
        for (CharSequence part : List.of(name, arguments)) {
            words.add(part);
            texts.add(part);
            base += part.length() + 1;
        }
        emit(Words.mix(hash), Aspect.CALL, start, base - 1);
    }

    /** An order of contents; 0 where they are equal. */
    int compareTo(Lexemes other) {
        return Arrays.compare(hashes, 0, count, other.hashes, 0, other.count);
    }

    long hash(int i) {
        return hashes[i];
    }

    long[] hashes() {
        return hashes;
    }

    /** The code of the aspect, or 0 for a plain word. */
    int aspect(int i) {
        return aspects[i];
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    /** All texts, with a line end after each; offsets of words and lexemes count in it. */
    String joined() {
        if (joined.length() != base) {
            StringBuilder all = new StringBuilder(base);
            for (CharSequence text : texts) {
                all.append(text).append('\n');
            }
            joined = all.toString();
            inCode = new byte[count];
        }
        return joined;
    }

    /** Whether a lexeme stands in code that nobody marked as such. */
    boolean isInCode(int i) {
        String text = joined();
        if (inCode.length < count) {
            inCode = Arrays.copyOf(inCode, count);
        }
        if (inCode[i] == 0) {
            inCode[i] = CodeLine.covers(text, starts[i], ends[i]) ? CODE : PROSE;
        }
        return inCode[i] == CODE;
    }

    /** The words that carry no content in them. */
    Light light() {
        if (light.isEmpty()) {
            light = Optional.of(Light.of(this));
        }
        return light.get();
    }

    private void word(Characters text, int w, int start) {
        int end = words.end(w) - base;
        if (fenced || start < inlineEnd) {
            emitCode(text, start, end);
            return;
        }
        long hash = words.hash(w);
        char first = text.charAt(start);
        if (hash == Lexicon.CANNOT || isNegatedVerb(text, start, end, first)) {
            emit(Lexicon.NOT, Aspect.NEGATION, base + start, base + end);
        } else if (!words.isPlain(w) && hasDigit(text, start, end)) {
            Aspect aspect = first <= '9' || first >= 128 ? Aspect.NUMBER : Aspect.IDENTIFIER;
            emit(hash, aspect, base + start, base + end);
        } else {
            add(hash, Lexicon.aspect(hash), base + start, base + end);
        }
    }

    /** {@code t} of {@code isn't}, {@code n} of {@code n'est}. */
    private static boolean isNegatedVerb(Characters text, int start, int end, char first) {
        if (end - start != 1) {
            return false;
        }
        boolean shortened = (first == 't' || first == 'T')
                && start > 1
                && isApostrophe(text.charAt(start - 1))
                && (text.charAt(start - 2) | 32) == 'n';
        boolean elided = (first == 'n' || first == 'N') && end < text.length() && isApostrophe(text.charAt(end));
        return shortened || elided;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }

    private static boolean hasDigit(Characters text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < 128 ? c <= '9' : UCharacter.isDigit(Character.codePointAt(text, i))) {
                return true;
            }
        }
        return false;
    }

    /** What stands between two words. */
    private void gap(Characters text, int from, int to) {
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (c == '`') {
                at = backticks(text, at);
            } else if (fenced || at < inlineEnd) {
                at = code(text, at, to);
            } else if (c <= ' ') {
                at++;
            } else {
                at = Signs.next(this, text, at, to);
            }
        }
    }

    /** Opens or closes code; three or more are a fence, fewer only with their end near on the same line. */
    private int backticks(Characters text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == '`') {
            at++;
        }
        if (at - from >= 3) {
            fenced = !fenced;
        } else if (!fenced && at >= inlineEnd) {
            inlineEnd = closing(text, at);
        }
        return at;
    }

    private static int closing(Characters text, int from) {
        int limit = Math.min(text.length(), from + INLINE_CODE);
        for (int i = from; i < limit && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) == '`') {
                return i;
            }
        }
        return from;
    }

    /** One sign of code, or the indentation of a line. */
    private int code(Characters text, int from, int to) {
        char c = text.charAt(from);
        if (c == '\n') {
            int at = from + 1;
            while (at < to && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
                at++;
            }
            if (at > from + 1 && at < text.length() && text.charAt(at) > ' ') {
                emit(Words.mix(CODE_SEED - (at - from)), Aspect.CODE, base + from, base + at);
            }
            return at;
        }
        if (c > ' ') {
            emitCode(text, from, from + 1);
        }
        return from + 1;
    }

    private void emitCode(Characters text, int start, int end) {
        long hash = CODE_SEED;
        for (int i = start; i < end; i++) {
            hash = step(hash, text.charAt(i));
        }
        emit(Words.mix(hash), Aspect.CODE, base + start, base + end);
    }

    /** Adds a sign of the text that is being added, by its offsets there. */
    void sign(long hash, Aspect aspect, int start, int end) {
        emit(Words.mix(hash), aspect, base + start, base + end);
    }

    private void emit(long hash, Aspect aspect, int start, int end) {
        add(hash, aspect.code(), start, end);
    }

    private void add(long hash, byte aspect, int start, int end) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, count * 2);
            aspects = Arrays.copyOf(aspects, count * 2);
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        if (aspect != 0 && aspect != Aspect.SYMBOL.code()) {
            critical = Words.mix(critical * 0x9E3779B97F4A7C15L + hash);
        }
        hashes[count] = hash;
        aspects[count] = aspect;
        starts[count] = start;
        ends[count++] = end;
    }

    private static long step(long hash, char c) {
        return (hash ^ c) * 0x100000001B3L;
    }
}
