package dev.tilth.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** What one run of the command line printed, and how it ended. */
record Typed(int code, String out, String err) {
    static Typed run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Tilth.run(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                args);
        return new Typed(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The lines of the flow: what was read, what left at each step and why, what was kept. */
    String flow() {
        List<String> lines = out.lines().toList();
        int read = 0;
        while (!lines.get(read).startsWith("read ")) {
            read++;
        }
        return String.join("\n", lines.subList(read, lines.size() - 2)).replaceAll("(?m) {2,}", " ");
    }

    /** The folder of the version, which the last line names. */
    Path folder() {
        return Path.of(out.lines().reduce((first, second) -> second).orElseThrow());
    }

    /** The lines of the ledger. */
    List<String> ledger() {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(folder().resolve("ledger.jsonl.gz")))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
