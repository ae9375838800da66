package dev.tilth.build;

import dev.tilth.fault.Fault;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A build in a process of its own, which says each step that it takes and can be killed at any of them. */
final class BuildProcess {
    private final Process process;
    private final BufferedReader steps;

    /**
     * How a process ended.
     *
     * @param code its exit code
     * @param said what it printed since it was last listened to, a line each
     */
    record Ended(int code, List<String> said) {
        /** Its last line. */
        String last() {
            return said.isEmpty() ? "" : said.get(said.size() - 1);
        }
    }

    private BuildProcess(Process process) {
        this.process = process;
        this.steps = process.inputReader();
    }

    /** @param options of the JVM */
    static BuildProcess start(Path workingFolder, List<String> options, Path recipe, Path out, String... sets)
            throws IOException {
        return run(workingFolder, command(options, recipe, out, sets));
    }

    /** Starts a command that ends in a build, for example by way of a shell. */
    static BuildProcess run(Path workingFolder, List<String> command) throws IOException {
        return new BuildProcess(new ProcessBuilder(command)
                .directory(workingFolder.toFile())
                .redirectErrorStream(true)
                .start());
    }

    /** What starts a build. */
    static List<String> command(List<String> options, Path recipe, Path out, String... sets) {
        List<String> arguments = new ArrayList<>(List.of(recipe.toString(), out.toString()));
        arguments.addAll(List.of(sets));
        return java(options, BuildProcess.class, arguments);
    }

    /** What starts a class of the tests. */
    static List<String> java(List<String> options, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(arguments);
        return command;
    }

    /** Absolute, for the process runs elsewhere. */
    private static String classPath() {
        String own = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return String.join(
                File.pathSeparator,
                List.of(own.split(File.pathSeparator, -1)).stream()
                        .map(path -> Path.of(path).toAbsolutePath().toString())
                        .toList());
    }

    /** Waits until the process said so many steps, or all that it will say. */
    void await(int count) throws IOException {
        for (int i = 0; i < count && steps.readLine() != null; i++) {
            // each line is a step
        }
    }

    /** The next line that it says; empty where it has ended. */
    String line() throws IOException {
        return Optional.ofNullable(steps.readLine()).orElse("");
    }

    /** Kills as the system does for want of memory: without a word to the process. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Asks the process to end, as Ctrl-C does, and waits until it has. */
    void end() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void passes(long milliseconds) throws InterruptedException {
        process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    }

    long pid() {
        return process.pid();
    }

    /** What the process reads; it goes on waiting for more until this is closed. */
    OutputStream input() {
        return process.getOutputStream();
    }

    /** Waits for the end. */
    Ended ended() throws IOException, InterruptedException {
        List<String> said = new ArrayList<>();
        for (String line = steps.readLine(); line != null; line = steps.readLine()) {
            said.add(line);
        }
        return new Ended(process.waitFor(), said);
    }

    /** Builds, with a line for each step and each part of one, and for another build that it waits for. */
    public static void main(String[] args) {
        List<String> sets = List.of(args).subList(2, args.length);
        try {
            Build.of(Path.of(args[0]), sets)
                    .out(Path.of(args[1]))
                    .threads(2)
                    .progress(new Aloud())
                    .run();
        } catch (Fault e) {
            System.out.println(e.getMessage());
            System.exit(2);
        }
    }

    private static final class Aloud implements Progress {
        @Override
        public void step(String step, long done, long total) {
            System.out.println(step + " " + done);
        }

        @Override
        public void waits(Path folder, long process) {
            System.out.println("waits for " + process);
        }
    }
}
