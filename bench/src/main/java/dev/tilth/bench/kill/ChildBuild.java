package dev.tilth.bench.kill;

import dev.tilth.build.Build;
import java.nio.file.Path;
import java.util.List;

/** A build in a process of its own, to be killed. */
public final class ChildBuild {
    private ChildBuild() {}

    /** @param args recipe, folder for versions, and keys that are set */
    public static void main(String[] args) {
        Build.of(Path.of(args[0]), List.of(args).subList(2, args.length))
                .out(Path.of(args[1]))
                .threads(2)
                .run();
    }
}
