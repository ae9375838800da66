package dev.tilth.cli;

import dev.tilth.ledger.Ledger;
import dev.tilth.ledger.LedgerDiff;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "What moved between two versions: rows that came, went, or changed the side of the split.",
        footer = {"", "Example:", "  tilth diff out/support-desk/3f9a2c61b04d out/support-desk/latest"})
final class DiffCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "A", description = "Folder of the first version.")
    private Path first;

    @Parameters(paramLabel = "B", description = "Folder of the second version.")
    private Path second;

    @Mixin
    private JsonOption json;

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        LedgerDiff diff = LedgerDiff.between(
                Ledger.in(VersionArgument.resolve(first)), Ledger.in(VersionArgument.resolve(second)));
        if (json.asked) {
            console.json(diff.toJson());
            return 0;
        }
        console.print(String.format(Locale.ROOT, "rows: %,d before, %,d after", diff.before(), diff.after()));
        diff.moves().forEach((move, rows) -> console.print(String.format(Locale.ROOT, "  %-28s %,9d", move, rows)));
        if (diff.crossedUnits() > 0) {
            console.print(
                    diff.crossedUnits() + " units changed the side of the split; only a seal keeps them in place:");
            diff.crossed().forEach(row -> console.print("  " + row));
        } else {
            console.print(diff.nothingMoved() ? "nothing moved" : "no row changed the side of the split");
        }
        return 0;
    }
}
