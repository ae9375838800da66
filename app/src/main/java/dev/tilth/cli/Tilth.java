package dev.tilth.cli;

import dev.tilth.fault.Fault;
import dev.tilth.fault.Machine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code tilth} command. */
@Command(
        name = "tilth",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Turns raw data into a fine-tuning dataset that can be trusted,",
            "and says GO, NO-GO or CANNOT DECIDE, with the evidence."
        },
        footer = {
            "",
            "Examples:",
            "  tilth init tickets.csv emails.jsonl      look at the data, write tilth.yaml",
            "  tilth build                              build by tilth.yaml in this folder",
            "  tilth build tickets.jsonl --out DIR      build without a recipe",
            "  tilth why tickets.csv#812                the story of one row",
            "  tilth gate out/tickets/latest            exit 0 GO, 1 NO-GO, 3 CANNOT DECIDE",
            "",
            "Exit codes: 0 done, 2 something that you can mend, 70 a bug of tilth."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Tilth.Version.class,
        subcommands = {
            InitCommand.class,
            BuildCommand.class,
            DedupCommand.class,
            DedupAuditCommand.class,
            WhyCommand.class,
            DiffCommand.class,
            SealCommand.class,
            VerifyCommand.class,
            GateCommand.class,
            CheckCommand.class,
            ExportCommand.class,
            ConvertCommand.class,
            DryRunCommand.class,
            SchemaCommand.class
        })
public final class Tilth {
    private static final int MENDABLE = 2;
    private static final int BUG = 70;
    /** Set by the launcher where a person looks on: the JDK cannot tell on all versions. */
    private static final String TERMINAL = "tilth.terminal";

    private Tilth() {}

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(new Console(System.in, out, err, Boolean.getBoolean(TERMINAL)), args));
    }

    /**
     * Runs one command in this process.
     *
     * @return the exit code
     */
    public static int run(InputStream in, PrintStream out, PrintStream err, String... args) {
        return run(new Console(in, out, err, false), args);
    }

    private static int run(Console console, String... args) {
        CommandLine line = new CommandLine(new Tilth(), new Commands(console));
        line.setOut(writer(console.out()));
        line.setErr(writer(console.err()));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                console.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setParameterExceptionHandler((thrown, typed) -> mistyped(thrown, console));
        line.setExecutionExceptionHandler((thrown, command, parsed) -> explain(thrown, console));
        if (args.length == 0) {
            line.usage(console.out());
            return 0;
        }
        try {
            return line.execute(args);
        } catch (OutOfMemoryError e) {
            return explain(Machine.fault("command", e), console);
        } catch (Error e) {
            return explain(e, console);
        }
    }

    private static PrintWriter writer(PrintStream out) {
        return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
    }

    /** One line: what was typed, and where to read what can be. */
    private static int mistyped(ParameterException thrown, Console console) {
        String what = String.valueOf(thrown.getMessage()).replace('\n', ' ').strip();
        String help = "";
        if (thrown instanceof UnmatchedArgumentException unmatched) {
            List<String> near = unmatched.getSuggestions();
            what = String.join(" ", unmatched.getUnmatched()) + ": there is no such option or command";
            help = near.isEmpty() ? "" : "Did you mean " + near.get(0) + "? ";
        }
        console.err()
                .println(what + ". " + help + "See "
                        + thrown.getCommandLine().getCommandSpec().qualifiedName() + " --help.");
        return MENDABLE;
    }

    private static int explain(Throwable thrown, Console console) {
        if (thrown instanceof Fault fault) {
            console.err().println(fault.getMessage());
            return MENDABLE;
        }
        Throwable cause = thrown instanceof UncheckedIOException unchecked ? unchecked.getCause() : thrown;
        if (cause instanceof IOException failure
                && (failure instanceof FileSystemException || Machine.isFull(failure))) {
            console.err().println(Machine.fault("disk", failure).getMessage());
            return MENDABLE;
        }
        console.err().println("tilth: this is a bug of tilth, please report it with what follows.");
        thrown.printStackTrace(console.err());
        return BUG;
    }

    /** The version from the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"tilth " + dev.tilth.build.TilthVersion.NUMBER};
        }
    }

    /** Gives each command its console. */
    private record Commands(Console console) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            try {
                return type.getDeclaredConstructor(Console.class).newInstance(console);
            } catch (NoSuchMethodException e) {
                return CommandLine.defaultFactory().create(type);
            }
        }
    }
}
