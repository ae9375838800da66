package dev.tilth.build;

import dev.tilth.account.Measuring;
import dev.tilth.export.Target;
import dev.tilth.gate.Counts;
import dev.tilth.json.PrettyJson;
import dev.tilth.recipe.Recipe;
import dev.tilth.report.ExportProfile;
import dev.tilth.report.Header;
import dev.tilth.report.Report;
import dev.tilth.report.ReportJson;
import dev.tilth.report.WrittenFile;
import dev.tilth.report.card.Croissant;
import dev.tilth.report.card.DatasetCard;
import dev.tilth.report.page.ReportHtml;
import dev.tilth.sketch.Sha256;
import dev.tilth.verify.Manifest;
import dev.tilth.write.ExportWriting;
import dev.tilth.write.OutputFile;
import dev.tilth.write.Writing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Writes what stands beside the rows of a version: exports' configurations, report, card, manifest. */
final class Publishing {
    private final Recipe recipe;
    private final Path folder;
    private final Manifest.Basis basis;
    private final List<WrittenFile> files = new ArrayList<>();

    /** @param folder of the version */
    Publishing(Recipe recipe, Path folder, Manifest.Basis basis) {
        this.recipe = recipe;
        this.folder = folder;
        this.basis = basis;
    }

    void write(Writing rows, ExportWriting beside, List<Target> targets, Measuring measured, Given given)
            throws IOException {
        files.addAll(rows.written().values());
        List<ExportProfile> exports = new ArrayList<>();
        for (Target target : targets) {
            ExportProfile export = beside.write(target, rows);
            exports.add(export);
            export.files().stream()
                    .filter(file -> !rows.written().containsKey(file.path()))
                    .forEach(files::add);
        }
        Counts counts = measured.counts(
                basis.limit() < 0,
                given.lock().sealed().isPresent(),
                given.task().state(true));
        List<WrittenFile> ofRows = rows.written().values().stream()
                .filter(file -> !file.path().startsWith("exports/"))
                .toList();
        writeReport(measured.report(header(given), counts, ofRows, exports));
        List<Manifest.Output> outputs = files.stream()
                .map(file -> new Manifest.Output(file.path(), file.rows(), file.bytes(), file.sha256()))
                .sorted(Comparator.comparing(Manifest.Output::file))
                .toList();
        Manifest manifest = new Manifest(recipe.name(), basis, counts, outputs);
        Files.writeString(folder.resolve(Manifest.FILE), PrettyJson.of(manifest.toJson()));
    }

    private void writeReport(Report report) throws IOException {
        StringBuilder page = new StringBuilder();
        ReportHtml.write(report, page);
        files.add(OutputFile.write(folder, Reuse.REPORT, "", PrettyJson.of(ReportJson.write(report))));
        files.add(OutputFile.write(folder, "report.html", "", page.toString()));
        files.add(OutputFile.write(folder, "README.md", "", DatasetCard.write(report)));
        files.add(OutputFile.write(folder, "croissant.json", "", PrettyJson.of(Croissant.write(report))));
    }

    private Header header(Given given) {
        Optional<Path> file = given.recipeFile().map(Path::getFileName);
        return new Header(
                recipe.name(),
                basis.version(),
                basis.tilth(),
                file.map(Path::toString).orElse(""),
                Sha256.of(recipe.canonical().write()),
                recipe.task().objective().word(),
                "",
                "",
                List.of(),
                given.task().header());
    }
}
