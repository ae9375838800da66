package dev.tilth.write;

import dev.tilth.export.ExportFacts;
import dev.tilth.export.ExportFile;
import dev.tilth.export.Limit;
import dev.tilth.export.Target;
import dev.tilth.report.ExportProfile;
import dev.tilth.report.WrittenFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes what stands beside the rows of each export, and says what the trainer cannot hold. */
public final class ExportWriting {
    private final Path folder;
    private final String dataset;
    private final ExportFacts.Tokens tokens;

    /**
     * @param folder of the version
     * @param dataset its name
     * @param tokens of train
     */
    public ExportWriting(Path folder, String dataset, ExportFacts.Tokens tokens) {
        this.folder = folder;
        this.dataset = dataset;
        this.tokens = tokens;
    }

    /** The export to one target, whose rows are written already. */
    public ExportProfile write(Target target, Writing rows) throws IOException {
        return write(target, rows.files());
    }

    /** The same of rows that were written later. */
    public ExportProfile write(Target target, LaterExport rows) throws IOException {
        return write(target, rows.files());
    }

    private ExportProfile write(Target target, OutputFiles rows) throws IOException {
        Map<String, WrittenFile> written = rows.written();
        List<ExportFile> files = new ArrayList<>();
        List<WrittenFile> all = new ArrayList<>();
        for (String split : OutputFiles.SPLITS) {
            for (String part : target.parts()) {
                WrittenFile file = written.get(ExportedRows.file(target, split, part));
                if (file != null) {
                    files.add(new ExportFile(split, part, file.rows(), file.bytes()));
                    all.add(file);
                }
            }
        }
        Optional.ofNullable(written.get(ExportedRows.findings(target))).ifPresent(all::add);
        ExportFacts facts = new ExportFacts(dataset, files, tokens, 0);
        for (Map.Entry<String, String> extra : target.extraFiles(facts).entrySet()) {
            all.add(OutputFile.write(folder, ExportedRows.folder(target) + extra.getKey(), "", extra.getValue()));
        }
        return new ExportProfile(
                target.name(),
                all,
                rows.losses(target).all().stream()
                        .map(loss -> new ExportProfile.Lack(loss.words(), loss.rows()))
                        .toList(),
                Stream.concat(
                                Limit.findings(target, facts).stream()
                                        .map(finding -> finding.where() + ": " + finding.evidence()),
                                ExportedRows.mixedTypes(target, rows).stream())
                        .toList());
    }
}
