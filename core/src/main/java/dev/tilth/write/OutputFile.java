package dev.tilth.write;

import dev.tilth.report.WrittenFile;
import dev.tilth.sketch.Sha256;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file of the version that is written, with its digest over the uncompressed bytes. One thread. */
public final class OutputFile implements Closeable {
    private final String name;
    private final String split;
    private final OutputStream out;
    private final Sha256 digest = new Sha256();
    private long rows;
    private long bytes;

    /**
     * @param folder of the version
     * @param name relative to it, with forward slashes
     * @param split that it holds; empty for none
     */
    public OutputFile(Path folder, String name, String split) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isDirectory(folder)) { // it was taken away, since the process is asked to end
            throw new NoSuchFileException(folder.toString());
        }
        Files.createDirectories(file.getParent());
        this.name = name;
        this.split = split;
        this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    /** Writes a whole file of text. */
    public static WrittenFile write(Path folder, String name, String split, String text) throws IOException {
        try (OutputFile file = new OutputFile(folder, name, split)) {
            file.append(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), 0);
            return file.written();
        }
    }

    /** Appends bytes that hold so many rows. */
    public void append(byte[] added, long rowsAdded) throws IOException {
        appendPacked(added, added, rowsAdded);
    }

    /** Appends bytes in their packed form; the digest is that of the plain ones. */
    public void appendPacked(byte[] plain, byte[] packed, long rowsAdded) throws IOException {
        digest.add(plain);
        out.write(packed);
        bytes += plain.length;
        rows += rowsAdded;
    }

    /** What was written; to be asked once, at the end. */
    public WrittenFile written() {
        return new WrittenFile(name, split, rows, bytes, digest.hex());
    }

    /** Closes the file whatever became of it, so that it can be removed; nothing where it is closed already. */
    void abandon() {
        try {
            out.close();
        } catch (IOException e) {
            // the failure that led here says more
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
