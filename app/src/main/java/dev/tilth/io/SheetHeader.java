package dev.tilth.io;

import dev.tilth.source.ColumnNames;
import dev.tilth.source.HeaderLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;

/**
 * What names the columns of a sheet.
 *
 * @param names of the columns from the left
 * @param unnamed places, from 0, of those that are named by their place
 * @param firstRow number, from 1, of the first row below it
 * @param notes on how it was found
 */
record SheetHeader(List<String> names, Set<Integer> unnamed, int firstRow, List<String> notes) {
    private static final String NO_HEADER = "the first row is data, and the columns are named 1, 2, ...:"
            + " if it names them, set header: true of this source";

    /** Asked only where there is a header. */
    interface Merges {
        List<MergedCells> find() throws IOException;
    }

    /**
     * @param file for faults
     * @param head the first rows of the sheet
     */
    static SheetHeader of(String file, List<Row> head, HeaderLine stated, Merges merges) throws IOException {
        List<Row> filled = head.stream().filter(row -> count(row) > 0).toList();
        if (filled.isEmpty()) {
            return new SheetHeader(List.of(), Set.of(), 1, List.of("the sheet is empty"));
        }
        int widest = filled.stream().mapToInt(SheetHeader::count).max().orElse(0);
        Row top = filled.stream()
                .filter(row -> stated == HeaderLine.FALSE || widest == 1 || count(row) > 1)
                .findFirst()
                .orElseThrow();
        List<String> notes = new ArrayList<>();
        if (top != filled.get(0)) {
            notes.add("the rows above row " + top.getRowNum() + " hold one cell each, and were taken for a title");
        }
        boolean data = stated == HeaderLine.FALSE || (stated == HeaderLine.AUTO && holdsAValue(top));
        if (data) {
            notes.add(NO_HEADER);
            return new SheetHeader(ColumnNames.numbered(width(filled)), Set.of(), top.getRowNum(), notes);
        }
        return named(file, top, head, merges.find(), notes);
    }

    private static SheetHeader named(
            String file, Row top, List<Row> head, List<MergedCells> merges, List<String> notes) {
        int first = top.getRowNum();
        int last = merges.stream()
                .filter(merged -> merged.firstRow() == first)
                .mapToInt(merged -> merged.lastRow() + (merged.isWide() ? 1 : 0))
                .max()
                .orElse(first);
        List<Row> rows = head.stream()
                .filter(row -> row.getRowNum() >= first && row.getRowNum() <= last)
                .toList();
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < width(rows); i++) {
            cells.add(name(rows, i, merges));
        }
        Set<Integer> unnamed = new LinkedHashSet<>();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).isBlank()) {
                unnamed.add(i);
            }
        }
        if (rows.size() > 1) {
            notes.add("cells of the header are merged, so rows " + first + " to " + last + " name the columns");
        }
        List<String> names = ColumnNames.of(file + ":" + first, cells);
        notes.add("row " + first + " names the columns: " + ColumnNames.shown(names));
        return new SheetHeader(names, unnamed, last + 1, notes);
    }

    /** What stands above a column, from above, each text once; a merged cell stands above all its columns. */
    private static String name(List<Row> rows, int column, List<MergedCells> merges) {
        Set<String> parts = new LinkedHashSet<>();
        for (Row row : rows) {
            int from = merges.stream()
                    .filter(merged -> merged.firstRow() == row.getRowNum() && merged.spans(column))
                    .mapToInt(MergedCells::firstColumn)
                    .findFirst()
                    .orElse(column);
            text(row, from).filter(text -> !text.isBlank()).ifPresent(text -> parts.add(text.strip()));
        }
        return String.join(" ", parts);
    }

    private static Optional<String> text(Row row, int column) {
        return column < row.getCellCount() ? row.getOptionalCell(column).map(Cell::getText) : Optional.empty();
    }

    private static int width(List<Row> rows) {
        return rows.stream().mapToInt(Row::getCellCount).max().orElse(0);
    }

    private static int count(Row row) {
        return (int) row.stream()
                .filter(cell -> cell != null && Workbook.hasContent(cell))
                .count();
    }

    private static boolean holdsAValue(Row row) {
        return row.stream()
                .anyMatch(cell ->
                        cell != null && (cell.getType() == CellType.NUMBER || cell.getType() == CellType.BOOLEAN));
    }

    int columns() {
        return names.size();
    }

    boolean isNamed(int column) {
        return column < names.size() && !unnamed.contains(column);
    }

    /** A cell to the right of all names has the name of its place. */
    String name(int column) {
        return column < names.size() ? names.get(column) : "column_" + (column + 1);
    }
}
