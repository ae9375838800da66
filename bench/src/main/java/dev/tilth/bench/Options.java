package dev.tilth.bench;

import dev.tilth.fault.Fault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands on the command line of a benchmark: {@code --name value} pairs, and words that stand alone. */
public final class Options {
    private static final int FAILED = 2;

    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> words = new ArrayList<>();

    /** A benchmark, which may fail as it likes. */
    @FunctionalInterface
    public interface Command {
        /** @return the exit code */
        int run(Options options) throws Exception;
    }

    private Options() {}

    /**
     * Runs a benchmark and ends the process; prints {@code usage} where it is asked for, a fault in one line.
     *
     * @param usage names every option, with examples
     */
    public static void run(String[] args, String usage, Command command) throws Exception {
        if (List.of(args).contains("--help")) {
            System.out.print(usage);
            return;
        }
        int code;
        try {
            code = command.run(parse(args, usage));
        } catch (Fault e) {
            System.err.println(e.getMessage());
            code = FAILED;
        }
        if (code != 0) {
            System.exit(code);
        }
    }

    static Options parse(String[] args, String usage) {
        Options options = new Options();
        for (int i = 0; i < args.length; i++) {
            if (!args[i].startsWith("--")) {
                options.words.add(args[i]);
            } else if (!usage.contains(" " + args[i] + " ")) {
                throw new Fault(args[i], "there is no such option", "See --help.");
            } else if (i + 1 == args.length) {
                throw new Fault(args[i], "has no value", "See --help.");
            } else {
                options.values.put(args[i], args[++i]);
            }
        }
        return options;
    }

    /** Words that belong to no option. */
    public List<String> words() {
        return List.copyOf(words);
    }

    public String text(String name, String usual) {
        return values.getOrDefault(name, usual);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public Path path(String name, String usual) {
        return Path.of(text(name, usual));
    }

    /** A whole number from 0. */
    public long number(String name, long usual) {
        return number(name, text(name, Long.toString(usual)));
    }

    /** Whole numbers with commas between; empty where the text is. */
    public List<Long> numbers(String name, String usual) {
        String all = text(name, usual);
        return all.isEmpty()
                ? List.of()
                : List.of(all.split(",", -1)).stream()
                        .map(each -> number(name, each))
                        .toList();
    }

    private static long number(String name, String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new Fault(name, "\"" + text + "\" is not a whole number", "Give digits alone, for example 200000.");
        }
        return Long.parseLong(text);
    }
}
