package dev.tilth.intake;

import dev.tilth.corpus.StoredRow;
import dev.tilth.corpus.Summary;
import dev.tilth.example.Edit;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What reading the rows of one batch gave, as bytes. It holds no hash of a key, which may be a person's: only that there
 * was one, so that it is found again in the row.
 */
final class BatchRecord {
    private static final int HAS_KEYS = 1;
    private static final int HAS_HITS = 2;
    private static final int FLAGS_AND_LENGTH = 1 + Integer.BYTES;
    private static final byte[] NOTHING = {};

    /**
     * A row that is read back.
     *
     * @param row with its keys still to be found
     * @param hasKeys whether it has any
     * @param hasHits whether it holds anything of an item
     */
    record Row(ReadRow row, boolean hasKeys, boolean hasHits) {}

    private BatchRecord() {}

    static byte[] write(List<ReadRow> rows) {
        List<byte[]> beside = rows.stream().map(BatchRecord::beside).toList();
        int size = beside.stream().mapToInt(bytes -> bytes.length).sum()
                + rows.size() * (StoredRow.BYTES + FLAGS_AND_LENGTH);
        ByteBuffer out = ByteBuffer.allocate(size);
        for (int i = 0; i < rows.size(); i++) {
            ReadRow row = rows.get(i);
            boolean keys = !row.row().keys().equals(Summary.Keys.NONE);
            out.put((byte) ((keys ? HAS_KEYS : 0) | (row.hits().isPresent() ? HAS_HITS : 0)));
            row.row().write(out);
            out.putInt(beside.get(i).length).put(beside.get(i));
        }
        return out.array();
    }

    /** @param batch the rows that the record is of */
    static List<Row> read(byte[] bytes, Batches.Batch batch) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        List<Row> rows = new ArrayList<>(batch.count());
        for (int i = 0; i < batch.count(); i++) {
            rows.add(read(in, batch, i));
        }
        return rows;
    }

    private static Row read(ByteBuffer in, Batches.Batch batch, int index) {
        int flags = in.get();
        StoredRow bare = StoredRow.read(in, batch.rows().origin(index), Summary.Keys.NONE, List.of());
        byte[] beside = new byte[in.getInt()];
        in.get(beside);
        ReadRow read = beside.length == 0
                ? new ReadRow(bare, List.of(), List.of(), List.of(), Optional.empty())
                : with(bare, said(beside));
        return new Row(read, (flags & HAS_KEYS) != 0, (flags & HAS_HITS) != 0);
    }

    private static ReadRow with(StoredRow bare, Json.Obj said) {
        List<Edit> redactions = items(said, "redactions").stream().map(Edit::of).toList();
        StoredRow row = bare.withLabels(texts(said, "labels"));
        return new ReadRow(row, redactions, texts(said, "places"), texts(said, "unused"), Optional.empty());
    }

    /** What few rows have. */
    private static byte[] beside(ReadRow row) {
        if (row.row().labels().isEmpty()
                && row.redactions().isEmpty()
                && row.unused().isEmpty()) {
            return NOTHING;
        }
        return new JsonObject()
                .put("labels", Json.strings(row.row().labels()))
                .put("redactions", row.redactions().stream().map(Edit::toJson).toList())
                .put("places", Json.strings(row.places()))
                .put("unused", Json.strings(row.unused()))
                .build()
                .write()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Json.Obj said(byte[] bytes) {
        try {
            return (Json.Obj) JsonReader.read(bytes, 0, bytes.length);
        } catch (NotJson e) {
            throw new IllegalStateException("a record of the cache was changed", e);
        }
    }

    private static List<Json> items(Json.Obj json, String key) {
        return json.find(key).orElse(json) instanceof Json.Arr list ? list.items() : List.of();
    }

    private static List<String> texts(Json.Obj json, String key) {
        return items(json, key).stream().flatMap(item -> item.asText().stream()).toList();
    }
}
