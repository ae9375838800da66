package dev.tilth.text;

import com.ibm.icu.text.Normalizer2;
import java.nio.CharBuffer;

/**
 * The normal form of a text: Unicode NFC, lines that end in {@code \n}, no stray control characters, no byte-order
 * mark. Tabs, spaces, indentation and all that is visible stay. Code keeps its characters: NFC would turn U+037E (Greek
 * question mark) into a semicolon and U+212A (Kelvin) into a K. Immutable, for many threads.
 *
 * @param marks whether U+FEFF is removed
 * @param lineEnds whether CR LF, CR, VT and FF become LF
 * @param controls whether C0 (but tab and LF), DEL and C1 are removed. A C1 after U+0080 to U+00FF stays: it is the
 *     evidence of a wrong encoding, which a check must still see
 * @param composed whether text outside of code is brought to NFC
 */
public record NormalForm(boolean marks, boolean lineEnds, boolean controls, boolean composed) {
    public static final NormalForm ALL = new NormalForm(true, true, true, true);

    /** Name of this definition, for manifests. */
    public static final String SCHEME = "normal-form-v1";

    /** Longer runs of combining marks are no writing (UAX #15 section 13 ends at 30) and would cost quadratic time. */
    private static final int LONGEST_SEQUENCE = 128;

    private static final int FIRST_TO_COMPOSE = 0x300;
    private static final char BOM = '\uFEFF';
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

    /**
     * A text in normal form and how often each rule changed it.
     *
     * @param text the same instance as was given where nothing changed
     */
    public record Result(String text, int marks, int lineEnds, int controls, int composed) {
        public boolean changed() {
            return marks + lineEnds + controls + composed > 0;
        }
    }

    /** Brings a text to normal form; a second time changes nothing. */
    public Result of(String text) {
        return of(text, Shifts.IGNORED);
    }

    /**
     * As {@link #of(String)}.
     *
     * @param shifts gets what was replaced
     */
    public Result of(String text, Shifts shifts) {
        return Plain.is(text) ? new Result(text, 0, 0, 0, 0) : ofOther(text, shifts);
    }

    private Result ofOther(String text, Shifts shifts) {
        int dirty = 0;
        boolean compose = false;
        while (dirty < text.length()) {
            char c = text.charAt(dirty);
            if (!isClean(c)) {
                break;
            }
            compose |= c >= FIRST_TO_COMPOSE;
            dirty++;
        }
        Result clean = dirty == text.length() ? new Result(text, 0, 0, 0, 0) : cleaned(text, dirty, shifts);
        return composed && (compose || dirty < text.length()) ? composed(clean, shifts) : clean;
    }

    private static boolean isClean(char c) {
        return c >= ' ' ? c < 0x7F || (c > 0x9F && c != BOM) : c == '\n' || c == '\t';
    }

    private Result cleaned(String text, int from, Shifts shifts) {
        shifts.round();
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, from);
        int marksFound = 0;
        int endsFound = 0;
        int controlsFound = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isClean(c)) {
                out.append(c);
            } else if (c == BOM && marks) {
                marksFound++;
                shifts.add(i, i + 1, 0);
            } else if ((c == '\r' || c == '\f' || c == 0x0B) && lineEnds) {
                endsFound++;
                out.append('\n');
                int end = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
                shifts.add(i, end, 1);
                i = end - 1;
            } else if (controls && c != BOM && c != '\r' && !isEvidence(c, out)) {
                controlsFound++;
                shifts.add(i, i + 1, 0);
            } else {
                out.append(c);
            }
        }
        boolean changed = marksFound + endsFound + controlsFound > 0;
        return new Result(changed ? out.toString() : text, marksFound, endsFound, controlsFound, 0);
    }

    /** Whether the control character stands where a wrongly decoded UTF-8 sequence has it. */
    private static boolean isEvidence(char c, StringBuilder before) {
        char last = before.isEmpty() ? 0 : before.charAt(before.length() - 1);
        return c > 0x7F && last > 0x7F && last <= 0xFF;
    }

    private static Result composed(Result clean, Shifts shifts) {
        String text = clean.text();
        int end = NFC.spanQuickCheckYes(text);
        if (end == text.length()) {
            return clean;
        }
        shifts.round();
        CodeSpans code = CodeSpans.of(text);
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        int changes = 0;
        while (end < text.length()) {
            int after = sequenceEnd(text, end);
            String sequence = text.substring(end, after);
            if (after - end <= LONGEST_SEQUENCE && !code.covers(end)) {
                String better = NFC.normalize(sequence);
                changes += better.equals(sequence) ? 0 : 1;
                out.append(text, done, end).append(better);
                done = after;
                if (!better.equals(sequence)) {
                    shifts.add(end, after, better.length());
                }
            }
            end = after + NFC.spanQuickCheckYes(CharBuffer.wrap(text, after, text.length()));
        }
        if (changes == 0) {
            return clean;
        }
        String result = out.append(text, done, text.length()).toString();
        return new Result(result, clean.marks(), clean.lineEnds(), clean.controls(), changes);
    }

    private static int sequenceEnd(String text, int from) {
        int at = from + Character.charCount(text.codePointAt(from));
        while (at < text.length() && !NFC.hasBoundaryBefore(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }
}
