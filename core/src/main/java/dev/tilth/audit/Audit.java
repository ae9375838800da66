package dev.tilth.audit;

import dev.tilth.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Draws pairs of a version for people to judge, and reads back what they said. */
public final class Audit {
    private final Audited version;

    public Audit(Audited version) {
        this.version = version;
    }

    /**
     * Writes a sample, the same one every time.
     *
     * @param size how many pairs, at least 1
     * @return how many pairs of each stratum are in the version and in the sample
     * @throws Fault where the version has no pair to judge
     */
    public List<Drawn> sample(int size, Path file) throws IOException {
        Draw draw = new Draw(size);
        Strata strata = Strata.read(version, draw::add);
        List<Candidate> drawn = draw.drawn();
        if (drawn.isEmpty()) {
            throw new Fault(
                    version.folder().toString(),
                    "no two of its rows look alike without being equal",
                    "There is nothing to judge.");
        }
        Set<String> ids = new HashSet<>();
        Map<String, Long> counts = new HashMap<>();
        for (Candidate pair : drawn) {
            ids.add(pair.row().id());
            ids.add(pair.kept().id());
            counts.merge(pair.stratum(), 1L, Long::sum);
        }
        AuditCsv csv = new AuditCsv(file.toString(), version.version());
        Files.writeString(file, csv.write(drawn, Texts.read(version, ids)));
        List<Drawn> result = new ArrayList<>();
        strata.pairs().forEach((name, pairs) -> result.add(new Drawn(name, pairs, counts.getOrDefault(name, 0L))));
        return result;
    }

    /**
     * @param stratum its name
     * @param pairs in the version
     * @param drawn in the sample
     */
    public record Drawn(String stratum, long pairs, long drawn) {}

    /**
     * Reads a sample that was judged.
     *
     * @throws Fault where it is not one of this version, with the line and column
     */
    public Result judge(Path file) throws IOException {
        AuditCsv csv = new AuditCsv(String.valueOf(file.getFileName()), version.version());
        List<JudgedRow> rows = csv.read(file);
        Map<String, JudgedRow> byPair = new HashMap<>();
        rows.forEach(row -> byPair.put(row.pair(), row));
        Map<String, Candidate> found = new HashMap<>();
        Strata strata = Strata.read(version, pair -> {
            if (byPair.containsKey(pair.name())) {
                found.put(pair.name(), pair);
            }
        });
        Judging judging = new Judging();
        for (JudgedRow row : rows) {
            Candidate pair = found.get(row.pair());
            if (pair == null) {
                throw csv.unknownPair(row);
            }
            judging.add(row, pair);
        }
        return judging.result(version.version(), strata);
    }

    /**
     * @param judgements what was said
     * @param wrong pairs on which the build and the person differ, in the order of the file
     */
    public record Result(Judgements judgements, List<Wrong> wrong) {
        public Result {
            wrong = List.copyOf(wrong);
        }
    }

    /**
     * A removed pair that is judged different, or one that stays and is judged a duplicate.
     *
     * @param row FILE#ROW
     * @param kept FILE#ROW
     * @param stratum of the pair
     * @param similarity from 0 to 1
     */
    public record Wrong(String row, String kept, String stratum, double similarity) {}
}
