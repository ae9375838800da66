package dev.tilth.export;

/**
 * One file of rows of an export.
 *
 * @param split train, validation or test
 * @param part what kind of examples, empty for those that most of the target's trainings read, else for example
 *     {@code preference}
 * @param rows lines of the file
 * @param bytes of the file
 */
public record ExportFile(String split, String part, long rows, long bytes) {
    public String name() {
        return name(split, part);
    }

    public static String name(String split, String part) {
        return part.isEmpty() ? split + ".jsonl" : split + "-" + part + ".jsonl";
    }
}
