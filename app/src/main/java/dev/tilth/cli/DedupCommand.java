package dev.tilth.cli;

import dev.tilth.dedup.DedupOptions;
import dev.tilth.distinct.Distinct;
import dev.tilth.distinct.Output;
import dev.tilth.distinct.Result;
import dev.tilth.distinct.ResultText;
import dev.tilth.fault.Fault;
import dev.tilth.json.JsonObject;
import dev.tilth.source.SourceOptions;
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
        name = "dedup",
        mixinStandardHelpOptions = true,
        description = {
            "Removes duplicates from files and does nothing else to them.",
            "",
            "Takes files, folders and globs of any shape that tilth build reads, or - for",
            "standard input. Of two duplicates the earlier row stays. Rows of JSONL are",
            "written byte for byte as they were read; rows of JSON and CSV as lines of JSON.",
            "Without --out it counts and writes nothing."
        },
        footer = {
            "",
            "Examples:",
            "  tilth dedup a.jsonl b.csv --out clean.jsonl",
            "  tilth dedup train.jsonl --against test.jsonl --out train-clean.jsonl",
            "  tilth dedup tickets.jsonl --compare 0.7,0.8,0.9",
            "  tilth dedup tickets.jsonl --mark --out marked.jsonl",
            "",
            "Removed and unreadable rows go to clean.removed.jsonl, each with its reason.",
            "Rows are written as they are, with private values; what is printed has none."
        })
final class DedupCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Data; rows of earlier files stay.")
    private List<String> inputs = List.of();

    @Option(
            names = "--against",
            paramLabel = "FILE",
            description = "Also remove what repeats a row of this file; it is only read. May be repeated.")
    private List<String> against = List.of();

    @Option(
            names = "--threshold",
            paramLabel = "J",
            description = "Similarity of near duplicates, over 0 and up to 1 (default: 0.8).")
    private double threshold = DedupOptions.DEFAULTS.threshold();

    @Option(
            names = "--compare",
            split = ",",
            paramLabel = "J",
            description = "Also say what these thresholds remove, for example 0.7,0.9.")
    private List<Double> compare = List.of();

    @Mixin
    private MapOption map;

    @Option(names = "--no-near", description = "Only exact and format duplicates.")
    private boolean noNear;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the rows that stay are written.")
    private @Nullable Path out;

    @Option(
            names = "--mark",
            description = "Keep duplicates, each with a member " + Output.MARK + ": kind, of which row, similarity.")
    private boolean mark;

    @Option(names = "--force", description = "Replace output files that are there.")
    private boolean force;

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: all processors).")
    private @Nullable Integer threads;

    @Mixin
    private JsonOption json;

    DedupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        List<String> all = new ArrayList<>(inputs);
        all.addAll(against);
        Inputs.Data data = Inputs.Data.of(all);
        List<SourceOptions> files = data.sources().subList(0, inputs.size());
        compare.forEach(each -> similarity("--compare", each));
        Distinct distinct = Distinct.of(data.base(), files)
                .against(data.sources().subList(inputs.size(), all.size()))
                .options(DedupOptions.DEFAULTS
                        .withThreshold(similarity("--threshold", threshold))
                        .withNear(!noNear))
                .compare(compare)
                .map(map.columns());
        if (threads != null) {
            distinct.threads((int) BuildCommand.positive("--threads", threads));
        }
        if (mark && out == null) {
            throw new Fault("--mark", "there is no file to write to", "Name one with --out.");
        }
        if (out != null) {
            distinct.write(output(out));
        }
        Result result;
        try (ProgressView view = new ProgressView(console)) {
            result = distinct.progress(view).run();
        }
        print(result);
        return 0;
    }

    private Output output(Path file) {
        Output output = Output.to(file);
        output = mark ? output.marking() : output;
        return force ? output.replacing() : output;
    }

    private void print(Result result) {
        if (json.asked) {
            JsonObject files = new JsonObject().put("result", result.toJson());
            if (out != null) {
                files.put("out", out.toString())
                        .put("removed", Output.to(out).removed().toString());
            }
            console.json(files.build());
            return;
        }
        ResultText.lines(result).forEach(console::print);
        console.print(
                out == null
                        ? "nothing was written; name a file with --out"
                        : "wrote " + out + " and " + Output.to(out).removed());
    }

    private static double similarity(String option, double value) {
        if (!(value > 0 && value <= 1)) {
            throw new Fault(option, value + " is not a similarity", "Give a number over 0 and up to 1.");
        }
        return value;
    }
}
