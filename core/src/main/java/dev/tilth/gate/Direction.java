package dev.tilth.gate;

/** On which side of its limit a value must be; the limit itself is met. */
public enum Direction {
    AT_LEAST("at least"),
    AT_MOST("at most");

    private final String word;

    Direction(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    boolean meets(double value, double limit) {
        return this == AT_LEAST ? value >= limit : value <= limit;
    }

    /** What a value that misses the limit is. */
    String missed() {
        return this == AT_LEAST ? "under" : "over";
    }
}
