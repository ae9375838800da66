package dev.tilth.build;

import dev.tilth.fault.Fault;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import dev.tilth.report.Report;
import dev.tilth.report.ReportJson;
import dev.tilth.verify.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A version that is there already is verified and used again. */
final class Reuse {
    static final String REPORT = "report.json";

    private Reuse() {}

    /**
     * @throws Fault where a file of the version was altered
     */
    static void refuseDamaged(Path version) throws IOException {
        Optional<String> damage = Verification.firstDamage(version);
        if (damage.isPresent()) {
            throw new Fault(
                    version.toString(),
                    "this version is there already, but " + damage.get(),
                    "Remove the folder, or restore its files.");
        }
    }

    static Report report(Path version) throws IOException {
        try {
            return ReportJson.read(JsonReader.read(Files.readString(version.resolve(REPORT))));
        } catch (NotJson e) {
            throw new Fault(version.resolve(REPORT).toString(), "not JSON", "Restore the file, or build again.");
        }
    }
}
