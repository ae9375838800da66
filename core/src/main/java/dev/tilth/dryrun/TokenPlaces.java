package dev.tilth.dryrun;

/** Cuts a text into a tokenizer's tokens. Many threads may call it. */
public interface TokenPlaces {
    /** For people, for example {@code o200k_base}. */
    String name();

    /**
     * How many tokens begin before each place.
     *
     * @param text with the marks of its layout, which are tokens of their own
     * @param places offsets in UTF-16 characters that do not fall; the last is the length of the text
     * @return as many numbers as there are places
     */
    int[] before(String text, int[] places);
}
