package dev.tilth.source;

import dev.tilth.fault.Fault;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Knows files that are no text by their first bytes. */
final class FileMarks {
    private static final String OLE2 = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
    private static final String BY_NAME = "Unpack it, and name the file itself; a workbook is saved as .xlsx.";
    private static final Map<String, Mark> MARKS = marks();
    private static final int CONTROLS_IN_A_HUNDRED = 10;
    /** A stray one in a short text makes no binary file. */
    private static final int LEAST_CONTROLS = 16;

    private FileMarks() {}

    /**
     * What a file is that is no text, and what to do.
     *
     * @param what it is, with its article
     */
    private record Mark(String what, String remedy) {
        Mark(String what) {
            this(what, "Leave it out, or export it as JSONL or CSV.");
        }
    }

    private static Map<String, Mark> marks() {
        Map<String, Mark> marks = new LinkedHashMap<>();
        marks.put(
                "version https://git-lfs.github.com/spec/",
                new Mark("a pointer of Git LFS, not the data", "Fetch the data: git lfs pull."));
        marks.put("PAR1", new Mark("a Parquet file that is packed or comes through a pipe", BY_NAME));
        marks.put("PARE", new Mark("an encrypted Parquet file", "Write it again without a key."));
        marks.put("ARROW1", new Mark("an Arrow file", "Leave it out, or write it as Parquet."));
        marks.put("\u00FF\u00FF\u00FF\u00FF", new Mark("an Arrow stream", "Leave it out, or write it as Parquet."));
        marks.put("ORC", new Mark("an ORC file", "Leave it out, or write it as Parquet."));
        marks.put(
                "SQLite format 3",
                new Mark("a SQLite database", "Ask it: name it in database: of a source, or export it as CSV."));
        marks.put(
                "PK\u0003\u0004",
                new Mark("a zip archive, or a workbook that is packed, binary or comes through a pipe", BY_NAME));
        marks.put(
                OLE2, new Mark("an old Office file, or one with a password", "Save it as .xlsx, without a password."));
        marks.put("BZh", new Mark("packed with bzip2, which this build cannot unpack"));
        marks.put("\u00FD7zXZ", new Mark("packed with xz, which this build cannot unpack"));
        marks.put("\u0089PNG", new Mark("a PNG image, not data"));
        marks.put("\u00FF\u00D8\u00FF", new Mark("a JPEG image, not data"));
        marks.put("GIF8", new Mark("a GIF image, not data"));
        marks.put("%PDF-", new Mark("a PDF document, not data"));
        marks.put("\u007FELF", new Mark("a program, not data"));
        marks.put("GGUF", new Mark("the weights of a model, not data"));
        return marks;
    }

    /** @throws Fault where a sample is of no text that this build reads */
    static void refuse(String file, byte[] sample, TextEncoding encoding) {
        for (Map.Entry<String, Mark> mark : MARKS.entrySet()) {
            byte[] bytes = mark.getKey().getBytes(StandardCharsets.ISO_8859_1);
            if (startsWith(sample, bytes) && (bytes.length > 3 || bytes[0] < 0 || hasZero(sample))) {
                throw new Fault(
                        file, "is " + mark.getValue().what(), mark.getValue().remedy());
            }
        }
        if (encoding.isUtf8() && isBinary(sample)) {
            throw new Fault(file, "is a binary file, not data", new Mark("").remedy());
        }
    }

    /** Whether a file of 1997 to 2003's Office, or of a later one with a password, starts like this. */
    static boolean isOle2(byte[] first) {
        return startsWith(first, OLE2.getBytes(StandardCharsets.ISO_8859_1));
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
