package dev.tilth.bench.measure;

import dev.tilth.json.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** What was found, by the ledger of a build or by the search for duplicates alone; rows count from 1. */
public final class Found {
    private static final Set<String> PERSONAL = Set.of("email", "phone", "credit-card", "iban", "ssn", "ip-address");

    /** The row that each removed duplicate was removed for, 0 for a row that stays. */
    private int[] keptFor = new int[1024];

    /** The rows that must stay together; 0 for a row that left. */
    private int[] unit = new int[1024];

    private final Map<Integer, Set<String>> values = new HashMap<>();

    public static Found read(Path version) throws IOException {
        Found found = new Found();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(version.resolve("ledger.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                found.add(Truth.object(line));
            }
        }
        return found;
    }

    /**
     * One row of a search for duplicates.
     *
     * @param removedFor the row that it was removed for, 0 where it stays
     * @param staysWith a number that all rows of its unit share, from 1
     */
    public void add(int row, int removedFor, int staysWith) {
        if (row >= keptFor.length) {
            keptFor = Arrays.copyOf(keptFor, row * 2);
            unit = Arrays.copyOf(unit, row * 2);
        }
        keptFor[row] = removedFor;
        unit[row] = staysWith;
    }

    private void add(Json.Obj line) {
        int row = Truth.number(line, "row");
        String at = line.text("fate").equals("kept") ? "" : line.text("duplicate_at");
        int removedFor = at.isEmpty() ? 0 : Integer.parseInt(at.substring(at.lastIndexOf('#') + 1));
        add(row, removedFor, Truth.number(line, "unit"));
        if (line.find("edits").orElse(line) instanceof Json.Arr edits) {
            for (Json edit : edits.items()) {
                String rule = ((Json.Obj) edit).text("rule");
                if (PERSONAL.contains(rule) || rule.startsWith("secret-")) {
                    values.computeIfAbsent(row, key -> new HashSet<>()).add(rule);
                }
            }
        }
    }

    /** Planted pairs that were seen: one row is left at most, or both stay in one unit as variants of each other. */
    public Share duplicates(Truth truth, String kind) {
        long found = 0;
        long all = 0;
        for (Truth.Duplicate pair : truth.duplicates()) {
            if (pair.kind().equals(kind) && !isApart(pair)) {
                all++;
                found += isRemoved(pair) || areVariants(pair) ? 1 : 0;
            }
        }
        return new Share(found, all);
    }

    private boolean isRemoved(Truth.Duplicate pair) {
        return keptFor[pair.row()] != 0 || keptFor[pair.of()] != 0;
    }

    private boolean areVariants(Truth.Duplicate pair) {
        return !isRemoved(pair) && unit[pair.row()] == unit[pair.of()];
    }

    /** Of a pair whose original left for a third row, the copy is compared with that one, which it may be too far from. */
    private boolean isApart(Truth.Duplicate pair) {
        int original = keptFor[pair.of()];
        return original != 0 && original != pair.row() && keptFor[pair.row()] == 0;
    }

    /** Planted pairs that stay as variants: a number, a name or another word that matters differs. */
    public long variants(Truth truth) {
        return truth.duplicates().stream().filter(this::areVariants).count();
    }

    /** Planted pairs whose original left for a third row while the copy stays. */
    public long apart(Truth truth) {
        return truth.duplicates().stream().filter(this::isApart).count();
    }

    /** Removed rows that descend, by planting, from the same row as the one that they were removed for. */
    public Share rightlyRemoved(Truth truth) {
        int[] root = new int[keptFor.length];
        Arrays.setAll(root, row -> row);
        truth.duplicates().forEach(pair -> root[pair.row()] = pair.of());
        long right = 0;
        long all = 0;
        for (int row = 0; row < keptFor.length; row++) {
            if (keptFor[row] != 0) {
                all++;
                right += root[row] == root[keptFor[row]] ? 1 : 0;
            }
        }
        return new Share(right, all);
    }

    /** By type: planted values that were redacted. */
    public Map<String, Share> recall(Truth truth) {
        Map<String, Share> recall = new TreeMap<>();
        truth.values()
                .forEach(value ->
                        recall.merge(value.type(), new Share(has(value.row(), value.type()) ? 1 : 0, 1), Share::plus));
        return recall;
    }

    private boolean has(int row, String type) {
        return values.getOrDefault(row, Set.of()).contains(type);
    }

    /** By type: rows with a redaction in which such a value was planted. */
    public Map<String, Share> precision(Truth truth) {
        Map<Integer, String> planted = new HashMap<>();
        truth.values().forEach(value -> planted.put(value.row(), value.type()));
        Map<String, Share> precision = new TreeMap<>();
        values.forEach((row, types) -> types.forEach(type ->
                precision.merge(type, new Share(type.equals(planted.getOrDefault(row, "")) ? 1 : 0, 1), Share::plus)));
        return precision;
    }
}
