package dev.tilth.source;

/** Makes fields of a raw row. Many threads may call it at once. */
interface RowParser {
    Parsed parse(RawRow row);
}
