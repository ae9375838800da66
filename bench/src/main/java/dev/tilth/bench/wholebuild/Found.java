package dev.tilth.bench.wholebuild;

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

/** What a build says that it found, by its ledger; rows count from 1. */
final class Found {
    private static final Set<String> PERSONAL = Set.of("email", "phone", "credit-card", "iban", "ssn", "ip-address");

    /** The row that each removed duplicate was removed for, 0 for a row that stays. */
    private int[] keptFor = new int[1024];

    /** The rows that must stay together; 0 for a row that left. */
    private int[] unit = new int[1024];

    private final Map<Integer, Set<String>> values = new HashMap<>();

    static Found read(Path version) throws IOException {
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

    private void add(Json.Obj line) {
        int row = Truth.number(line, "row");
        if (row >= keptFor.length) {
            keptFor = Arrays.copyOf(keptFor, row * 2);
            unit = Arrays.copyOf(unit, row * 2);
        }
        String at = line.text("fate").equals("kept") ? "" : line.text("duplicate_at");
        keptFor[row] = at.isEmpty() ? 0 : Integer.parseInt(at.substring(at.lastIndexOf('#') + 1));
        unit[row] = Truth.number(line, "unit");
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
    Share duplicates(Truth truth, String kind) {
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
    long variants(Truth truth) {
        return truth.duplicates().stream().filter(this::areVariants).count();
    }

    /** Planted pairs whose original left for a third row while the copy stays. */
    long apart(Truth truth) {
        return truth.duplicates().stream().filter(this::isApart).count();
    }

    /** Removed rows that descend, by planting, from the same row as the one that they were removed for. */
    Share rightlyRemoved(Truth truth) {
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
    Map<String, Share> recall(Truth truth) {
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
    Map<String, Share> precision(Truth truth) {
        Map<Integer, String> planted = new HashMap<>();
        truth.values().forEach(value -> planted.put(value.row(), value.type()));
        Map<String, Share> precision = new TreeMap<>();
        values.forEach((row, types) -> types.forEach(type ->
                precision.merge(type, new Share(type.equals(planted.getOrDefault(row, "")) ? 1 : 0, 1), Share::plus)));
        return precision;
    }
}
