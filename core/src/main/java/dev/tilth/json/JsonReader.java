package dev.tilth.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads one JSON value, strictly by RFC 8259: no comments, no trailing text, no duplicate keys, no unpaired surrogates,
 * no bytes that are not UTF-8; a byte order mark before the value is passed over. One pass over the bytes. Safe for many
 * threads.
 */
public final class JsonReader {
    /** Deeper values are refused: no row of a dataset is that deep, and a reader's stack is not endless. */
    public static final int MAX_DEPTH = 500;

    private static final int KEYS_TO_SEARCH_IN_LINE = 16;

    private final byte[] bytes;
    private final int from;
    private final int to;
    private final JsonStrings strings;
    private int at;
    private int depth;

    private JsonReader(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.strings = new JsonStrings(bytes, from, to);
        this.at = from;
    }

    /**
     * @throws NotJson where {@code text} is not exactly one JSON value
     */
    public static Json read(String text) throws NotJson {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return read(utf8, 0, utf8.length);
    }

    /**
     * @param utf8 bytes that hold one JSON value between {@code from} (inclusive) and {@code to} (exclusive)
     * @throws NotJson where they do not, with the offset from {@code from}
     */
    public static Json read(byte[] utf8, int from, int to) throws NotJson {
        return new JsonReader(utf8, from, to).document();
    }

    private Json document() throws NotJson {
        if (to - from >= 3
                && bytes[from] == (byte) 0xEF
                && bytes[from + 1] == (byte) 0xBB
                && bytes[from + 2] == (byte) 0xBF) {
            at = from + 3;
        }
        if (next() < 0) {
            throw new NotJson(0, "nothing but white space");
        }
        Json value = value();
        if (next() >= 0) {
            throw broken("text after the end of the value");
        }
        return value;
    }

    private Json value() throws NotJson {
        int b = next();
        return switch (b) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> new Json.Str(string());
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '+', '.' -> number();
            case 't' -> word("true", Json.of(true));
            case 'f' -> word("false", Json.of(false));
            case 'n' -> word("null", new Json.Null());
            case ',', ']', '}', ':' -> throw broken("a value is missing here");
            default ->
                throw broken(
                        isPartOfWord((byte) b)
                                ? "a word that is not true, false or null"
                                : "a character that does not belong here");
        };
    }

    private Json object() throws NotJson {
        enter();
        List<String> keys = new ArrayList<>(8);
        List<Json> values = new ArrayList<>(8);
        Set<String> many = Set.of();
        for (int b = next(); b != '}' || !keys.isEmpty(); b = next()) {
            int keyAt = at;
            String key = key(b, keys.isEmpty());
            if (keys.size() == KEYS_TO_SEARCH_IN_LINE) {
                many = new HashSet<>(keys);
            }
            boolean known = keys.size() < KEYS_TO_SEARCH_IN_LINE ? keys.contains(key) : !many.add(key);
            if (known) {
                throw new NotJson(keyAt - from, "a key that this object already has");
            }
            keys.add(key);
            values.add(member());
            if (endsAfterItem('}', "an object")) {
                break;
            }
        }
        leave();
        return new Json.Obj(keys, values);
    }

    private String key(int b, boolean first) throws NotJson {
        if (b < 0) {
            throw endsInside("an object");
        }
        if (b != '"') {
            throw broken(b == '}' && !first ? "a comma with nothing after it" : "a key in quotes is missing here");
        }
        return string();
    }

    private Json member() throws NotJson {
        int b = next();
        if (b < 0) {
            throw endsInside("an object");
        }
        if (b != ':') {
            throw broken("a colon is missing here");
        }
        at++;
        if (next() < 0) {
            throw endsInside("an object");
        }
        return value();
    }

    private Json array() throws NotJson {
        enter();
        List<Json> items = new ArrayList<>();
        for (int b = next(); b != ']' || !items.isEmpty(); b = next()) {
            if (b < 0) {
                throw endsInside("an array");
            }
            if (b == ']') {
                throw broken("a comma with nothing after it");
            }
            items.add(value());
            if (endsAfterItem(']', "an array")) {
                break;
            }
        }
        leave();
        return new Json.Arr(items);
    }

    /** At the closing bracket true, past a comma false. */
    private boolean endsAfterItem(char close, String where) throws NotJson {
        int b = next();
        if (b == close) {
            return true;
        }
        if (b != ',') {
            throw b < 0 ? endsInside(where) : broken("a comma is missing here");
        }
        at++;
        return false;
    }

    private String string() throws NotJson {
        String text = strings.read(at + 1);
        at = strings.end();
        return text;
    }

    /** RFC 8259 section 6; the text is kept as it was written. */
    private Json number() throws NotJson {
        int start = at;
        if (bytes[at] == '-') {
            at++;
        }
        if (at < to && bytes[at] == '0') {
            at++;
        } else {
            digits();
        }
        if (at < to && bytes[at] == '.') {
            at++;
            digits();
        }
        if (at < to && (bytes[at] == 'e' || bytes[at] == 'E')) {
            at++;
            at += at < to && (bytes[at] == '+' || bytes[at] == '-') ? 1 : 0;
            digits();
        }
        if (at < to && isPartOfWord(bytes[at])) {
            throw broken("a number that JSON does not allow");
        }
        return new Json.Num(new String(bytes, start, at - start, StandardCharsets.ISO_8859_1));
    }

    private void digits() throws NotJson {
        int start = at;
        while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        if (at == start) {
            throw at == to ? endsInside("a number") : broken("a number that JSON does not allow");
        }
    }

    private Json word(String word, Json value) throws NotJson {
        for (int i = 0; i < word.length(); i++) {
            if (at + i == to || bytes[at + i] != word.charAt(i)) {
                throw broken("a word that is not true, false or null");
            }
        }
        if (at + word.length() < to && isPartOfWord(bytes[at + word.length()])) {
            throw broken("a word that is not true, false or null");
        }
        at += word.length();
        return value;
    }

    private static boolean isPartOfWord(byte b) {
        return (b >= '0' && b <= '9')
                || (b >= 'a' && b <= 'z')
                || (b >= 'A' && b <= 'Z')
                || b == '.'
                || b == '+'
                || b == '-'
                || b == '_';
    }

    /** The next byte that is not white space, or -1 at the end; stays before it. */
    private int next() {
        while (at < to) {
            byte b = bytes[at];
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return b & 0xFF;
            }
            at++;
        }
        return -1;
    }

    private void enter() throws NotJson {
        if (++depth > MAX_DEPTH) {
            throw broken("nested deeper than " + MAX_DEPTH + " levels");
        }
        at++;
    }

    private void leave() {
        depth--;
        at++;
    }

    private NotJson broken(String what) {
        return new NotJson(at - from, what);
    }

    private NotJson endsInside(String what) {
        return new NotJson(to - from, "the text ends inside " + what);
    }
}
