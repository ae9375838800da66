package dev.tilth.source;

import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.util.List;

/**
 * What a file turned out to be, known when it has been read.
 *
 * @param name as in {@link SourceFile#name}
 * @param sha256 of its uncompressed bytes that were read, 64 hexadecimal digits; of a table that is no text, of the file as
 *     it lies; of a query, of the digests of its files, or of the rows that a database gave
 * @param bytes how many those are
 * @param whole whether it was read to its end
 * @param format as detected or stated
 * @param encoding as detected or stated, empty where it is no text
 * @param delimiter between fields, empty where it is not CSV
 * @param compression {@code gz}, {@code zst} or empty
 * @param rows how many
 * @param blankLines lines without content, which are no rows
 * @param notes what else the user should know, a sentence each
 */
public record FileFacts(
        String name,
        String sha256,
        long bytes,
        boolean whole,
        SourceFormat format,
        String encoding,
        String delimiter,
        String compression,
        long rows,
        long blankLines,
        List<String> notes) {
    public FileFacts {
        notes = List.copyOf(notes);
    }

    public Json toJson() {
        JsonObject json = new JsonObject()
                .put("file", name)
                .put("sha256", sha256)
                .put("bytes", bytes)
                .put("rows", rows)
                .put("format", format.word())
                .putText("encoding", encoding)
                .putText("delimiter", delimiter)
                .putText("compression", compression)
                .put("blank_lines", blankLines);
        if (!notes.isEmpty()) {
            json.put("notes", Json.strings(notes));
        }
        return json.put("whole", whole).build();
    }
}
