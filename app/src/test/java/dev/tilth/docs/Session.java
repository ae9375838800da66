package dev.tilth.docs;

import dev.tilth.cli.Tilth;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The process in which the commands of one page run, so that its folder is the reader's. Each argument is a command; what
 * each printed goes to standard output, ended by {@link #END}.
 */
final class Session {
    /** Stands behind the output of each command. */
    static final String END = "\u0001";

    private int exit;

    private Session() {}

    public static void main(String[] commands) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Session session = new Session();
        for (String command : commands) {
            out.print(session.run(command) + END);
            out.flush();
        }
    }

    private String run(String command) throws IOException {
        if (command.equals("echo $?")) {
            return exit + "\n";
        }
        List<String> words = words(command);
        String name = words.get(0);
        if (name.equals("tilth") || name.equals("./tilth")) {
            int redirect = words.indexOf(">");
            if (redirect < 0) {
                return tilth(words.subList(1, words.size()));
            }
            Files.writeString(Path.of(words.get(redirect + 1)), tilth(words.subList(1, redirect)));
            return "";
        }
        if (name.equals("java")) {
            words.set(words.indexOf("-cp") + 1, System.getProperty("java.class.path"));
            words.set(0, System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
            return process(words);
        }
        return process(List.of("sh", "-c", command));
    }

    /** What the command prints, without the lines that tell its progress. */
    private String tilth(List<String> args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        exit = Tilth.run(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                args.toArray(String[]::new));
        StringBuilder errors = new StringBuilder();
        err.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("tilth: "))
                .forEach(line -> errors.append(line).append('\n'));
        return out.toString(StandardCharsets.UTF_8) + errors;
    }

    private String process(List<String> words) throws IOException {
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            exit = process.waitFor();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return printed;
    }

    /** Words as a shell reads them, single and double quotes and all that the pages use. */
    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < command.length(); i++) {
            char c = command.charAt(i);
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == ' ') {
                words.add(word.toString());
                word.setLength(0);
            } else {
                word.append(c);
            }
        }
        words.add(word.toString());
        return words;
    }
}
