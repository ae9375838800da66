package dev.tilth.source;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Knows files that are no text by their first bytes. */
final class FileMarks {
    private static final Map<String, String> MARKS = marks();
    private static final int CONTROLS_IN_A_HUNDRED = 10;
    /** A stray one in a short text makes no binary file. */
    private static final int LEAST_CONTROLS = 16;

    private FileMarks() {}

    private static Map<String, String> marks() {
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put("PAR1", "a Parquet file, which this build cannot read yet");
        marks.put("ARROW1", "an Arrow file, which this build cannot read yet");
        marks.put("ORC", "an ORC file, which this build cannot read yet");
        marks.put("SQLite format 3", "a SQLite database, which this build cannot read yet");
        marks.put("PK\u0003\u0004", "a zip archive or an Excel workbook, which this build cannot read yet");
        marks.put("BZh", "packed with bzip2, which this build cannot unpack");
        marks.put("\u00FD7zXZ", "packed with xz, which this build cannot unpack");
        marks.put("\u0089PNG", "a PNG image, not data");
        marks.put("\u00FF\u00D8\u00FF", "a JPEG image, not data");
        marks.put("GIF8", "a GIF image, not data");
        marks.put("%PDF-", "a PDF document, not data");
        marks.put("\u007FELF", "a program, not data");
        marks.put("GGUF", "the weights of a model, not data");
        return marks;
    }

    /** What a sample is, where it is no text that this build reads. */
    static Optional<String> notText(byte[] sample, TextEncoding encoding) {
        for (Map.Entry<String, String> mark : MARKS.entrySet()) {
            byte[] bytes = mark.getKey().getBytes(StandardCharsets.ISO_8859_1);
            if (startsWith(sample, bytes) && (bytes.length > 3 || bytes[0] < 0 || hasZero(sample))) {
                return Optional.of(mark.getValue());
            }
        }
        return encoding.isUtf8() && isBinary(sample) ? Optional.of("a binary file, not data") : Optional.empty();
    }

    static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] sample, byte[] mark) {
        for (int i = 0; i < mark.length; i++) {
            if (sample.length <= i || sample[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasZero(byte[] sample) {
        for (byte b : sample) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBinary(byte[] sample) {
        int controls = 0;
        for (byte b : sample) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
                controls++;
            }
        }
        return controls >= LEAST_CONTROLS && controls * 100L > (long) CONTROLS_IN_A_HUNDRED * sample.length;
    }
}
