package dev.tilth.write;

import dev.tilth.check.Extent;
import dev.tilth.example.Example;
import dev.tilth.example.Origin;
import dev.tilth.example.Rejection;
import dev.tilth.export.ColumnTypes;
import dev.tilth.export.ExportFile;
import dev.tilth.export.Exported;
import dev.tilth.export.RowFinding;
import dev.tilth.export.Target;
import dev.tilth.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What rows of a dataset become for trainers: the same in a build and later. Many threads may call it. */
public final class ExportedRows {
    /** What a target could not carry and where its rules are broken, a line a finding; not there where there is none. */
    public static final String FINDINGS = "findings.jsonl";

    private final List<Target> targets;
    private final RowLengths lengths;

    /** @param lengths counts tokens where a limit needs them */
    ExportedRows(List<Target> targets, RowLengths lengths) {
        this.targets = List.copyOf(targets);
        this.lengths = lengths;
    }

    /**
     * A row of the dataset.
     *
     * @param id of the example
     * @param origin where it came from
     * @param split that it belongs to
     * @param tokens where they are counted
     * @param bytes of its canonical JSON
     */
    public record Row(String id, Origin origin, String split, Optional<Extent> tokens, int bytes) {}

    /** Adds a row to the files of each target. */
    void add(Row row, Example example, WrittenRows made) {
        OptionalInt tokens = lengths.forLimits(row.tokens(), row.bytes(), example);
        for (Target target : targets) {
            Exported exported = target.write(example);
            if (exported instanceof Exported.Line line) {
                String file = file(target, row.split(), line.part());
                Lines lines = made.file(file);
                JsonWriter.write(line.row(), lines.next());
                lines.end();
                if (target.oneType().isPresent()) {
                    made.types(file).add(line.row(), row.origin());
                }
            }
            List<RowFinding> findings = target.findings(exported, tokens);
            made.losses(target.name()).add(exported, findings);
            for (RowFinding finding : findings) {
                write(row, finding, target, made);
            }
        }
    }

    /** Says of each target that a row could not even be read. */
    void addUnread(Row row, Rejection why, WrittenRows made) {
        RowFinding finding = new RowFinding(why.reason(), RowFinding.Effect.EXCLUDED, why.evidence());
        for (Target target : targets) {
            made.losses(target.name()).addUnread();
            write(row, finding, target, made);
        }
    }

    private static void write(Row row, RowFinding finding, Target target, WrittenRows made) {
        Lines lines = made.file(findings(target));
        finding.write(row.id(), row.origin().toString(), row.split(), lines.next());
        lines.end();
    }

    /** Where the findings are written, from the folder of a version. */
    public static String findings(Target target) {
        return folder(target) + FINDINGS;
    }

    /** Where columns of the target's files have values of two types, which its trainer refuses, a sentence each. */
    static List<String> mixedTypes(Target target, OutputFiles written) {
        List<String> sentences = new ArrayList<>();
        for (String split : target.oneType().isPresent() ? OutputFiles.SPLITS : List.<String>of()) {
            for (String part : target.parts()) {
                ColumnTypes types = written.types(file(target, split, part));
                sentences.addAll(types.findings(
                        ExportFile.name(split, part), target.oneType().get()));
            }
        }
        return sentences;
    }

    static String folder(Target target) {
        return "exports/" + target.name() + "/";
    }

    /** Where the rows of a part are written, from the folder of a version. */
    public static String file(Target target, String split, String part) {
        return folder(target) + ExportFile.name(split, part);
    }
}
