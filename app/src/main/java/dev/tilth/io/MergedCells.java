package dev.tilth.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Cells of a sheet that are one.
 *
 * @param firstRow from 1
 * @param lastRow inclusive
 * @param firstColumn from 0
 * @param lastColumn inclusive
 */
record MergedCells(int firstRow, int lastRow, int firstColumn, int lastColumn) {
    private static final Pattern RANGE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");
    private static final int MOST = 10_000;

    /** Whether it lies over more than one column. */
    boolean isWide() {
        return lastColumn > firstColumn;
    }

    boolean spans(int column) {
        return firstColumn <= column && column <= lastColumn;
    }

    /**
     * The first of a sheet.
     *
     * @param id of the relation between workbook and sheet
     */
    static List<MergedCells> of(Path workbook, String id) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            String sheet = sheet(zip, id);
            ZipEntry entry = zip.getEntry(sheet);
            if (entry == null) {
                return List.of();
            }
            try (InputStream in = new BufferedInputStream(zip.getInputStream(entry), 1 << 16)) {
                return scan(in);
            }
        } catch (XMLStreamException e) {
            throw new IOException("the workbook's list of sheets cannot be read", e);
        }
    }

    private static String sheet(ZipFile zip, String id) throws IOException, XMLStreamException {
        ZipEntry relations = zip.getEntry("xl/_rels/workbook.xml.rels");
        if (relations == null) {
            return "";
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = zip.getInputStream(relations)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                boolean relation = xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")
                        && id.equals(xml.getAttributeValue(null, "Id"));
                if (relation) {
                    String target = xml.getAttributeValue(null, "Target");
                    return target.startsWith("/") ? target.substring(1) : "xl/" + target;
                }
            }
        }
        return "";
    }

    /** They stand behind all rows: what is before them is passed over as bytes. */
    private static List<MergedCells> scan(InputStream in) throws IOException {
        byte[] wanted = {'m', 'e', 'r', 'g', 'e', 'C', 'e', 'l', 'l', ' '};
        List<MergedCells> found = new ArrayList<>();
        int matched = 0;
        for (int b = in.read(); b >= 0 && found.size() < MOST; b = in.read()) {
            matched = b == wanted[matched] ? matched + 1 : b == wanted[0] ? 1 : 0;
            if (matched == wanted.length) {
                matched = 0;
                range(in, found);
            }
        }
        return found;
    }

    private static void range(InputStream in, List<MergedCells> found) throws IOException {
        StringBuilder element = new StringBuilder();
        for (int b = in.read(); b >= 0 && b != '>' && element.length() < 200; b = in.read()) {
            element.append((char) b);
        }
        Matcher range = RANGE.matcher(element);
        if (range.find()) {
            found.add(new MergedCells(
                    Integer.parseInt(range.group(2)),
                    Integer.parseInt(range.group(4)),
                    column(range.group(1)),
                    column(range.group(3))));
        }
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + (letters.charAt(i) - 'A' + 1);
        }
        return column - 1;
    }
}
