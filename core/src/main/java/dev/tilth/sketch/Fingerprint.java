package dev.tilth.sketch;

import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hasher128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.HexFormat;

/**
 * 128 bits that stand for a content: equal contents have equal ones, and two of a billion different contents collide
 * with a probability under 10<sup>-20</sup> (birthday bound). Not secret: a fingerprint of a phone number is the phone
 * number, so it is never written.
 */
public record Fingerprint(long high, long low) implements Comparable<Fingerprint> {
    /** Name of the hash, for manifests: its bits never change. */
    public static final String SCHEME = "xxh3-128";

    private static final Hasher128 HASHER = Hashing.xxh3_128();
    private static final HexFormat HEX = HexFormat.of();

    /** Of the bytes from {@code from} (inclusive) to {@code to} (exclusive). */
    public static Fingerprint of(byte[] bytes, int from, int to) {
        return of(HASHER.hashBytesTo128Bits(bytes, from, to - from));
    }

    /** Of the UTF-16 units of a text. */
    public static Fingerprint of(CharSequence text) {
        return of(HASHER.hashCharsTo128Bits(text));
    }

    private static Fingerprint of(HashValue128 value) {
        return new Fingerprint(value.getMostSignificantBits(), value.getLeastSignificantBits());
    }

    @Override
    public int compareTo(Fingerprint other) {
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    /** 32 hexadecimal digits. */
    @Override
    public String toString() {
        return HEX.toHexDigits(high) + HEX.toHexDigits(low);
    }
}
