package dev.tilth.cli;

import dev.tilth.json.Json;
import dev.tilth.json.PrettyJson;
import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where a command reads and prints.
 *
 * @param in standard input
 * @param out what the user asked for
 * @param err progress and errors
 * @param terminal whether a person looks on: colours (unless {@code NO_COLOR} is set) and progress that moves
 */
record Console(InputStream in, PrintStream out, PrintStream err, boolean terminal) {
    boolean colours() {
        return terminal && System.getenv("NO_COLOR") == null;
    }

    void print(String line) {
        out.println(line);
    }

    void json(Json value) {
        out.print(PrettyJson.of(value));
    }
}
