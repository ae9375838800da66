package dev.tilth.source;

import dev.tilth.format.Tag;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence as {@code {"tokens": [...], "ner_tags": [...]}}; columns beside these two are lists named {@code column_2} and
 * so on, by their place from 1.
 *
 * @param lineEnd the byte that ends a line
 * @param encoding of the file, for what to say of bytes that are none of its characters
 * @param likely the encoding that the file seems to be in, where it is not UTF-8; may be empty
 */
record ConllRows(ConllColumns columns, byte lineEnd, String encoding, String likely) implements RowParser {
    /** CoNLL-U: word, lemma, parts of speech, features, head, relation and more. */
    private static final int COLUMNS_OF_CONLL_U = 10;

    @Override
    public Parsed parse(RawRow row) {
        int malformed = row.firstMalformed();
        if (malformed >= 0) {
            return NotUtf8.rejected(row, malformed, encoding, likely);
        }
        List<List<Json>> lists = new ArrayList<>(columns.count());
        for (int i = 0; i < columns.count(); i++) {
            lists.add(new ArrayList<>());
        }
        for (int from = row.from(); from < row.to(); ) {
            int end = lineEnd(row, from);
            String text = new String(row.bytes(), from, end - from, StandardCharsets.UTF_8);
            List<String> cells = columns.split(ConllColumns.trimmed(text));
            String wrong = wrong(cells);
            if (!wrong.isEmpty()) {
                return row.rejected(Trouble.BROKEN_CONLL, wrong, from);
            }
            for (int i = 0; i < cells.size(); i++) {
                lists.get(i).add(Json.of(cells.get(i)));
            }
            from = end + 1;
        }
        return new Parsed.Row(object(lists));
    }

    private int lineEnd(RawRow row, int from) {
        int end = from;
        while (end < row.to() && row.bytes()[end] != lineEnd) {
            end++;
        }
        return end;
    }

    /** What is wrong with a line, empty where it is a token with a tag. */
    private String wrong(List<String> cells) {
        if (cells.size() != columns.count()) {
            return cells.size() + (cells.size() == 1 ? " column" : " columns") + " separated by "
                    + (columns.tabs() ? "tabs" : "spaces") + ", where most lines of the file have " + columns.count();
        }
        if (Tag.of(cells.get(cells.size() - 1)).isEmpty()) {
            return "the last of " + cells.size() + " columns is no O and no tag that begins with B-, I-, E- or S-"
                    + (cells.size() == COLUMNS_OF_CONLL_U ? "; CoNLL-U has no such tags" : "");
        }
        return cells.get(columns.token()).isEmpty() ? "the token is empty" : "";
    }

    private Json.Obj object(List<List<Json>> lists) {
        int tags = lists.size() - 1;
        JsonObject row =
                new JsonObject().put("tokens", lists.get(columns.token())).put("ner_tags", lists.get(tags));
        for (int i = 0; i < tags; i++) {
            if (i != columns.token()) {
                row.put("column_" + (i + 1), lists.get(i));
            }
        }
        return row.build();
    }
}
