package dev.tilth.source;

import java.util.List;
import java.util.Locale;

/** What the ending of a file's name says; the content has precedence. */
final class FileEndings {
    private static final List<String> COMPRESSED = List.of(".gz", ".gzip", ".zst", ".zstd");

    private FileEndings() {}

    /** The format that the name promises, {@code AUTO} where it promises none. */
    static SourceFormat format(String name) {
        String plain = withoutCompression(name.toLowerCase(Locale.ROOT));
        int dot = plain.lastIndexOf('.');
        return switch (dot < 0 ? "" : plain.substring(dot)) {
            case ".jsonl", ".ndjson", ".jsonlines" -> SourceFormat.JSONL;
            case ".json" -> SourceFormat.JSON;
            case ".csv" -> SourceFormat.CSV;
            case ".tsv", ".tab" -> SourceFormat.TSV;
            case ".conll", ".conllu", ".bio", ".iob", ".iob2" -> SourceFormat.CONLL;
            case ".parquet", ".pq" -> SourceFormat.PARQUET;
            case ".xlsx", ".xlsm" -> SourceFormat.EXCEL;
            default -> SourceFormat.AUTO;
        };
    }

    /** The last part of a path without its endings: {@code data/tickets.csv.gz} is {@code tickets}. */
    static String stem(String path) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        if (path.equals("-")) {
            return "stdin";
        }
        String plain = withoutCompression(name);
        int dot = plain.lastIndexOf('.');
        String stem = dot > 0 ? plain.substring(0, dot) : plain;
        boolean glob = stem.isEmpty() || stem.indexOf('*') >= 0 || stem.indexOf('?') >= 0;
        int slash = path.lastIndexOf('/');
        return !glob ? stem : slash > 0 ? stem(path.substring(0, slash)) : "data";
    }

    private static String withoutCompression(String name) {
        for (String ending : COMPRESSED) {
            if (name.toLowerCase(Locale.ROOT).endsWith(ending)) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }
}
