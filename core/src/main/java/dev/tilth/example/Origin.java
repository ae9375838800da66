package dev.tilth.example;

/**
 * Where a row came from.
 *
 * @param source the name of the source in the recipe
 * @param file relative to the recipe or to the folder that was given, with forward slashes; {@code -} for standard
 *     input
 * @param row ordinal of the record in its file, from 1; a CSV header is not a row
 * @param line line of the file where the record starts, from 1
 */
public record Origin(String source, String file, long row, long line) {
    @Override
    public String toString() {
        return file + "#" + row;
    }
}
