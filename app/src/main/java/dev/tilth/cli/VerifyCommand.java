package dev.tilth.cli;

import dev.tilth.json.JsonObject;
import dev.tilth.verify.Verification;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Derives every digest, count and gate of a version again from its files.",
            "Works offline, and searches the splits for rows that are alike."
        },
        footer = {
            "",
            "Example:",
            "  tilth verify out/support-desk/latest",
            "",
            "Ends with 1 where something does not hold."
        })
final class VerifyCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "VERSION", description = "Folder of the version; the only one under out.")
    private @Nullable Path version;

    @Mixin
    private JsonOption json;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        List<Verification.Finding> findings = Verification.of(VersionArgument.resolve(version));
        boolean holds = findings.stream().allMatch(Verification.Finding::holds);
        if (json.asked) {
            console.json(new JsonObject()
                    .put("holds", holds)
                    .put(
                            "findings",
                            findings.stream().map(Verification.Finding::toJson).toList())
                    .build());
        } else {
            findings.forEach(finding -> console.print(String.format(
                    Locale.ROOT, "%-5s %-8s %s", finding.holds() ? "ok" : "FAIL", finding.what(), finding.detail())));
        }
        return holds ? 0 : 1;
    }
}
