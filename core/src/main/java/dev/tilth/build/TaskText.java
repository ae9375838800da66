package dev.tilth.build;

import dev.tilth.fault.Fault;
import dev.tilth.gate.TaskLock;
import dev.tilth.recipe.TaskOptions;
import dev.tilth.report.Header;
import dev.tilth.sketch.Sha256;
import dev.tilth.unit.Lock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The task definition that a build follows, held against the lock.
 *
 * @param options of the recipe
 * @param bytes of the file, 0 where there is none
 * @param sha256 of the text; empty where the recipe names none
 */
record TaskText(TaskOptions options, long bytes, String sha256) {
    /**
     * Reads the definition.
     *
     * @throws Fault where it is missing, or differs from the text that is locked for its version
     */
    static TaskText read(TaskOptions options, Path base, Lock lock) throws java.io.IOException {
        if (options.definition().isEmpty()) {
            return new TaskText(options, 0, "");
        }
        Path file = base.resolve(options.definition());
        if (!Files.isRegularFile(file)) {
            throw new Fault(
                    "task.definition",
                    "there is no file " + options.definition(),
                    "Write the task down, or remove the key.");
        }
        String digest = Sha256.of(file);
        Optional<String> locked = lock.definition(options.version());
        if (locked.isPresent() && !locked.get().equals(digest)) {
            throw new Fault(
                    options.definition(),
                    "the text is not the one that " + Lock.FILE + " holds for version " + options.version(),
                    "Restore it, or set task.version to " + (options.version() + 1)
                            + ": rows of older versions are then quarantined.");
        }
        return new TaskText(options, Files.size(file), digest);
    }

    boolean isThere() {
        return !sha256.isEmpty();
    }

    /** As the report names it. */
    Header.Task header() {
        return isThere() ? new Header.Task(options.definition(), options.version(), sha256) : Header.Task.NONE;
    }

    /** The lock with this definition in it. */
    Lock in(Lock lock) {
        return !isThere() || lock.definition(options.version()).isPresent()
                ? lock
                : lock.withDefinition(new Lock.Definition(options.version(), sha256));
    }

    /** @param locked whether the lock can be written */
    TaskLock state(boolean locked) {
        return !isThere() ? TaskLock.NONE : locked ? TaskLock.LOCKED : TaskLock.OPEN;
    }
}
