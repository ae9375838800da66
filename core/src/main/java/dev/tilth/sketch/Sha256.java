package dev.tilth.sketch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4) in hexadecimal, as {@code sha256sum} prints it. Not for several threads. */
public final class Sha256 {
    private final MessageDigest digest = digest();

    /** Adds the bytes from {@code offset}. */
    public void add(byte[] bytes, int offset, int length) {
        digest.update(bytes, offset, length);
    }

    public void add(byte[] bytes) {
        digest.update(bytes);
    }

    /** The digest of all that was added; to be asked once. */
    public String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of a text in UTF-8. */
    public static String of(String text) {
        Sha256 sum = new Sha256();
        sum.add(text.getBytes(StandardCharsets.UTF_8));
        return sum.hex();
    }

    /** Of a file as it lies. */
    public static String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in);
        }
    }

    /** Of all that is left of a stream, which stays open. */
    public static String of(InputStream in) throws IOException {
        Sha256 sum = new Sha256();
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            sum.add(buffer, 0, read);
        }
        return sum.hex();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
