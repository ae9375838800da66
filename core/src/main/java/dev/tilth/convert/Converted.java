package dev.tilth.convert;

import dev.tilth.export.Losses;
import dev.tilth.export.Target;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import dev.tilth.write.LaterExport;
import java.util.ArrayList;
import java.util.List;

/**
 * What a conversion wrote.
 *
 * @param read rows that there were
 * @param parts the files of rows, the main one first
 * @param losses what could not be carried or read
 * @param remarks what the trainer would refuse of the files as a whole, a sentence each
 * @param files their names, and that of the findings where there are any
 */
public record Converted(
        long read, List<Part> parts, List<Losses.Loss> losses, List<String> remarks, List<String> files) {
    public Converted {
        parts = List.copyOf(parts);
        losses = List.copyOf(losses);
        remarks = List.copyOf(remarks);
        files = List.copyOf(files);
    }

    /**
     * A file of rows.
     *
     * @param name of the part; empty for the main one
     */
    public record Part(String name, long rows) {}

    static Converted of(Target target, long read, LaterExport export) {
        List<Part> parts = new ArrayList<>();
        for (String part : target.parts()) {
            long rows = export.rows(target, "train", part);
            if (rows > 0) {
                parts.add(new Part(part, rows));
            }
        }
        return new Converted(read, parts, export.losses(target).all(), export.mixedTypes(target), List.of());
    }

    Converted named(List<String> names) {
        return new Converted(read, parts, losses, remarks, names);
    }

    /** Rows that were written. */
    public long rows() {
        return parts.stream().mapToLong(Part::rows).sum();
    }

    /** What was lost, a phrase each. */
    public List<String> lost() {
        return losses.stream().map(Losses.Loss::toString).toList();
    }

    public Json toJson() {
        JsonObject json = new JsonObject()
                .put("read", read)
                .put("written", rows())
                .put("files", Json.strings(files))
                .put("losses", losses.stream().map(Losses.Loss::toJson).toList());
        return remarks.isEmpty()
                ? json.build()
                : json.put("remarks", Json.strings(remarks)).build();
    }
}
