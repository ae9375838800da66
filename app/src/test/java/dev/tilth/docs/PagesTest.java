package dev.tilth.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What a reader types prints what the page says. {@code mvn} is the build itself, and not run from within it. */
class PagesTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]*)(?:#([^)]*))?\\)");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> printsWhatThePageSays() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : Pages.all()) {
            Page page = Page.read(file);
            if (!commands(page).isEmpty()) {
                String name = Pages.root().relativize(file).toString();
                tests.add(DynamicTest.dynamicTest(
                        name, () -> run(page, Files.createDirectories(folder.resolve("run" + tests.size() + name)))));
            }
        }
        return tests.stream();
    }

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path file : Pages.all()) {
            Matcher link = LINK.matcher(Files.readString(file));
            while (link.find()) {
                String target = link.group(1);
                boolean web = target.isEmpty() || URI.create(target).isAbsolute();
                if (!web && !Files.exists(file.resolveSibling(target))) {
                    broken.add(Pages.root().relativize(file) + ": " + target);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static List<Page.Step> commands(Page page) {
        return page.steps().stream()
                .filter(step -> !step.command().isEmpty() && !step.command().startsWith("mvn "))
                .toList();
    }

    private static void run(Page page, Path folder) throws IOException {
        copy(Pages.root().resolve("examples"), folder.resolve("examples"));
        for (Page.Step step : page.steps()) {
            if (!step.writes().isEmpty()) {
                Path file = folder.resolve(step.writes());
                Files.createDirectories(file.resolveSibling(""));
                Files.writeString(file, String.join("\n", page.text(step)) + "\n");
            }
        }
        List<Page.Step> commands = commands(page);
        List<String> printed = session(commands, folder);
        List<String> differences = new ArrayList<>();
        List<String> lines = new ArrayList<>(page.lines());
        for (int i = commands.size() - 1; i >= 0; i--) {
            Page.Step step = commands.get(i);
            List<String> now = printed.get(i).lines().map(String::stripTrailing).toList();
            if (Output.matches(page.text(step), now)) {
                continue;
            }
            if (Pages.WRITE && !page.text(step).contains("...")) {
                List<String> output = lines.subList(step.from(), step.to());
                output.clear();
                output.addAll(now);
            } else {
                differences.add(0, "$ " + step.command() + "\n" + Output.difference(page.text(step), now));
            }
        }
        if (Pages.WRITE) {
            Files.writeString(page.file(), String.join("\n", lines) + "\n");
        }
        assertThat(String.join("\n", differences))
                .as("%s: - the page says, + is printed. To take over what is printed: -Ddocs.write=true", page.file())
                .isEmpty();
    }

    private static List<String> session(List<Page.Step> commands, Path folder) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Session.class.getName()));
        commands.forEach(step -> line.add(step.command()));
        Process process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        List<String> outputs = List.of(printed.split(Session.END, -1));
        assertThat(outputs).as("outputs of %s", commands).hasSize(commands.size() + 1);
        return outputs;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                if (!from.relativize(file).startsWith("support-desk/out")) {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                }
            }
        }
    }
}
