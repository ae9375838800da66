package dev.tilth.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.fault.Fault;
import dev.tilth.source.HeaderLine;
import dev.tilth.source.SourceFormat;
import dev.tilth.source.SourceOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {
    private static final String TITLE = "the rows above row 3 hold one cell each, and were taken for a title";

    @TempDir
    private Path folder;

    @Test
    void readsARowAnObjectWithTheNumberThatExcelShows() throws IOException {
        Opened read = Opened.read(sheet(sheet -> {
            row(sheet, 0, "prompt", "completion", "n");
            row(sheet, 1, "Where is it?\nSay \"it\".", "Here — für dich 😀.", 7);
            row(sheet, 3, "Lost", "", 1.5);
            row(sheet, 4, "Big", "", 1234567890123456789L);
        }));
        assertThat(read.lines())
                .containsExactly(
                        "1@2 {\"prompt\":\"Where is it?\\nSay \\\"it\\\".\",\"completion\":\"Here — für dich 😀.\",\"n\":7}",
                        "2@4 {\"prompt\":\"Lost\",\"completion\":null,\"n\":1.5}",
                        "3@5 {\"prompt\":\"Big\",\"completion\":null,\"n\":1234567890123456789}");
        assertThat(read.facts().format()).isEqualTo(SourceFormat.EXCEL);
        assertThat(read.facts().rows()).isEqualTo(3);
        assertThat(read.facts().blankLines()).isEqualTo(1);
        assertThat(read.facts().notes()).containsExactly("row 1 names the columns: prompt, completion, n");
    }

    @Test
    void writesDatesTimesTruthsAndFormulas() throws IOException {
        Opened read = Opened.read(sheet(sheet -> {
            row(sheet, 0, "day", "moment", "time", "truth", "percent", "sum");
            sheet.value(1, 0, LocalDate.of(2024, 2, 29));
            sheet.style(1, 0).format("yyyy-mm-dd").set();
            sheet.value(1, 1, LocalDateTime.of(2024, 2, 29, 13, 45, 30));
            sheet.style(1, 1).format("dd/mm/yyyy hh:mm:ss").set();
            sheet.value(1, 2, 0.5);
            sheet.style(1, 2).format("h:mm AM/PM").set();
            sheet.value(1, 3, true);
            sheet.value(1, 4, 0.1 + 0.2);
            sheet.style(1, 4).format("0.00 \"days\"").set();
            sheet.formula(1, 5, "1+2");
        }));
        assertThat(read.lines())
                .containsExactly("1@2 {\"day\":\"2024-02-29\",\"moment\":\"2024-02-29T13:45:30\",\"time\":\"12:00:00\","
                        + "\"truth\":true,\"percent\":0.3,\"sum\":null}");
    }

    @Test
    void takesTheValuesThatFormulasHadAndErrorsForNothing() throws IOException {
        Path file = patched(
                sheet(sheet -> {
                    row(sheet, 0, "a", "b", "c");
                    row(sheet, 1, 1, 2, 3);
                }),
                "<c r=\"A2\"[^>]*><v>1</v></c>",
                "<c r=\"A2\"><f>1+1</f><v>2</v></c>",
                "<c r=\"B2\"[^>]*><v>2</v></c>",
                "<c r=\"B2\" t=\"str\"><f>\"x\"</f><v>12</v></c>",
                "<c r=\"C2\"[^>]*><v>3</v></c>",
                "<c r=\"C2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>");
        Opened read = Opened.read(file);
        assertThat(read.lines()).containsExactly("1@2 {\"a\":2,\"b\":\"12\",\"c\":null}");
        assertThat(read.facts().notes()).contains("1 cell with an error read as null");
    }

    @Test
    void passesOverATitleAndSaysSo() throws IOException {
        Opened read = Opened.read(sheet(sheet -> {
            row(sheet, 0, "Tickets of the third quarter");
            sheet.range(0, 0, 0, 1).merge();
            row(sheet, 2, "prompt", "completion");
            row(sheet, 3, "q", "a");
        }));
        assertThat(read.lines()).containsExactly("1@4 {\"prompt\":\"q\",\"completion\":\"a\"}");
        assertThat(read.facts().notes()).containsExactly(TITLE, "row 3 names the columns: prompt, completion");
    }

    @Test
    void joinsTheRowsOfAMergedHeader() throws IOException {
        Opened read = Opened.read(sheet(sheet -> {
            row(sheet, 0, "id", "Customer", "", "Answer");
            sheet.range(0, 0, 1, 0).merge();
            sheet.range(0, 1, 0, 2).merge();
            sheet.range(0, 3, 1, 3).merge();
            row(sheet, 1, "", "question", "place");
            row(sheet, 2, 1, "Where?", "Rome", "Here.");
        }));
        assertThat(read.lines())
                .containsExactly(
                        "1@3 {\"id\":1,\"Customer question\":\"Where?\",\"Customer place\":\"Rome\",\"Answer\":\"Here.\"}");
        assertThat(read.facts().notes())
                .containsExactly(
                        "cells of the header are merged, so rows 1 to 2 name the columns",
                        "row 1 names the columns: id, Customer question, Customer place, Answer");
    }

    @Test
    void namesByTheirPlaceWhatHasNoName() throws IOException {
        Opened read = Opened.read(sheet(sheet -> {
            row(sheet, 0, "prompt", "", "completion");
            row(sheet, 1, "q", "", "a");
            row(sheet, 2, "q", "x", "a", "", "far");
        }));
        assertThat(read.lines())
                .containsExactly(
                        "1@2 {\"prompt\":\"q\",\"completion\":\"a\"}",
                        "2@3 {\"prompt\":\"q\",\"column_2\":\"x\",\"completion\":\"a\",\"column_5\":\"far\"}");
    }

    @Test
    void refusesTwoColumnsOfOneName() throws IOException {
        Path file = sheet(sheet -> row(sheet, 0, "prompt", "text", "text"));
        assertThatThrownBy(() -> Opened.read(file))
                .isInstanceOf(Fault.class)
                .hasMessage("a.xlsx:1: columns 2 and 3 have the same name text. Rename one.");
    }

    @Test
    void takesAFirstRowWithANumberForData() throws IOException {
        Path file = sheet(sheet -> {
            row(sheet, 0, "q", 1);
            row(sheet, 1, "r", 2);
        });
        assertThat(Opened.read(file).lines()).containsExactly("1@1 {\"1\":\"q\",\"2\":1}", "2@2 {\"1\":\"r\",\"2\":2}");
        assertThat(Opened.read(folder, SourceOptions.of("a.xlsx").withHeader(HeaderLine.TRUE))
                        .lines())
                .containsExactly("1@2 {\"q\":\"r\",\"1\":2}");
    }

    @Test
    void readsTheFirstSheetOrTheOneThatIsNamed() throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            for (String name : new String[] {"Old", "New"}) {
                Worksheet sheet = workbook.newWorksheet(name);
                row(sheet, 0, "text");
                row(sheet, 1, name);
            }
        }
        Opened first = Opened.read(file);
        assertThat(first.lines()).containsExactly("1@2 {\"text\":\"Old\"}");
        assertThat(first.facts().notes()).contains("the first of 2 sheets was read: name another with sheet:");
        assertThat(Opened.read(folder, options("New")).lines()).containsExactly("1@2 {\"text\":\"New\"}");
        assertThatThrownBy(() -> Opened.read(folder, options("Nwe")))
                .hasMessage("a.xlsx: there is no sheet Nwe. Did you mean New?");
    }

    @Test
    void anEmptySheetHasNoRows() throws IOException {
        Opened read = Opened.read(sheet(sheet -> {}));
        assertThat(read.lines()).isEmpty();
        assertThat(read.facts().notes()).containsExactly("the sheet is empty");
    }

    @Test
    void aCutWorkbookIsOneRejectedRow() throws IOException {
        Path file = sheet(sheet -> {
            row(sheet, 0, "text");
            for (int i = 1; i < 5_000; i++) {
                row(sheet, i, "text " + i);
            }
        });
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        Opened read = Opened.read(file);
        assertThat(read.lines())
                .containsExactly(
                        "1@1 damaged-file: line 1, column 1: the workbook is cut off or damaged; fetch it or save"
                                + " it again");
        assertThat(read.facts().whole()).isFalse();
    }

    @Test
    void keepsTheRowsBeforeBrokenXml() throws IOException {
        Path file = patched(
                sheet(sheet -> {
                    row(sheet, 0, "text");
                    row(sheet, 1, "one");
                    for (int i = 2; i < 100; i++) {
                        row(sheet, i, "two");
                    }
                }),
                "<row r=\"90\"",
                "<rwo r=\"90\"");
        Opened read = Opened.read(file);
        assertThat(read.lines()).first().isEqualTo("1@2 {\"text\":\"one\"}");
        assertThat(read.lines().get(read.lines().size() - 1)).contains("damaged-file");
    }

    @Test
    void saysThatAWorkbookHasAPasswordOrIsOld() throws IOException {
        byte[] ole = new byte[4096];
        byte[] mark = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(mark, 0, ole, 0, mark.length);
        Path file = Files.write(folder.resolve("a.xlsx"), ole);
        assertThatThrownBy(() -> Opened.read(file))
                .hasMessage("a.xlsx: is an old Office file, such as .xls. Save it as .xlsx or CSV.");
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, ole, 3000, name.length);
        Files.write(file, ole);
        assertThatThrownBy(() -> Opened.read(file))
                .isInstanceOf(Fault.class)
                .hasMessage("a.xlsx: is a workbook with a password. Save a copy of it without one.");
    }

    @Test
    void aZipThatIsNoWorkbookIsRefused() throws IOException {
        Path file = folder.resolve("a.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("data.csv"));
            zip.write("a,b\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> Opened.read(file))
                .hasMessage(
                        "a.zip: is a zip archive, or a workbook that is packed, binary or comes through a pipe. Unpack"
                                + " it, and name the file itself; a workbook is saved as .xlsx.");
    }

    private static SourceOptions options(String sheet) {
        return SourceOptions.of("a.xlsx").withSheet(sheet);
    }

    private static void row(Worksheet sheet, int row, Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof String text && !text.isEmpty()) {
                sheet.value(row, i, text);
            } else if (values[i] instanceof Number number) {
                sheet.value(row, i, number);
            }
        }
    }

    private Path sheet(Consumer<Worksheet> content) throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            content.accept(workbook.newWorksheet("Sheet"));
        }
        return file;
    }

    /** Changes the XML of the sheet: each pattern, and what stands there instead. */
    private static Path patched(Path file, String... changes) throws IOException {
        Path other = file.resolveSibling("b.xlsx");
        try (java.util.zip.ZipFile from = new java.util.zip.ZipFile(file.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(other))) {
            for (ZipEntry entry : java.util.Collections.list(from.entries())) {
                byte[] bytes = from.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    String xml = new String(bytes, StandardCharsets.UTF_8);
                    for (int i = 0; i < changes.length; i += 2) {
                        xml = xml.replaceFirst(changes[i], changes[i + 1]);
                    }
                    bytes = xml.getBytes(StandardCharsets.UTF_8);
                }
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(bytes);
            }
        }
        return other;
    }
}
