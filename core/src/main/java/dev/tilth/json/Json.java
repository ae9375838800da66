package dev.tilth.json;

import java.util.List;
import java.util.Optional;

/**
 * A JSON value that keeps what a round trip must keep: the order of keys and the text of numbers ({@code 1.00} stays
 * {@code 1.00}, {@code 1e400} is not infinity).
 */
public sealed interface Json {
    /** A text, never holding an unpaired surrogate when it was read by {@link JsonReader}. */
    record Str(String value) implements Json {}

    /** @param text the number as it was written, valid by RFC 8259 section 6 */
    record Num(String text) implements Json {
        /** The nearest double; infinite where the number is larger than any. */
        public double asDouble() {
            return Double.parseDouble(text);
        }
    }

    record Bool(boolean value) implements Json {}

    record Null() implements Json {}

    record Arr(List<Json> items) implements Json {
        public Arr {
            items = List.copyOf(items);
        }
    }

    /**
     * Members in the order in which they were written; keys are distinct.
     *
     * @param keys the names
     * @param values the value of each name, as many as there are keys
     */
    record Obj(List<String> keys, List<Json> values) implements Json {
        public static final Obj EMPTY = new Obj(List.of(), List.of());

        public Obj {
            keys = List.copyOf(keys);
            values = List.copyOf(values);
            if (keys.size() != values.size()) {
                throw new IllegalArgumentException(keys.size() + " keys for " + values.size() + " values");
            }
        }

        /** The value of a key, or empty where there is none. Linear in the number of keys, which is small. */
        public Optional<Json> find(String key) {
            int at = keys.indexOf(key);
            return at < 0 ? Optional.empty() : Optional.of(values.get(at));
        }

        /** The text of a key; empty where the key is not there or holds no string. */
        public String text(String key) {
            return find(key).flatMap(Json::asText).orElse("");
        }

        public boolean has(String key) {
            return keys.contains(key);
        }

        public int size() {
            return keys.size();
        }
    }

    static Json of(String value) {
        return new Str(value);
    }

    static Json of(long value) {
        return new Num(Long.toString(value));
    }

    static Json of(boolean value) {
        return new Bool(value);
    }

    /**
     * A finite number with the shortest text that reads back as the same double; whole values without a fraction.
     *
     * @throws IllegalArgumentException for NaN and infinities, which JSON has not
     */
    static Json of(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(value + " is not a JSON number");
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? new Num(Long.toString((long) value))
                : new Num(ShortestDecimal.of(value));
    }

    static Json strings(List<String> values) {
        return new Arr(values.stream().map(Json::of).toList());
    }

    /** The text where this is a string, else empty. */
    default Optional<String> asText() {
        return this instanceof Str string ? Optional.of(string.value()) : Optional.empty();
    }

    default boolean isNull() {
        return this instanceof Null;
    }

    /** This value as compact JSON: no white space, non-ASCII characters as they are. */
    default String write() {
        StringBuilder out = new StringBuilder();
        JsonWriter.write(this, out);
        return out.toString();
    }
}
