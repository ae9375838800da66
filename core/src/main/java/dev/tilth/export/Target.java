package dev.tilth.export;

import dev.tilth.example.Example;
import java.util.List;
import java.util.Map;

/** One trainer: how it wants its rows. Immutable; many threads may call it. */
public interface Target {
    /** Kebab-case, as the recipe names it, and the folder of the export. */
    String name();

    /** The example as a line of one of the target's files, or why it can be in none. */
    Exported write(Example example);

    /** Every part that {@link #write} may name, the main one first; each part of a split is a file of its own. */
    List<String> parts();

    /** What the trainer refuses or cuts. */
    List<Limit> limits();

    /** What stands beside the rows: name of the file and its content. */
    Map<String, String> extraFiles(ExportFacts facts);
}
