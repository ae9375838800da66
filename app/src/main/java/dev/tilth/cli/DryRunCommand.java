package dev.tilth.cli;

import dev.tilth.dryrun.Costs;
import dev.tilth.dryrun.DryRun;
import dev.tilth.dryrun.DryRunReport;
import dev.tilth.dryrun.Totals;
import dev.tilth.dryrun.TrainingOptions;
import dev.tilth.dryrun.Trial;
import dev.tilth.fault.Fault;
import dev.tilth.recipe.Recipe;
import dev.tilth.text.Tokens;
import dev.tilth.verify.Manifest;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "dry-run",
        mixinStandardHelpOptions = true,
        description = {
            "Tells what trainers will make of a version: rows that they drop, cut or mask,",
            "ends of turns that carry no loss, tokens that are read and trained, and the cost.",
            "",
            "No trainer is run: their rules are known from documentation and public source."
        },
        footer = {
            "",
            "Examples:",
            "  tilth dry-run out/desk/latest --to axolotl,llama-factory",
            "  tilth dry-run --to trl --tokenizer models/qwen --set trl.assistant_only_loss=true",
            "  tilth dry-run --to axolotl --max-tokens 2048 --out rows.jsonl",
            "  tilth dry-run --to openai --price 3.00 --epochs 3 --json",
            "",
            "Trainers: axolotl, trl, trl-prompt-completion, llama-factory, unsloth, openai."
        })
final class DryRunCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "VERSION", description = "Folder of the version; the only one under out.")
    private @Nullable Path version;

    @Option(
            names = "--to",
            split = ",",
            paramLabel = "TRAINER",
            description = "Trainers (default: all that are known).")
    private List<String> trainers = List.of();

    @Option(names = "--max-tokens", paramLabel = "N", description = "Limit of every trainer (default: its own).")
    private @Nullable Integer maxTokens;

    @Option(
            names = "--set",
            paramLabel = "TRAINER.KEY=VALUE",
            description = "A key of a trainer's config, such as axolotl.sequence_len=2048; may be repeated.")
    private List<String> sets = List.of();

    @Option(
            names = "--tokenizer",
            paramLabel = "DIR",
            description = "Folder of the model: tokenizer.json and its chat template.")
    private @Nullable Path tokenizer;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "OpenAI's encoding, where no model is named (default: o200k_base).")
    private String encoding = Tokens.DEFAULT;

    @Option(names = "--split", paramLabel = "NAME", description = "train (default), validation or test.")
    private String split = "train";

    @Option(
            names = "--price",
            paramLabel = "P",
            description = "Price of training on a million tokens (default: the recipe's).")
    private @Nullable Double price;

    @Option(names = "--epochs", paramLabel = "N", description = "Epochs that are paid for (default: the recipe's).")
    private @Nullable Integer epochs;

    @Option(names = "--out", paramLabel = "FILE", description = "Also write a JSON line for each row and trainer.")
    private @Nullable Path out;

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: all processors).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private JsonOption json;

    DryRunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        check();
        Path folder = VersionArgument.resolve(version);
        long rows = rows(folder);
        try (Trials trials = Trials.of(trainers, sets, maxTokens, tokenizer, encoding)) {
            DryRun run = new DryRun(trials.all(), threads);
            List<Totals> totals = out == null
                    ? run(run, folder, rows, line -> {}, trials.all())
                    : run(run, folder, rows, out, trials.all());
            report(new DryRunReport(split, rows, trials.all(), totals, costs(folder)));
        }
        return 0;
    }

    private void check() {
        require(threads >= 1, "--threads", threads + " is too few", "Give 1 or more.");
        require(
                epochs == null || (epochs >= 1 && epochs <= 1000),
                "--epochs",
                epochs + " is no number of epochs",
                "Give 1 to 1000.");
        require(price == null || (price >= 0 && price < 1e9), "--price", price + " is no price", "Give 0 or more.");
        require(
                List.of("train", "validation", "test").contains(split),
                "--split",
                split + " is no split",
                "Give train, validation or test.");
        require(maxTokens == null || maxTokens >= 1, "--max-tokens", maxTokens + " is too few", "Give 1 or more.");
    }

    private Costs costs(Path folder) {
        TrainingOptions training =
                Recipe.ofCanonical(Manifest.read(folder).basis().recipe()).training();
        return new Costs(price == null ? training.price() : price, epochs == null ? training.epochs() : epochs);
    }

    private static void require(boolean good, String where, String what, String remedy) {
        if (!good) {
            throw new Fault(where, what, remedy);
        }
    }

    private long rows(Path folder) {
        return Manifest.read(folder).outputs().stream()
                .filter(output -> output.file().equals(file()))
                .findFirst()
                .orElseThrow(() -> new Fault(folder.toString(), "it has no " + file(), "Name another --split."))
                .rows();
    }

    private String file() {
        return split + ".jsonl";
    }

    /** Takes the lines of one row. */
    private interface Lines {
        void write(String lines) throws IOException;
    }

    private List<Totals> run(DryRun run, Path folder, long rows, Lines lines, List<Trial> trials) throws IOException {
        try (ProgressView view = new ProgressView(console)) {
            return run.run(
                    folder.resolve(file()),
                    row -> {
                        try {
                            lines.write(out == null ? "" : row.lines(trials));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    },
                    done -> view.step("dry run", done, rows));
        }
    }

    /** The file appears whole or not at all. */
    private List<Totals> run(DryRun run, Path folder, long rows, Path file, List<Trial> trials) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            List<Totals> totals;
            try (BufferedWriter writer = Files.newBufferedWriter(draft)) {
                totals = run(run, folder, rows, writer::write, trials);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return totals;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void report(DryRunReport report) {
        if (json.asked) {
            console.json(report.toJson());
        } else {
            report.lines().forEach(console::print);
        }
    }
}
