package dev.tilth.source;

import dev.tilth.json.Json;
import java.util.ArrayList;
import java.util.List;

/**
 * A CSV record as an object of strings.
 *
 * @param header names of the columns
 * @param encoding of the file, for what to say of bytes that are none of its characters
 * @param likely the encoding that the file seems to be in, where it is not UTF-8; may be empty
 */
record CsvRows(List<String> header, CsvFields fields, String encoding, String likely) implements RowParser {
    @Override
    public Parsed parse(RawRow row) {
        int malformed = row.firstMalformed();
        if (malformed >= 0) {
            return NotUtf8.rejected(row, malformed, encoding, likely);
        }
        List<String> cells = fields.split(row.bytes(), row.from(), row.to());
        if (cells.size() != header.size()) {
            String what = cells.size() + " fields where the header has " + header.size();
            return row.rejected(Trouble.BROKEN_CSV, what, row.from());
        }
        List<Json> values = new ArrayList<>(cells.size());
        for (String cell : cells) {
            values.add(new Json.Str(cell));
        }
        return new Parsed.Row(new Json.Obj(header, values));
    }
}
