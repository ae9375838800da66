package dev.tilth.cli;

import dev.tilth.audit.Audit;
import dev.tilth.audit.Audited;
import dev.tilth.audit.ResultText;
import dev.tilth.build.Sealing;
import dev.tilth.fault.Fault;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import dev.tilth.recipe.Recipe;
import dev.tilth.report.Figures;
import dev.tilth.verify.Manifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "dedup-audit",
        mixinStandardHelpOptions = true,
        description = {
            "Has people judge a sample of the duplicates that a version removed.",
            "",
            "Writes pairs as CSV, some of each similarity and of those that look alike and",
            "stay. Fill in the column verdict: duplicate, different or unsure. Then --read",
            "says how many were removed by mistake, with an interval."
        },
        footer = {
            "",
            "Examples:",
            "  tilth dedup-audit out/support-desk/latest --out audit.csv",
            "  tilth dedup-audit --sample 100 --out audit.csv",
            "  tilth dedup-audit --read audit.csv --store",
            "",
            "--store keeps the verdicts in audits/dedup.json beside the recipe. Commit it: it is an",
            "input of the next build, whose report shows it."
        })
final class DedupAuditCommand implements Callable<Integer> {
    private static final int MOST = 10_000;

    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "VERSION", description = "Folder of the version; the only one under out.")
    private @Nullable Path version;

    @Option(names = "--sample", paramLabel = "N", description = "How many pairs (default: 200).")
    private int sample = 200;

    @Option(names = "--out", paramLabel = "FILE", description = "The CSV to write (default: audit.csv).")
    private Path out = Path.of("audit.csv");

    @Option(names = "--force", description = "Replace a file that is there.")
    private boolean force;

    @Option(names = "--read", paramLabel = "FILE", description = "A CSV that was filled in.")
    private @Nullable Path read;

    @Option(names = "--store", description = "Keep what was read beside the recipe.")
    private boolean store;

    @Option(names = "--recipe", paramLabel = "FILE", description = "The recipe beside which it is kept.")
    private @Nullable Path recipe;

    @Mixin
    private JsonOption json;

    DedupAuditCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Path folder = VersionArgument.resolve(version);
        Manifest manifest = Manifest.read(folder);
        Recipe built = Recipe.ofCanonical(manifest.basis().recipe());
        Audit audit = new Audit(
                new Audited(folder, manifest.basis().version(), built.dedup().threshold(), built.privacy()));
        if (read == null) {
            write(audit);
        } else {
            judge(audit, folder, read);
        }
        return 0;
    }

    private void write(Audit audit) throws Exception {
        if (store) {
            throw new Fault("--store", "there is nothing to keep yet", "Read a filled-in CSV with --read.");
        }
        if (BuildCommand.positive("--sample", sample) > MOST) {
            throw new Fault("--sample", sample + " is more than people judge", "Give up to " + MOST + ".");
        }
        if (Files.exists(out) && !force) {
            throw new Fault(
                    out.toString(),
                    "there is a file already, and it may hold verdicts",
                    "Name another with --out, or replace it with --force.");
        }
        List<Audit.Drawn> drawn = audit.sample(sample, out);
        long pairs = drawn.stream().mapToLong(Audit.Drawn::drawn).sum();
        if (json.asked) {
            console.json(new JsonObject()
                    .put("out", out.toString())
                    .put("pairs", pairs)
                    .put("strata", drawn.stream().map(DedupAuditCommand::json).toList())
                    .build());
            return;
        }
        drawn.stream()
                .filter(each -> each.pairs() > 0)
                .forEach(each -> console.print(each.stratum() + ": " + Figures.count(each.drawn()) + " of "
                        + Figures.count(each.pairs(), "pair")));
        console.print("wrote " + Figures.count(pairs, "pair") + " to " + out
                + "; fill in verdict, then: tilth dedup-audit --read " + out);
    }

    private static Json json(Audit.Drawn each) {
        return new JsonObject()
                .put("stratum", each.stratum())
                .put("pairs", each.pairs())
                .put("drawn", each.drawn())
                .build();
    }

    private void judge(Audit audit, Path folder, Path file) throws Exception {
        Audit.Result result = audit.judge(file);
        Optional<Path> kept = store
                ? Optional.of(result.judgements()
                        .write(Sealing.recipeFolder(folder, Optional.ofNullable(recipe), "an audit")))
                : Optional.empty();
        if (json.asked) {
            JsonObject all = new JsonObject()
                    .put("judgements", result.judgements().toJson())
                    .put(
                            "wrong",
                            result.wrong().stream().map(DedupAuditCommand::json).toList());
            kept.ifPresent(path -> all.put("stored", path.toString()));
            console.json(all.build());
            return;
        }
        ResultText.lines(result).forEach(console::print);
        kept.ifPresent(path -> console.print("stored in " + path + "; the next build reads it"));
    }

    private static Json json(Audit.Wrong each) {
        return new JsonObject()
                .put("row", each.row())
                .put("kept", each.kept())
                .put("stratum", each.stratum())
                .put("similarity", each.similarity())
                .build();
    }
}
