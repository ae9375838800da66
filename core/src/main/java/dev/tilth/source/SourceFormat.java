package dev.tilth.source;

import java.util.Locale;

/** How rows lie in a file. */
public enum SourceFormat {
    /** By the content, then the ending of the name. */
    AUTO,
    /** One JSON object a line. */
    JSONL,
    /** An array of objects, or objects one after the other. */
    JSON,
    /** Fields between delimiters, with a header (RFC 4180). */
    CSV,
    /** CSV whose delimiter is a tab. */
    TSV,
    /** A token a line with its columns, the last of which is its tag; an empty line ends a sentence. */
    CONLL,
    /** Apache Parquet. */
    PARQUET,
    /** A sheet of an Excel workbook (.xlsx). */
    EXCEL,
    /** What a query gives. */
    SQL;

    /** The format that the ending of a name promises, {@code AUTO} where it promises none. */
    public static SourceFormat named(String name) {
        return FileEndings.format(name);
    }

    /** The word in the recipe and the report. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
