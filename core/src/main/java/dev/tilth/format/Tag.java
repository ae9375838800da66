package dev.tilth.format;

import java.util.Optional;

/**
 * What one token is in a chunk of tokens.
 *
 * @param place {@code B} begins a chunk, {@code I} goes on, {@code E} ends it, {@code S} is one alone, {@code O} is in
 *     none; {@code L} and {@code U} of BILOU are {@code E} and {@code S}
 * @param label of the chunk; empty outside
 */
public record Tag(char place, String label) {
    static final Tag OUTSIDE = new Tag('O', "");

    /** A tag as it is written, or empty where it is none: {@code B-PER}. */
    public static Optional<Tag> of(String written) {
        if (written.equals("O")) {
            return Optional.of(OUTSIDE);
        }
        int known = written.length() < 2 || written.charAt(1) != '-' ? -1 : "BIESLU".indexOf(written.charAt(0));
        return known < 0 ? Optional.empty() : Optional.of(new Tag("BIESES".charAt(known), written.substring(2)));
    }

    boolean isOutside() {
        return place == 'O';
    }

    /** Whether this tag needs the one before it to be of the same chunk. */
    boolean continues() {
        return place == 'I' || place == 'E';
    }

    /** Whether this tag needs the one after it to be of the same chunk, where a scheme marks ends. */
    boolean isOpen() {
        return place == 'B' || place == 'I';
    }
}
