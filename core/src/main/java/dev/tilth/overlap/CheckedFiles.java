package dev.tilth.overlap;

import dev.tilth.contamination.Contamination;
import dev.tilth.contamination.Item;
import dev.tilth.contamination.Recall;
import dev.tilth.contamination.SeenItem;
import dev.tilth.example.Origin;
import dev.tilth.gate.Overlap;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a {@link ContaminationCheck} found. All text in it may be shown.
 *
 * @param rows compared, those that could not be read among them
 * @param unreadable rows that are no JSON or CSV
 * @param files of items, in the order in which they were named
 * @param found items that share an n-gram with a row or are seen by other evidence, in the order of the files
 * @param recalls how many known items the search finds, a way each
 */
public record CheckedFiles(long rows, long unreadable, List<ItemFile> files, List<Found> found, List<Recall> recalls) {
    public CheckedFiles {
        files = List.copyOf(files);
        found = List.copyOf(found);
        recalls = List.copyOf(recalls);
    }

    /**
     * A file of items.
     *
     * @param file its name
     * @param items with any text
     * @param seen of them, by evidence that rejects a row in a build
     * @param byEvidence how many of those, by the strongest evidence
     * @param reported items of which there is only weaker evidence
     * @param touched items that share any n-gram with a row, seen or not
     */
    public record ItemFile(
            String file, long items, long seen, Map<String, Long> byEvidence, long reported, long touched) {
        /** Seen of all, from 0 to 1. */
        public double share() {
            return items == 0 ? 0 : (double) seen / items;
        }

        private Json toJson() {
            JsonObject kinds = new JsonObject();
            byEvidence.forEach(kinds::put);
            return new JsonObject()
                    .put("file", file)
                    .put("items", items)
                    .put("seen", seen)
                    .put("share", share())
                    .put("by_evidence", kinds.build())
                    .put("reported", reported)
                    .put("touched", touched)
                    .build();
        }
    }

    /**
     * An item and the row that shows most of it.
     *
     * @param item file and row
     * @param row file and row
     * @param line of the row in its file
     * @param standing {@code seen}, {@code reported} or {@code touched}: from rejecting evidence to any n-gram
     * @param evidence its kind
     * @param share of the item that is held
     * @param run words of the longest common run
     * @param rows how many rows hold some of the item
     * @param common the start of that run, redacted
     */
    public record Found(
            String item,
            String row,
            long line,
            String standing,
            String evidence,
            double share,
            int run,
            int rows,
            String common) {
        public Json toJson() {
            return new JsonObject()
                    .put("item", item)
                    .put("row", row)
                    .put("line", line)
                    .put("standing", standing)
                    .put("evidence", evidence)
                    .put("share", share)
                    .put("run", run)
                    .put("rows", rows)
                    .put("common", common)
                    .build();
        }
    }

    static CheckedFiles of(
            long rows, long unreadable, Contamination result, Map<Integer, Origin> origins, List<Recall> recalls) {
        List<ItemFile> files = new ArrayList<>();
        for (Overlap file : result.overlaps()) {
            Map<String, Long> kinds = new TreeMap<>();
            result.seen().stream()
                    .filter(one -> one.item().file().equals(file.against()))
                    .forEach(one -> kinds.merge(one.best().by().word(), 1L, Long::sum));
            files.add(new ItemFile(
                    file.against(),
                    file.checked(),
                    file.hits(),
                    kinds,
                    count(result.reported(), file.against()),
                    count(result.touched(), file.against())));
        }
        return new CheckedFiles(rows, unreadable, files, found(result, origins), recalls);
    }

    private static long count(List<SeenItem> items, String file) {
        return items.stream().filter(one -> one.item().file().equals(file)).count();
    }

    /** Each item once, under the strongest standing that it has. */
    private static List<Found> found(Contamination result, Map<Integer, Origin> origins) {
        Map<Item, Found> found = new LinkedHashMap<>();
        result.seen().forEach(one -> found.put(one.item(), found(one, "seen", origins)));
        result.reported().forEach(one -> found.put(one.item(), found(one, "reported", origins)));
        result.touched().forEach(one -> found.putIfAbsent(one.item(), found(one, "touched", origins)));
        return List.copyOf(found.values());
    }

    private static Found found(SeenItem one, String standing, Map<Integer, Origin> origins) {
        Origin row = origins.getOrDefault(one.best().row(), new Origin("", "", 0, 0));
        return new Found(
                one.item().toString(),
                row.file() + "#" + row.row(),
                row.line(),
                standing,
                one.best().by().word(),
                one.share(),
                one.best().run(),
                one.rows(),
                one.best().common());
    }

    /** All of it, for machines. */
    public Json toJson() {
        return new JsonObject()
                .put("rows", rows)
                .put("unreadable", unreadable)
                .put("files", files.stream().map(ItemFile::toJson).toList())
                .put("found", found.stream().map(Found::toJson).toList())
                .put("recall", recalls.stream().map(CheckedFiles::recall).toList())
                .build();
    }

    private static Json recall(Recall kind) {
        return new JsonObject()
                .put("kind", kind.kind())
                .put("planted", kind.planted())
                .put("found", kind.found())
                .put("rejected", kind.rejected())
                .put("share", kind.share())
                .put("low", kind.interval().low())
                .put("high", kind.interval().high())
                .build();
    }
}
