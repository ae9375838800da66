package dev.tilth.source;

import dev.tilth.fault.Fault;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.zip.ZipFile;

/** Which files are tables that are no text, and who reads them. */
final class Tables {
    private static final String WORKBOOK = "xl/workbook.xml";

    private Tables() {}

    /**
     * The format of a file that is such a table, by its first bytes whatever its name says, or as it was stated.
     *
     * @param name for faults
     * @throws Fault where it is a workbook that nobody but its owner can read
     */
    static Optional<SourceFormat> format(Path file, String name, SourceOptions options) throws IOException {
        if (options.format() == SourceFormat.PARQUET || options.format() == SourceFormat.EXCEL) {
            return Optional.of(options.format());
        }
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        byte[] first;
        try (InputStream in = Files.newInputStream(file)) {
            first = in.readNBytes(8);
        }
        if (FileMarks.isOle2(first)) {
            throw withPassword(file)
                    ? new Fault(name, "is a workbook with a password", "Save a copy of it without one.")
                    : new Fault(name, "is an old Office file, such as .xls", "Save it as .xlsx or CSV.");
        }
        if (FileMarks.starts(first, 'P', 'A', 'R', '1')) {
            return Optional.of(SourceFormat.PARQUET);
        }
        return FileMarks.starts(first, 'P', 'K', 3, 4) && isWorkbook(file)
                ? Optional.of(SourceFormat.EXCEL)
                : Optional.empty();
    }

    /** A zip that is cut has no list of what is in it: then its name must do. */
    private static boolean isWorkbook(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(WORKBOOK) != null;
        } catch (IOException e) {
            return FileEndings.format(String.valueOf(file.getFileName())) == SourceFormat.EXCEL;
        }
    }

    /** An encrypted workbook is an old Office file that holds the new one, under this name in UTF-16. */
    private static boolean withPassword(Path file) throws IOException {
        byte[] wanted = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        int matched = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int b = in.read(); b >= 0 && matched < wanted.length; b = in.read()) {
                matched = b == wanted[matched] ? matched + 1 : b == wanted[0] ? 1 : 0;
            }
        }
        return matched == wanted.length;
    }

    /** @throws Fault where nothing on the class path reads the format */
    static Table open(SourceFile file, SourceFormat format, SourceOptions options) throws IOException {
        for (TableProvider provider : ServiceLoader.load(TableProvider.class, TableProvider.class.getClassLoader())) {
            if (provider.reads(format)) {
                return provider.open(file, format, options);
            }
        }
        throw new Fault(
                file.name(),
                "is of the format " + format.word() + ", which the library does not read by itself",
                "Put tilth-app on the class path, or export it as JSONL or CSV.");
    }
}
