package dev.tilth.bench.wholebuild;

import java.util.Locale;

/** So many of so many. */
record Share(long part, long all) {
    Share plus(Share other) {
        return new Share(part + other.part, all + other.all);
    }

    @Override
    public String toString() {
        return all == 0 ? "none" : String.format(Locale.ROOT, "%.4f (%,d of %,d)", (double) part / all, part, all);
    }
}
