package dev.tilth.io;

import dev.tilth.source.SourceFile;
import dev.tilth.source.SourceFormat;
import dev.tilth.source.SourceOptions;
import dev.tilth.source.Table;
import dev.tilth.source.TableProvider;
import java.io.IOException;
import java.util.Map;

/** Parquet, Excel, and queries. */
public final class OtherTables implements TableProvider {
    private final Map<String, String> environment;

    public OtherTables() {
        this(System.getenv());
    }

    /** @param environment variables that hold users and passwords of databases */
    OtherTables(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public boolean reads(SourceFormat format) {
        return format == SourceFormat.PARQUET || format == SourceFormat.EXCEL || format == SourceFormat.SQL;
    }

    @Override
    public Table open(SourceFile file, SourceFormat format, SourceOptions options) throws IOException {
        if (format == SourceFormat.PARQUET) {
            return ParquetFile.open(file);
        }
        if (format == SourceFormat.EXCEL) {
            return Workbook.open(file, options);
        }
        return options.database().isThere() ? new Database(options, environment).ask() : new Query(file, options).ask();
    }
}
