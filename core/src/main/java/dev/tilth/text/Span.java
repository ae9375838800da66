package dev.tilth.text;

/** Lexemes {@code [from, to)} of one text. */
record Span(int from, int to) {
    /** What lies between this and a place of the same text, which may be before or after it. */
    Span upTo(int place) {
        return place > from ? new Span(to, Math.max(to, place)) : new Span(place, from);
    }
}
