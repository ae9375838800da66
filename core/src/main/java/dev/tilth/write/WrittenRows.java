package dev.tilth.write;

import dev.tilth.account.Outcome;
import dev.tilth.export.Losses;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** What some consecutive rows become, made by one thread and written by another. */
final class WrittenRows {
    private final Map<String, Lines> files = new TreeMap<>();
    private final Map<String, Losses> losses = new TreeMap<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Lines ledger = new Lines();
    private byte[] packedLedger = new byte[0];

    Lines file(String name) {
        return files.computeIfAbsent(name, key -> new Lines());
    }

    Losses losses(String target) {
        return losses.computeIfAbsent(target, key -> new Losses());
    }

    Lines ledger() {
        return ledger;
    }

    void add(Outcome outcome) {
        outcomes.add(outcome);
    }

    /** Makes the bytes of all files but the ledger ready to be written. */
    void seal() {
        files.values().forEach(Lines::seal);
    }

    /**
     * Makes all bytes ready to be written, and compresses the ledger's lines as a member of their own: members in a row are
     * one gzip file (RFC 1952, 2.2).
     */
    void pack() {
        seal();
        ledger.seal();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        }) {
            out.write(ledger.bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        packedLedger = packed.toByteArray();
    }

    byte[] packedLedger() {
        return packedLedger;
    }

    Map<String, Lines> files() {
        return files;
    }

    Map<String, Losses> losses() {
        return losses;
    }

    List<Outcome> outcomes() {
        return outcomes;
    }
}
