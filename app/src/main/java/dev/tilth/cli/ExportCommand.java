package dev.tilth.cli;

import dev.tilth.build.VersionExport;
import dev.tilth.export.Losses;
import dev.tilth.io.ParquetForm;
import dev.tilth.json.JsonObject;
import dev.tilth.report.Figures;
import dev.tilth.verify.Manifest;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a version that is built already for more trainers.",
            "",
            "Each export is a folder exports/NAME of the version: train, validation and test",
            "in the trainer's shape, a config that fits the rows, findings.jsonl with a line",
            "for each thing that could not be carried, and a manifest of its own. The version",
            "itself is not changed; tilth verify reads both."
        },
        footer = {
            "",
            "Examples:",
            "  tilth export --to axolotl,llama-factory",
            "  tilth export out/support-desk/latest --to openai --strict",
            "  tilth export --to trl --parquet",
            "",
            "Ends with 2, and writes nothing, where --strict finds something lost."
        })
final class ExportCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "VERSION", description = "Folder of the version; the only one under out.")
    private @Nullable Path version;

    @Mixin
    private TargetsOption to;

    @Option(
            names = "--strict",
            description = "Write nothing where a trainer cannot carry all of every row, or a row breaks its rules.")
    private boolean strict;

    @Option(names = "--parquet", description = "Also write the rows as Parquet, beside the JSONL files.")
    private boolean parquet;

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: all processors).")
    private @Nullable Integer threads;

    @Mixin
    private JsonOption json;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Path folder = VersionArgument.resolve(version);
        VersionExport export = VersionExport.of(folder, to.targets());
        if (strict) {
            export.strict();
        }
        if (parquet) {
            export.alsoAs(new ParquetForm());
        }
        if (threads != null) {
            export.threads((int) BuildCommand.positive("--threads", threads));
        }
        List<VersionExport.Done> done;
        try (ProgressView view = new ProgressView(console)) {
            done = export.progress(view).run();
        }
        if (json.asked) {
            console.json(new JsonObject()
                    .put("version", folder.toString())
                    .put(
                            "exports",
                            done.stream().map(VersionExport.Done::toJson).toList())
                    .build());
        } else {
            done.forEach(each -> print(folder, each));
        }
        return 0;
    }

    private void print(Path folder, VersionExport.Done done) {
        console.print(folder.resolve("exports").resolve(done.target()) + (done.reused() ? " is there already" : ""));
        for (Manifest.Output file : done.files()) {
            String name = file.file().substring(file.file().lastIndexOf('/') + 1);
            console.print("  " + name + (file.rows() > 0 ? "  " + Figures.count(file.rows(), "row") : ""));
        }
        done.manifest().ifPresent(made -> {
            for (Losses.Loss loss : made.losses()) {
                console.print("  " + loss);
            }
            made.limits().forEach(limit -> console.print("  " + limit));
        });
        if (done.reused() && done.manifest().isEmpty()) {
            console.print("  written by the build; what it could not carry is in the report");
        }
    }
}
