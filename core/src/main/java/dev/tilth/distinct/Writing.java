package dev.tilth.distinct;

import dev.tilth.corpus.RowTexts;
import dev.tilth.dedup.Duplicates;
import dev.tilth.example.Origin;
import dev.tilth.fault.Fault;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import dev.tilth.json.JsonReader;
import dev.tilth.json.JsonWriter;
import dev.tilth.json.NotJson;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Every row into one of two files: where it stays, or with the reason why it does not. */
final class Writing {
    private final Read read;
    private final Duplicates duplicates;
    private final Output output;
    private long kept;
    private long others;

    Writing(Read read, Duplicates duplicates, Output output) {
        this.read = read;
        this.duplicates = duplicates;
        this.output = output;
    }

    /** @param expected what was counted, which must be what is written */
    void write(Result expected) throws IOException {
        Path keptDraft = draft(output.kept());
        Path removedDraft = draft(output.removed());
        try {
            rows(keptDraft, removedDraft);
            long stay = expected.kept() + (output.marks() ? expected.removed() : 0);
            if (kept != stay || kept + others != expected.read()) {
                throw new IllegalStateException(
                        kept + " and " + others + " rows written of " + expected.read() + ", " + stay + " to stay");
            }
            Files.move(removedDraft, output.removed(), StandardCopyOption.REPLACE_EXISTING);
            Files.move(keptDraft, output.kept(), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(keptDraft);
            Files.deleteIfExists(removedDraft);
        }
    }

    /** Beside the file, not as a temporary file of the system: nobody else could read that. */
    private static Path draft(Path file) {
        return file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid());
    }

    private void rows(Path keptFile, Path removedFile) throws IOException {
        RowTexts texts = read.rows().texts();
        try (OutputStream stay = new BufferedOutputStream(Files.newOutputStream(keptFile), 1 << 16);
                OutputStream gone = new BufferedOutputStream(Files.newOutputStream(removedFile), 1 << 16)) {
            for (int row = 0; row < read.own(); row++) {
                if (!read.isReadable(row)) {
                    line(gone, unreadable(row, texts));
                    others++;
                } else if (!duplicates.isRemoved(row)) {
                    line(stay, output.marks() ? unmarked(row, texts) : texts.detail(row));
                    kept++;
                } else if (output.marks()) {
                    line(stay, marked(row, texts));
                    kept++;
                } else {
                    line(gone, removed(row, texts));
                    others++;
                }
            }
        }
    }

    private static void line(OutputStream out, byte[] line) throws IOException {
        out.write(line);
        out.write('\n');
    }

    private static void line(OutputStream out, String line) throws IOException {
        line(out, line.getBytes(StandardCharsets.UTF_8));
    }

    private String removed(int row, RowTexts texts) {
        StringBuilder out = new StringBuilder("{\"duplicate\":");
        JsonWriter.write(place(row), out);
        return out.append(",\"row\":")
                .append(text(texts.detail(row)))
                .append('}')
                .toString();
    }

    private String unreadable(int row, RowTexts texts) {
        Unread why = read.why(row);
        Origin origin = read.rows().origin(row);
        return new JsonObject()
                .put(
                        "unreadable",
                        new JsonObject()
                                .put("at", origin.toString())
                                .put("line", origin.line())
                                .put("reason", why.reason())
                                .put("evidence", why.evidence())
                                .build())
                .put("raw", text(texts.detail(row)))
                .build()
                .write();
    }

    /** The row as it was read, with one more member at its end. */
    private String marked(int row, RowTexts texts) {
        String line = text(unmarked(row, texts));
        Json.Obj object = object(line);
        int end = line.lastIndexOf('}');
        StringBuilder out = new StringBuilder(line).delete(end, line.length());
        out.append(object.size() == 0 ? "" : ",")
                .append('"')
                .append(Output.MARK)
                .append("\":");
        JsonWriter.write(place(row), out);
        return out.append(line, end, line.length()).toString();
    }

    private byte[] unmarked(int row, RowTexts texts) {
        byte[] bytes = texts.detail(row);
        String line = text(bytes);
        if (line.contains(Output.MARK) && object(line).has(Output.MARK)) {
            throw new Fault(
                    read.rows().origin(row).toString(),
                    "has a member " + Output.MARK + " already",
                    "Give the file as it was before it was marked.");
        }
        return bytes;
    }

    private Json place(int row) {
        return new JsonObject()
                .put("at", read.rows().origin(row).toString())
                .put("kind", duplicates.kind(row).orElseThrow().word())
                .put("of", read.rows().origin(duplicates.keptBy(row)).toString())
                .put("similarity", rounded(duplicates.similarity(row).orElse(1)))
                .build();
    }

    private static double rounded(double similarity) {
        return Math.round(similarity * 1e4) / 1e4;
    }

    private static Json.Obj object(String line) {
        try {
            return (Json.Obj) JsonReader.read(line);
        } catch (NotJson e) {
            throw new IllegalStateException("the spool was changed", e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
