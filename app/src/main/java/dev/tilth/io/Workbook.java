package dev.tilth.io;

import dev.tilth.fault.Fault;
import dev.tilth.fault.Nearest;
import dev.tilth.json.JsonWriter;
import dev.tilth.source.SourceFile;
import dev.tilth.source.SourceOptions;
import dev.tilth.source.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of a workbook. The header is the first row that names more than one column; what stands above it is a title. A
 * formula counts as the value that was calculated last.
 */
final class Workbook implements Table {
    private static final int LAST_ROW = 1 << 20;
    /** Rows in which a header is looked for. */
    private static final int HEAD = 20;
    /** Texts are held in memory, so that there is a limit to them. */
    private static final long MOST_TEXT = 1 << 30;

    private static final byte[] BLANK = {};

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final Queue<Row> ahead = new ArrayDeque<>();
    private final SheetHeader header;
    private final CellJson cells;
    private final List<String> notes = new ArrayList<>();
    private int line;

    private Workbook(SourceFile file, SourceOptions options, Path path, ReadableWorkbook workbook) throws IOException {
        this.workbook = workbook;
        Sheet sheet = sheet(file, options.sheet());
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
        while (ahead.size() < HEAD && rows.hasNext()) {
            ahead.add(rows.next());
        }
        this.header = SheetHeader.of(
                file.name(), List.copyOf(ahead), options.header(), () -> MergedCells.of(path, sheet.getId()));
        ahead.removeIf(row -> row.getRowNum() < header.firstRow());
        this.line = header.firstRow() - 1;
        this.cells = new CellJson(workbook);
        notes.addAll(header.notes());
    }

    /**
     * @throws IOException where it is cut off or damaged
     * @throws Fault where the sheet is not there or two columns have one name
     */
    static Table open(SourceFile file, SourceOptions options) throws IOException {
        Path path = file.path().orElseThrow();
        refuseTooLarge(path, file.name());
        ReadableWorkbook workbook = null;
        try {
            workbook = new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true));
            return new Workbook(file, options, path, workbook);
        } catch (Fault e) {
            close(workbook);
            throw e;
        } catch (IOException | RuntimeException e) {
            close(workbook);
            throw damaged();
        }
    }

    private static void close(@Nullable ReadableWorkbook workbook) throws IOException {
        if (workbook != null) {
            workbook.close();
        }
    }

    private static IOException damaged() {
        return new IOException("the workbook is cut off or damaged; fetch it or save it again");
    }

    private static void refuseTooLarge(Path path, String name) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            ZipEntry texts = zip.getEntry("xl/sharedStrings.xml");
            if (texts != null && texts.getSize() > MOST_TEXT) {
                throw new Fault(name, "its texts are over 1 GB", "Save its sheet as CSV.");
            }
        } catch (IOException e) {
            throw damaged();
        }
    }

    private Sheet sheet(SourceFile file, String wanted) {
        List<Sheet> sheets = workbook.getSheets().toList();
        if (!wanted.isEmpty()) {
            return sheets.stream()
                    .filter(each -> each.getName().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new Fault(
                            file.name(),
                            "there is no sheet " + wanted,
                            Nearest.advice(
                                    wanted,
                                    sheets.stream().map(Sheet::getName).toList(),
                                    "Check sheet: of its source.")));
        }
        if (sheets.isEmpty()) {
            throw new Fault(file.name(), "the workbook has no sheet", "Leave it out.");
        }
        if (sheets.size() > 1) {
            notes.add("the first of " + sheets.size() + " sheets was read: name another with sheet:");
        }
        return sheets.get(0);
    }

    @Override
    public Optional<byte[]> next() throws IOException {
        try {
            if (ahead.isEmpty() && rows.hasNext()) {
                ahead.add(rows.next());
            }
            Row row = ahead.peek();
            if (row == null) {
                return Optional.empty();
            }
            if (row.getRowNum() > LAST_ROW || row.getRowNum() <= line) {
                throw damaged();
            }
            line++;
            return Optional.of(row.getRowNum() > line ? BLANK : json(ahead.remove()));
        } catch (RuntimeException e) {
            throw damaged();
        }
    }

    private byte[] json(Row row) {
        StringBuilder out = new StringBuilder("{");
        boolean blank = true;
        for (int i = 0; i < Math.max(row.getCellCount(), header.columns()); i++) {
            Optional<Cell> cell = i < row.getCellCount() ? row.getOptionalCell(i) : Optional.empty();
            boolean empty = cell.filter(Workbook::hasContent).isEmpty();
            blank &= empty;
            if (!empty || header.isNamed(i)) {
                JsonWriter.quote(header.name(i), out.append(out.length() == 1 ? "" : ","));
                out.append(':');
                cells.write(empty ? Optional.empty() : cell, out);
            }
        }
        return blank ? BLANK : out.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    static boolean hasContent(Cell cell) {
        String raw = cell.getRawValue();
        return cell.getType() != CellType.EMPTY && raw != null && !raw.isEmpty();
    }

    @Override
    public long firstLine() {
        return header.firstRow();
    }

    @Override
    public Optional<Double> share() {
        return Optional.empty();
    }

    @Override
    public List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        all.addAll(cells.notes());
        return all;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
