package dev.tilth.source;

import dev.tilth.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * What the system says of a file before it is read, to be held against what it says after. For files that others read,
 * here and there: what they have seen of one that was written to meanwhile cannot be known.
 */
record Untouched(Path path, String name, long size, String state) {
    static Untouched now(Path path, String name) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return new Untouched(
                path,
                name,
                attributes.size(),
                attributes.size() + " " + attributes.lastModifiedTime() + " " + attributes.fileKey());
    }

    /** @throws Fault where something wrote to the file, or it is there no more */
    void refuseChange() {
        try {
            if (now(path, name).state().equals(state)) {
                return;
            }
        } catch (IOException e) {
            // it is there no more
        }
        throw new Fault(name, "it changed while it was read", "Build again when nothing writes to it, or from a copy.");
    }
}
