package dev.tilth.build;

import dev.tilth.fault.Fault;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A build in a process of its own, which says each step that it takes and can be killed at any of them. */
final class BuildProcess {
    private final Process process;
    private final BufferedReader steps;

    private BuildProcess(Process process) {
        this.process = process;
        this.steps = process.inputReader();
    }

    /** @param options of the JVM */
    static BuildProcess start(Path workingFolder, List<String> options, Path recipe, Path out, String... sets)
            throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), BuildProcess.class.getName(), recipe.toString(), out.toString()));
        command.addAll(List.of(sets));
        return new BuildProcess(new ProcessBuilder(command)
                .directory(workingFolder.toFile())
                .redirectErrorStream(true)
                .start());
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

    int finish() throws IOException, InterruptedException {
        StringBuilder said = new StringBuilder();
        for (String line = steps.readLine(); line != null; line = steps.readLine()) {
            said.append(line).append('\n');
        }
        int exit = process.waitFor();
        if (exit != 0) {
            throw new AssertionError(said.toString());
        }
        return exit;
    }

    /** Builds, with a line for each step and each part of one. */
    public static void main(String[] args) throws IOException {
        List<String> sets = List.of(args).subList(2, args.length);
        try {
            Build.of(Path.of(args[0]), sets)
                    .out(Path.of(args[1]))
                    .threads(2)
                    .progress((step, done, all) -> {
                        System.out.println(step + " " + done);
                        System.out.flush();
                    })
                    .run();
        } catch (Fault e) {
            System.out.println(e.getMessage());
            System.exit(2);
        }
    }
}
