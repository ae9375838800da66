package dev.tilth.contamination;

/**
 * Something that must stay unseen.
 *
 * @param file that holds it, as the user named it, or {@code test} and {@code validation} for the build's own
 * @param row its ordinal there, from 1
 * @param words how many it has, at least 1
 */
public record Item(String file, long row, int words) {
    @Override
    public String toString() {
        return file + "#" + row;
    }
}
