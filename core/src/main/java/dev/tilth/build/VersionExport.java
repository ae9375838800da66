package dev.tilth.build;

import dev.tilth.check.LengthOptions;
import dev.tilth.corpus.Ordered;
import dev.tilth.export.Losses;
import dev.tilth.export.Target;
import dev.tilth.fault.Fault;
import dev.tilth.json.Json;
import dev.tilth.json.JsonObject;
import dev.tilth.json.PrettyJson;
import dev.tilth.recipe.Recipe;
import dev.tilth.report.ExportProfile;
import dev.tilth.report.WrittenFile;
import dev.tilth.sketch.Sha256;
import dev.tilth.verify.ExportManifest;
import dev.tilth.verify.Manifest;
import dev.tilth.verify.Verification;
import dev.tilth.write.ExportWriting;
import dev.tilth.write.ExportedRows;
import dev.tilth.write.Form;
import dev.tilth.write.LaterExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Exports a version that is built already to more targets. The version itself is not changed: each export appears whole in
 * a folder of its own, {@code exports/TARGET}, with its own manifest, and is the same bytes as an export of the build.
 */
public final class VersionExport {
    private final Path version;
    private final List<Target> targets;
    private boolean strict;
    private Optional<Form> form = Optional.empty();
    private int threads = Runtime.getRuntime().availableProcessors();
    private Progress progress = Progress.NONE;

    /**
     * An export that is there now.
     *
     * @param target that it is for
     * @param files that it is made of
     * @param manifest what it says of itself; empty where the build wrote it, and the report says it
     * @param reused whether it was there before
     */
    public record Done(String target, List<Manifest.Output> files, Optional<ExportManifest> manifest, boolean reused) {
        public Json toJson() {
            JsonObject json = new JsonObject()
                    .put("target", target)
                    .put("reused", reused)
                    .put("files", files.stream().map(Manifest.Output::toJson).toList());
            manifest.ifPresent(made -> json.put(
                            "losses",
                            made.losses().stream().map(Losses.Loss::toJson).toList())
                    .put("limits", Json.strings(made.limits())));
            return json.build();
        }
    }

    private VersionExport(Path version, List<Target> targets) {
        this.version = version;
        this.targets = List.copyOf(targets);
    }

    /**
     * @param version its folder
     * @param targets each once
     */
    public static VersionExport of(Path version, List<Target> targets) {
        return new VersionExport(version.toAbsolutePath().normalize(), targets);
    }

    /** Nothing is written where a target cannot carry all of every row, or a row breaks one of its rules. */
    public VersionExport strict() {
        this.strict = true;
        return this;
    }

    /** Rows are written in another form too. */
    public VersionExport alsoAs(Form other) {
        this.form = Optional.of(other);
        return this;
    }

    public VersionExport threads(int count) {
        this.threads = count;
        return this;
    }

    public VersionExport progress(Progress listener) {
        this.progress = listener;
        return this;
    }

    /**
     * Writes what is not there yet.
     *
     * @throws Fault where the version is damaged; where an export of another kind is in the way; what strict refuses
     */
    public List<Done> run() throws IOException {
        Optional<String> damage = Verification.firstDamage(version);
        if (damage.isPresent()) {
            throw new Fault(version.toString(), damage.get(), "Restore the version, or build it again.");
        }
        Manifest manifest = Manifest.read(version);
        List<Target> missing = targets.stream()
                .filter(target -> Files.notExists(folder(target)))
                .toList();
        if (!missing.isEmpty()) {
            write(manifest, missing);
        }
        List<ExportManifest> later = ExportManifest.of(version);
        List<Done> done = targets.stream()
                .map(target -> done(target, manifest, later, !missing.contains(target)))
                .toList();
        if (strict) {
            done.forEach(VersionExport::refuseFindings);
        }
        form.ifPresent(other -> done.forEach(each -> refuseWithout(other, each)));
        return done;
    }

    /** What was there before is not changed. */
    private void refuseWithout(Form other, Done done) {
        String folder = ExportManifest.FOLDER + "/" + done.target();
        if (done.files().stream().noneMatch(file -> file.file().endsWith("." + other.ending()))) {
            throw new Fault(
                    version.resolve(folder).toString(),
                    "this export is there already without " + other.ending(),
                    done.manifest().isPresent()
                            ? "Remove the folder and export again."
                            : "Convert its files with tilth convert.");
        }
    }

