package dev.tilth.write;

import dev.tilth.account.Outcome;
import dev.tilth.export.ColumnTypes;
import dev.tilth.export.Losses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What some consecutive rows become, made by one thread and written by another. */
final class WrittenRows {
    private final Map<String, Lines> files = new TreeMap<>();
    private final Map<String, Losses> losses = new TreeMap<>();
    private final Map<String, ColumnTypes> types = new TreeMap<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Lines ledger = new Lines();
    private Optional<LedgerPieces.Packed> packedLedger = Optional.empty();

    Lines file(String name) {
        return files.computeIfAbsent(name, key -> new Lines());
    }

    Losses losses(String target) {
        return losses.computeIfAbsent(target, key -> new Losses());
    }

    /** What is known of the columns of a file. */
    ColumnTypes types(String file) {
        return types.computeIfAbsent(file, key -> new ColumnTypes());
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

    /** Makes all bytes ready to be written. */
    void pack(LedgerPieces pieces) {
        seal();
        ledger.seal();
        packedLedger = Optional.of(pieces.pack(ledger.bytes()));
    }

    /** The compressed ledger, once it is packed. */
    LedgerPieces.Packed packedLedger() {
        return packedLedger.orElseThrow();
    }

    Map<String, Lines> files() {
        return files;
    }

    Map<String, Losses> losses() {
        return losses;
    }

    Map<String, ColumnTypes> types() {
        return types;
    }

    List<Outcome> outcomes() {
        return outcomes;
    }
}
