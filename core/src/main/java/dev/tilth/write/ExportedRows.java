package dev.tilth.write;

import dev.tilth.check.Lengths;
import dev.tilth.example.Example;
import dev.tilth.example.ExampleJson;
import dev.tilth.example.Origin;
import dev.tilth.example.Rejection;
import dev.tilth.export.ExportFile;
import dev.tilth.export.Exported;
import dev.tilth.export.Limit;
import dev.tilth.export.RowFinding;
import dev.tilth.export.Target;
import dev.tilth.json.JsonWriter;
import dev.tilth.ledger.Entry;
import dev.tilth.text.TokenCounter;
import dev.tilth.text.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What rows of a dataset become for trainers: the same in a build and later. Many threads may call it. */
public final class ExportedRows {
    /** What a target could not carry and where its rules are broken, a line a finding; not there where there is none. */
    public static final String FINDINGS = "findings.jsonl";

    /** A character is at most so many bytes of UTF-8, and a token at least one. */
    private static final long TOKENS_PER_CHARACTER = 3;

    private final List<Target> targets;
    private final long leastLimit;
    private final LazyCounter counter;

    /** @param tokenizer of {@link Tokens#NAMES}, read when a row is met whose tokens are not known and may be too many */
    ExportedRows(List<Target> targets, String tokenizer) {
        this.targets = List.copyOf(targets);
        this.leastLimit = targets.stream()
                .flatMap(target -> target.limits().stream())
                .filter(limit -> limit.of() == Limit.Of.MOST_ROW_TOKENS)
                .mapToLong(Limit::bound)
                .min()
                .orElse(Long.MAX_VALUE);
        this.counter = new LazyCounter(tokenizer);
    }

    /**
     * A row of the dataset.
     *
     * @param id of the example
     * @param origin where it came from
     * @param split that it belongs to
     * @param tokens of the whole example, where they are counted
     */
    public record Row(String id, Origin origin, String split, OptionalInt tokens) {
        static Row of(Entry entry) {
            return new Row(entry.id(), entry.origin(), entry.place().split(), tokens(entry));
        }

        private static OptionalInt tokens(Entry entry) {
            return entry.tokens().isPresent()
                    ? OptionalInt.of(entry.tokens().get().whole())
                    : OptionalInt.empty();
        }
    }

    /** Adds a row to the files of each target. */
    void add(Row row, Example example, WrittenRows made) {
        OptionalInt tokens = row.tokens().isPresent() ? row.tokens() : tokens(example);
        for (Target target : targets) {
            Exported exported = target.write(example);
            if (exported instanceof Exported.Line line) {
                Lines lines = made.file(file(target, row.split(), line.part()));
                JsonWriter.write(line.row(), lines.next());
                lines.end();
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

    /** Counted where they may be over a limit: a row that is surely under all of them need not be. */
    private OptionalInt tokens(Example example) {
        return leastLimit < Long.MAX_VALUE && TOKENS_PER_CHARACTER * characters(example) > leastLimit
                ? OptionalInt.of(Lengths.of(example, counter.get()).wholeTokens())
                : OptionalInt.empty();
    }

    private static long characters(Example example) {
        return ExampleJson.write(example).length();
    }

    /** Where the findings are written, from the folder of a version. */
    public static String findings(Target target) {
        return folder(target) + FINDINGS;
    }

    static String folder(Target target) {
        return "exports/" + target.name() + "/";
    }

    /** Where the rows of a part are written, from the folder of a version. */
    public static String file(Target target, String split, String part) {
        return folder(target) + ExportFile.name(split, part);
    }

    /** A counter that is read when it is first asked for. */
    private static final class LazyCounter {
        private final String tokenizer;
        private Optional<TokenCounter> counter = Optional.empty();

        LazyCounter(String tokenizer) {
            this.tokenizer = tokenizer;
        }

        synchronized TokenCounter get() {
            if (counter.isEmpty()) {
                counter = Optional.of(Tokens.counter(tokenizer));
            }
            return counter.get();
        }
    }
}
