package dev.tilth.cli;

import dev.tilth.build.Interruption;
import dev.tilth.convert.Conversion;
import dev.tilth.convert.Converted;
import dev.tilth.export.Target;
import dev.tilth.export.Targets;
import dev.tilth.fault.Fault;
import dev.tilth.io.ParquetForm;
import dev.tilth.report.Figures;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = {
            "Writes files in another shape, without a build.",
            "",
            "Takes files, folders and globs of any shape that tilth build reads, or - for",
            "standard input. Nothing is cleaned, removed or split. What the new shape cannot",
            "carry and what cannot be read is counted, and named row by row in a file beside",
            "the output, OUT.findings.jsonl. Without --out the rows go to standard output."
        },
        footer = {
            "",
            "Examples:",
            "  tilth convert chat.json --to openai > chat.jsonl",
            "  tilth convert sharegpt.json alpaca.jsonl --to trl --out train.jsonl",
            "  tilth convert tickets.csv --map prompt=question --map completion=reply --to alpaca",
            "  tilth convert toolcalls.json --to gemini --strict --out gemini.jsonl",
            "  tilth convert chat.json --to trl --out train.parquet",
            "",
            "Rows are written as they are, with private values."
        })
final class ConvertCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Data.")
    private List<String> inputs = List.of();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "NAME",
            description = "A trainer or a shape: see docs/reference/targets.md and shapes.md.")
    private String to = "";

    @Mixin
    private MapOption map;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the rows are written; as Parquet where it ends with .parquet.")
    private @Nullable Path out;

    @Option(names = "--force", description = "Replace output files that are there.")
    private boolean force;

    @Option(names = "--strict", description = "Write nothing where anything would be lost.")
    private boolean strict;

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: all processors).")
    private @Nullable Integer threads;

    @Mixin
    private JsonOption json;

    ConvertCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Target target = Targets.writing(to, "--to");
        Inputs.Data data = Inputs.Data.of(inputs);
        Conversion conversion = Conversion.of(data.base(), map.in(data.sources()), target);
        if (strict) {
            conversion.strict();
        }
        if (force) {
            conversion.replacing();
        }
        if (threads != null) {
            conversion.threads((int) BuildCommand.positive("--threads", threads));
        }
        try (ProgressView view = new ProgressView(console)) {
            conversion.progress(view);
            if (out == null) {
                toStandardOutput(conversion);
            } else {
                print(
                        out.toString().endsWith(".parquet")
                                ? conversion.as(new ParquetForm()).run(out)
                                : conversion.run(out));
            }
        }
        return 0;
    }

    /** Through a file, so that nothing comes out where something is wrong. */
    private void toStandardOutput(Conversion conversion) throws IOException {
        if (json.asked) {
            throw new Fault("--json", "the rows go to standard output", "Name a file for them with --out.");
        }
        Path folder = Files.createTempDirectory("tilth-convert-");
        Path rows = folder.resolve("rows.jsonl");
        try (Interruption interruption = new Interruption(folder)) {
            interruption.watch();
            Converted converted = conversion.run(rows);
            if (converted.parts().size() > 1) {
                throw new Fault(
                        to,
                        "the rows belong to " + converted.parts().size() + " files",
                        "Name a file with --out; the others are written beside it.");
            }
            Files.copy(rows, console.out());
            console.out().flush();
            console.err().println(counted(converted));
            converted.lost().forEach(lost -> console.err().println("  " + lost));
            converted.remarks().forEach(remark -> console.err().println("  " + remark));
        } finally {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private void print(Converted converted) {
        if (json.asked) {
            console.json(converted.toJson());
            return;
        }
        console.print(counted(converted));
        converted.lost().forEach(lost -> console.print("  " + lost));
        converted.remarks().forEach(remark -> console.print("  " + remark));
        console.print("wrote " + String.join(", ", converted.files()));
    }

    private String counted(Converted converted) {
        return Figures.count(converted.rows()) + " of " + Figures.count(converted.read(), "row") + " as " + to;
    }
}
