package dev.tilth.cli;

import picocli.CommandLine.Option;

/** {@code --json}, the same on every command. */
final class JsonOption {
    @Option(names = "--json", description = "Print the result as JSON.")
    boolean asked;
}
