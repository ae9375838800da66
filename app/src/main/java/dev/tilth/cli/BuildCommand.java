package dev.tilth.cli;

import dev.tilth.build.Build;
import dev.tilth.build.Built;
import dev.tilth.embed.Models;
import dev.tilth.fault.Fault;
import dev.tilth.json.JsonObject;
import dev.tilth.report.TextSummary;
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
        name = "build",
        mixinStandardHelpOptions = true,
        description = {
            "Builds a dataset: train, validation and test sets, exports, the fate of every row, a verdict.",
            "",
            "Takes a recipe (tilth.yaml, or the folder that holds it), or data files, folders and globs,",
            "or - for standard input. Without arguments the recipe in this folder."
        },
        footer = {
            "",
            "Examples:",
            "  tilth build examples/support-desk",
            "  tilth build tickets.jsonl --out /data/out --threads 2",
            "  tilth build --set dedup.threshold=0.9 --set split.test=0.1",
            "  zcat dump.jsonl.gz | tilth build - --limit 1000",
            "",
            "Ends with 0 when the dataset is written, whatever the verdict; tilth gate ends by the verdict."
        })
final class BuildCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..*", paramLabel = "RECIPE|DATA", description = "A recipe, its folder, or data.")
    private List<String> inputs = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Where versions are written (default: out).")
    private Path out = Path.of("out");

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: all processors).")
    private @Nullable Integer threads;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Read the first N rows of each source, for a quick look.")
    private @Nullable Long limit;

    @Option(
            names = "--no-cache",
            description = "Read every row again, and keep nothing for the next build (default: OUT/NAME/.cache).")
    private boolean uncached;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Overrides a key of the recipe; may be repeated.")
    private List<String> sets = new ArrayList<>();

    @Mixin
    private JsonOption json;

    BuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Build build =
                Inputs.of(inputs, sets).out(out).cache(!uncached).semantic(Models.ofProcess(), Models::neighbours);
        if (limit != null) {
            build.limit(positive("--limit", limit));
        }
        if (threads != null) {
            build.threads((int) positive("--threads", threads));
        }
        Built built;
        try (ProgressView view = new ProgressView(console)) {
            built = build.progress(view).run();
        }
        if (json.asked) {
            console.json(new JsonObject()
                    .put("folder", built.folder().toString())
                    .put("reused", built.reused())
                    .put("judgement", built.report().judgement().toJson())
                    .put("counts", built.report().counts().toJson())
                    .build());
        } else {
            console.out().print(TextSummary.write(built.report(), built.folder().toString(), console.colours()));
        }
        return 0;
    }

    static long positive(String option, long value) {
        if (value < 1) {
            throw new Fault(option, value + " is too few", "Give 1 or more.");
        }
        return value;
    }
}