    /** An export that was there before lacks what its findings say. */
    private static void refuseFindings(Done done) {
        for (Manifest.Output file : done.files()) {
            if (file.file().endsWith("/" + ExportedRows.FINDINGS)) {
                throw new Fault(
                        file.file(),
                        "this export is there already and has " + file.rows() + " findings",
                        "Read them, or leave out --strict.");
            }
        }
    }

    private static Done done(Target target, Manifest manifest, List<ExportManifest> later, boolean reused) {
        Optional<ExportManifest> made = later.stream()
                .filter(each -> each.target().equals(target.name()))
                .findFirst();
        String folder = ExportManifest.FOLDER + "/" + target.name() + "/";
        List<Manifest.Output> files = made.map(ExportManifest::outputs).orElseGet(() -> manifest.outputs().stream()
                .filter(output -> output.file().startsWith(folder))
                .toList());
        if (files.isEmpty() && made.isEmpty()) {
            throw new Fault(
                    folder, "something is there that is no export of this version", "Move it away and export again.");
        }
        return new Done(target.name(), files, made, reused);
    }

    private Path folder(Target target) {
        return version.resolve(ExportManifest.FOLDER).resolve(target.name());
    }

    private void write(Manifest manifest, List<Target> missing) throws IOException {
        try (VersionFolder folder = VersionFolder.open(version.resolveSibling(""), progress);
                Interruption interruption = new Interruption(folder.draft());
                LaterExport export = new LaterExport(folder.draft(), missing, lengths(manifest))) {
            interruption.watch();
            progress.step("read", 0, -1);
            VersionRows rows = VersionRows.of(version);
            try (VersionRows.Chunks chunks = rows.chunks()) {
                export.write(
                        chunks,
                        VersionRows::read,
                        new Ordered(threads),
                        done -> progress.step("write", done, rows.size()));
            }
            if (strict) {
                missing.forEach(target -> refuseLosses(target, export.losses(target)));
            }
            ExportWriting beside = new ExportWriting(folder.draft(), manifest.name(), export.trainTokens());
            for (Target target : missing) {
                describe(manifest, target, beside.write(target, export), export, folder.draft());
            }
            for (Target target : missing) {
                if (Files.notExists(folder(target))) { // else another export made the same while this one waited
                    folder.publishInto(version, ExportManifest.FOLDER + "/" + target.name());
                }
            }
        }
    }

    private static LengthOptions lengths(Manifest manifest) {
        return Recipe.ofCanonical(manifest.basis().recipe()).length();
    }

    private static void refuseLosses(Target target, Losses losses) {
        List<String> lost = losses.all().stream().map(Losses.Loss::toString).toList();
        if (!lost.isEmpty()) {
            throw new Fault(
                    target.name(),
                    String.join("; ", lost),
                    "Nothing was written. Mend the rows, choose another target, or leave out --strict.");
        }
    }

    private void describe(Manifest manifest, Target target, ExportProfile profile, LaterExport export, Path draft)
            throws IOException {
        ExportManifest made = new ExportManifest(
                target.name(),
                manifest.basis().version(),
                TilthVersion.NUMBER,
                export.losses(target).all(),
                profile.limits(),
                outputs(profile, draft));
        Path file = draft.resolve(ExportManifest.file(target.name()));
        Files.createDirectories(file.getParent());
        Files.writeString(file, PrettyJson.of(made.toJson()));
    }

    private List<Manifest.Output> outputs(ExportProfile profile, Path draft) throws IOException {
        List<Manifest.Output> outputs = new ArrayList<>();
        for (WrittenFile file : profile.files()) {
            outputs.add(new Manifest.Output(file.path(), file.rows(), file.bytes(), file.sha256()));
            if (form.isPresent() && !file.split().isEmpty()) {
                String stem = file.path().substring(0, file.path().lastIndexOf('.') + 1);
                Path other = draft.resolve(stem + form.get().ending());
                form.get().write(draft.resolve(file.path()), other);
                outputs.add(new Manifest.Output(
                        stem + form.get().ending(), file.rows(), Files.size(other), Sha256.of(other)));
            }
        }
        return outputs;
    }
}
