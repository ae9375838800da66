package dev.tilth.source;

import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;

/**
 * @param encoding of the file, for what to say of bytes that are none of its characters
 * @param likely the encoding that the file seems to be in, where it is not UTF-8; may be empty
 */
record JsonRows(String encoding, String likely) implements RowParser {
    @Override
    public Parsed parse(RawRow row) {
        try {
            Json value = JsonReader.read(row.bytes(), row.from(), row.to());
            return value instanceof Json.Obj object ? new Parsed.Row(object) : notAnObject(row, value);
        } catch (NotJson e) {
            int malformed = row.firstMalformed();
            return malformed >= 0
                    ? NotUtf8.rejected(row, malformed, encoding, likely)
                    : row.rejected(Trouble.NOT_JSON, e.what(), row.from() + e.offset());
        }
    }

    private static Parsed notAnObject(RawRow row, Json value) {
        String found = value instanceof Json.Arr
                ? "an array"
                : value instanceof Json.Str
                        ? "a string"
                        : value instanceof Json.Num ? "a number" : value.isNull() ? "null" : "true or false";
        return row.rejected(Trouble.NOT_AN_OBJECT, "the row is " + found + ", not an object", row.from());
    }
}
