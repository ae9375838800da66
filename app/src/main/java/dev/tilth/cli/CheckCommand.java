package dev.tilth.cli;

import dev.tilth.contamination.ContaminationOptions;
import dev.tilth.fault.Fault;
import dev.tilth.overlap.CheckedFiles;
import dev.tilth.overlap.ContaminationCheck;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Tells which items of some files, such as benchmarks, other files hold.",
            "",
            "Both sides are files, folders or globs of any shape. Nothing is built.",
            "Each run also says how many known items it would find, and in which disguise."
        },
        footer = {
            "",
            "Examples:",
            "  tilth check train.jsonl --against benchmarks/gsm8k_test.jsonl",
            "  tilth check out/desk/latest/train.jsonl --benchmarks benchmarks/",
            "  tilth check data/*.jsonl --against exam.csv --out seen.jsonl --json",
            "  tilth check train.jsonl --against exam.csv --fail-over 0.01",
            "",
            "Ends with 0 whatever is found; with --fail-over, 1 where a file is over it."
        })
final class CheckCommand implements Callable<Integer> {
    private static final int OVER = 1;

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "DATA", description = "Rows to look in; - for standard input.")
    private List<String> inputs = List.of();

    @Option(names = "--against", arity = "1..*", paramLabel = "ITEMS", description = "Items that must not be in DATA.")
    private List<String> against = new ArrayList<>();

    @Option(names = "--benchmarks", paramLabel = "DIR", description = "A folder, of which all files are items.")
    private @Nullable String benchmarks;

    @Option(names = "--ngram", paramLabel = "N", description = "Words in a row that must agree (default: 13).")
    private int ngram = ContaminationOptions.DEFAULTS.ngram();

    @Option(names = "--share", paramLabel = "S", description = "Share of an item that is too much (default: 0.8).")
    private double share = ContaminationOptions.DEFAULTS.share();

    @Option(names = "--out", paramLabel = "FILE", description = "Also write what was found, a JSON line an item.")
    private @Nullable Path out;

    @Option(names = "--fail-over", paramLabel = "S", description = "End with 1 where more of a file is seen, 0 to 1.")
    private @Nullable Double failOver;

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: all processors).")
    private @Nullable Integer threads;

    @Mixin
    private JsonOption json;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        ContaminationCheck check = check();
        if (threads != null) {
            require(threads >= 1, "--threads", threads + " is too few", "Give 1 or more.");
            check.threads(threads);
        }
        CheckedFiles found;
        try (ProgressView view = new ProgressView(console)) {
            found = check.progress(view).run();
        }
        if (out != null) {
            write(found, out);
        }
        if (json.asked) {
            console.json(found.toJson());
        } else {
            new CheckText(console, ngram, share).print(found);
        }
        double limit = failOver == null ? 1 : failOver;
        return found.files().stream().anyMatch(file -> file.share() > limit) ? OVER : 0;
    }

    private ContaminationCheck check() {
        require(ngram >= 2 && ngram <= 50, "--ngram", ngram + " words are no n-gram to go by", "Give 2 to 50.");
        require(share >= 0 && share < 1, "--share", share + " is never exceeded", "Give a number from 0 to under 1.");
        require(
                failOver == null || (failOver >= 0 && failOver <= 1),
                "--fail-over",
                failOver + " is not a share",
                "Give a number from 0 to 1.");
        List<String> items = new ArrayList<>(against);
        if (benchmarks != null) {
            items.add(benchmarks);
        }
        require(!items.isEmpty(), "--against", "nothing to compare with", "Name files of items, or --benchmarks DIR.");
        Inputs.Data rows = Inputs.Data.of(inputs);
        Inputs.Data others = Inputs.Data.of(items);
        ContaminationOptions options = ContaminationOptions.DEFAULTS
                .withAgainst(others.sources().stream()
                        .map(source -> source.path().get(0))
                        .toList())
                .withNgram(ngram)
                .withShare(share);
        return ContaminationCheck.of(rows.sources(), rows.base(), options, others.base());
    }

    private static void require(boolean good, String where, String what, String remedy) {
        if (!good) {
            throw new Fault(where, what, remedy);
        }
    }

    private static void write(CheckedFiles found, Path file) throws IOException {
        try (Writer lines = Files.newBufferedWriter(file)) {
            for (CheckedFiles.Found one : found.found()) {
                lines.write(one.toJson().write());
                lines.write('\n');
            }
        }
    }
}
