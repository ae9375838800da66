package dev.tilth.bench.measure;

import java.util.Locale;

/** So many of so many. */
public record Share(long part, long all) {
    /** In [0, 1]; 1 where there is none. */
    public double ratio() {
        return all == 0 ? 1 : (double) part / all;
    }

    public Share plus(Share other) {
        return new Share(part + other.part, all + other.all);
    }

    @Override
    public String toString() {
        return all == 0 ? "none" : String.format(Locale.ROOT, "%.4f (%,d of %,d)", (double) part / all, part, all);
    }
}
