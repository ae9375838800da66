package dev.tilth.source;

import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How rows lie in a file, decided on its first bytes.
 *
 * @param format never {@code AUTO}
 * @param delimiter between fields where the format is CSV or TSV
 * @param lineEnd the byte that ends a line: a carriage return where the file holds no line feed
 * @param header whether the first line names the columns where the format is CSV or TSV
 * @param conll the columns where the format is CoNLL
 */
record Layout(SourceFormat format, byte delimiter, byte lineEnd, boolean header, ConllColumns conll) {
    private static final int LINES_TO_TRY = 20;

    /** @param utf8 the start of the text */
    static Layout of(SourceFile file, SourceOptions options, byte[] utf8) {
        byte lineEnd = indexOf(utf8, '\n', 0) < 0 && indexOf(utf8, '\r', 0) >= 0 ? (byte) '\r' : (byte) '\n';
        ConllColumns conll = ConllColumns.of(utf8, lineEnd);
        SourceFormat format = options.format() != SourceFormat.AUTO
                ? options.format()
                : isConll(file, options, conll) ? SourceFormat.CONLL : detect(named(file), utf8, lineEnd);
        byte delimiter = delimiter(format, options, utf8, lineEnd);
        boolean header = options.header() == HeaderLine.AUTO
                ? !FirstRecord.isRow(utf8, delimiter, lineEnd)
                : options.header() == HeaderLine.TRUE;
        return new Layout(format, delimiter, lineEnd, header, conll);
    }

    boolean isTable() {
        return format == SourceFormat.CSV || format == SourceFormat.TSV;
    }

    private static byte delimiter(SourceFormat format, SourceOptions options, byte[] utf8, byte lineEnd) {
        if (!options.delimiter().equals("auto")) {
            return Delimiters.stated(options.delimiter());
        }
        return format == SourceFormat.TSV ? (byte) '\t' : Delimiters.detect(utf8, lineEnd);
    }

    /** Whether the name says nothing and the content is clearly tokens with tags; what is stated of a CSV makes it one. */
    private static boolean isConll(SourceFile file, SourceOptions options, ConllColumns conll) {
        return named(file) == SourceFormat.AUTO
                && options.delimiter().equals("auto")
                && options.header() == HeaderLine.AUTO
                && conll.clear();
    }

    /** The text that the name promises; what is named like a table that is no text, and is text, is named wrongly. */
    private static SourceFormat named(SourceFile file) {
        SourceFormat named = FileEndings.format(file.name());
        return named == SourceFormat.PARQUET || named == SourceFormat.EXCEL ? SourceFormat.AUTO : named;
    }

    private static SourceFormat detect(SourceFormat named, byte[] utf8, byte lineEnd) {
        int first = firstMeaning(utf8);
        boolean jsonStart = first < utf8.length && (utf8[first] == '{' || utf8[first] == '[');
        boolean table = named == SourceFormat.CSV || named == SourceFormat.TSV;
        if ((table || named == SourceFormat.CONLL) && !(jsonStart && hasObjectLine(utf8))) {
            return named;
        }
        if (jsonStart) {
            return json(named, utf8, first, lineEnd);
        }
        return named == SourceFormat.AUTO || table ? SourceFormat.CSV : named;
    }

    /** Whether the name says nothing and the content is neither JSON nor fields between delimiters. */
    static boolean isUnknown(SourceFile file, SourceOptions options, byte[] utf8) {
        int first = firstMeaning(utf8);
        return options.format() == SourceFormat.AUTO
                && named(file) == SourceFormat.AUTO
                && options.delimiter().equals("auto")
                && first < utf8.length
                && utf8[first] != '{'
                && utf8[first] != '['
                && !Delimiters.separateAnything(utf8)
                && !ConllColumns.of(utf8, (byte) '\n').clear();
    }

    private static SourceFormat json(SourceFormat named, byte[] utf8, int first, byte lineEnd) {
        List<String> lines = lines(utf8);
        boolean firstLineIsWhole = lines.size() > 1 && isJson(lines.get(0));
        if (utf8[first] == '[') {
            boolean arrayALine = firstLineIsWhole
                    && (named == SourceFormat.JSONL || lines.get(1).startsWith("["));
            return arrayALine ? SourceFormat.JSONL : SourceFormat.JSON;
        }
        if (named == SourceFormat.JSONL) {
            return lines.get(0).strip().equals("{") ? SourceFormat.JSON : SourceFormat.JSONL;
        }
        return hasObjectLine(utf8) || indexOf(utf8, lineEnd, 0) < 0 ? SourceFormat.JSONL : SourceFormat.JSON;
    }

    private static boolean hasObjectLine(byte[] utf8) {
        return lines(utf8).stream().anyMatch(line -> line.startsWith("{") && isJson(line));
    }

    /** The first lines that have content. */
    private static List<String> lines(byte[] utf8) {
        String text = new String(utf8, StandardCharsets.UTF_8);
        return text.lines().filter(line -> !line.isBlank()).limit(LINES_TO_TRY).toList();
    }

    private static boolean isJson(String line) {
        try {
            Json value = JsonReader.read(line);
            return value instanceof Json.Obj || value instanceof Json.Arr;
        } catch (NotJson e) {
            return false;
        }
    }

    private static int firstMeaning(byte[] utf8) {
        int i = 0;
        while (i < utf8.length && (utf8[i] == ' ' || utf8[i] == '\n' || utf8[i] == '\r' || utf8[i] == '\t')) {
            i++;
        }
        return i;
    }

    private static int indexOf(byte[] bytes, int wanted, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == wanted) {
                return i;
            }
        }
        return -1;
    }
}
