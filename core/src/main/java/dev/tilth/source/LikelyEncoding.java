package dev.tilth.source;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import dev.tilth.json.Utf8;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a text that is not UTF-8 is most probably encoded in. Only ever advice: nothing is read by it.
 *
 * @param name as {@code encoding:} takes it
 * @param confidence 0 to 100, as the detector says it
 */
record LikelyEncoding(String name, int confidence) {
    /** Under this it is a guess among many. */
    private static final int LEAST_CONFIDENCE = 25;
    /** Fewer bytes beyond ASCII are in every language. */
    private static final int LEAST_BYTES = 24;

    /** What most texts that seem to be in the key are in: it has all its letters, and more. */
    private static final Map<String, String> WIDER = Map.of("iso-8859-1", "windows-1252", "iso-8859-9", "windows-1254");

    /** These would have been seen by their marks and zero bytes. */
    private static final Set<String> SEEN_ELSEWHERE = Set.of("utf-8", "utf-16le", "utf-16be", "utf-32le", "utf-32be");

    /** @param sample the start of the text; empty where it is UTF-8, or too little to say */
    static Optional<LikelyEncoding> of(byte[] sample) {
        int malformed = Utf8.firstMalformed(sample, 0, sample.length);
        boolean cutAtTheEnd = malformed >= sample.length - 3 && sample.length >= 1 << 16;
        if (malformed < 0 || cutAtTheEnd || countBeyondAscii(sample) < LEAST_BYTES) {
            return Optional.empty();
        }
        CharsetDetector detector = new CharsetDetector();
        detector.setText(foreign(sample));
        for (CharsetMatch match : detector.detectAll()) {
            String found = match.getName().toLowerCase(Locale.ROOT);
            if (match.getConfidence() < LEAST_CONFIDENCE) {
                return Optional.empty();
            }
            if (Charset.isSupported(found) && !SEEN_ELSEWHERE.contains(found)) {
                return Optional.of(new LikelyEncoding(WIDER.getOrDefault(found, found), match.getConfidence()));
            }
        }
        return Optional.empty();
    }

    private static int countBeyondAscii(byte[] sample) {
        int count = 0;
        for (byte b : sample) {
            count += b < 0 ? 1 : 0;
        }
        return count;
    }

    /** The lines that hold bytes beyond ASCII: the others say nothing, and there may be many. */
    private static byte[] foreign(byte[] sample) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        int start = 0;
        boolean beyond = false;
        for (int i = 0; i < sample.length; i++) {
            beyond |= sample[i] < 0;
            if (sample[i] == '\n' || i == sample.length - 1) {
                if (beyond) {
                    lines.write(sample, start, i + 1 - start);
                }
                start = i + 1;
                beyond = false;
            }
        }
        return lines.toByteArray();
    }

    String note() {
        return "bytes that are not UTF-8: it looks like " + name + " (" + confidence + " of 100): set encoding: " + name
                + " of this source";
    }
}
