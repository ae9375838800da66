package dev.tilth.privacy;

/**
 * A place of a text that is to be replaced.
 *
 * @param start offset of its first character
 * @param end exclusive
 * @param quote what stands around the placeholder, so that a JSON number becomes a JSON string; else empty
 * @param key whether it is part of a name in JSON, which must stay the only one of its object
 */
record Hit(PrivateType type, int start, int end, String quote, boolean key) {
    /** Both as one: all that either covers, with the type of the more specific. */
    Hit merge(Hit other) {
        PrivateType named = other.type.rank() < type.rank() ? other.type : type;
        String quoted = quote.isEmpty() || (!other.quote.isEmpty() && other.quote.length() < quote.length())
                ? other.quote
                : quote;
        return new Hit(named, Math.min(start, other.start), Math.max(end, other.end), quoted, key || other.key);
    }
}
