package dev.tilth.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.fault.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void endsWithOneWhereACpuFigureIsWorse() throws IOException {
        assertThat(compare("{\"build.cpu_s\": 10}", "{\"build.cpu_s\": 11.6}")).isEqualTo(1);
        assertThat(compare("{\"parse.ns_a_row\": 100}", "{\"parse.ns_a_row\": 116}"))
                .isEqualTo(1);
    }

    @Test
    void letsPassWhatIsWithinTheRatioOrBetter() throws IOException {
        assertThat(compare("{\"build.cpu_s\": 10}", "{\"build.cpu_s\": 11.5}")).isZero();
        assertThat(compare("{\"build.cpu_s\": 10}", "{\"build.cpu_s\": 5}")).isZero();
    }

    @Test
    void doesNotJudgeWallTimeAndMemory() throws IOException {
        assertThat(compare(
                        "{\"build.wall_s\": 10, \"build.peak_mib\": 1}",
                        "{\"build.wall_s\": 30, \"build.peak_mib\": 9}"))
                .isZero();
    }

    @Test
    void aCpuFigureThatWasNothingIsWorseOnceItIsSomething() throws IOException {
        assertThat(compare("{\"step.cpu_s\": 0}", "{\"step.cpu_s\": 1}")).isEqualTo(1);
        assertThat(compare("{\"step.cpu_s\": 0}", "{\"step.cpu_s\": 0}")).isZero();
    }

    @Test
    void printsEveryFigureOfEitherRun() throws IOException {
        String printed = print("{\"a.cpu_s\": 10, \"gone.cpu_s\": 1}", "{\"a.cpu_s\": 12, \"new.cpu_s\": 2}");
        assertThat(printed)
                .isEqualTo(
                        """
                        | figure | old | new | new / old | |
                        |---|---|---|---|---|
                        | a.cpu_s | 10.0 | 12.0 | 1.20 | WORSE |
                        | gone.cpu_s | 1.0 |  | | not measured now |
                        | new.cpu_s |  | 2.0 | | not measured before |

                        CPU figures over 1.15 times the old: 1.
                        """);
    }

    @Test
    void aRunReplacesItsOwnFiguresAndLeavesTheOthers() throws IOException {
        Path file = write("last.json", "{\"a.cpu_s\": 1, \"b.cpu_s\": 2}");
        Figures run = new Figures();
        run.put("b.cpu_s", 3.00004);
        run.addTo(file);
        assertThat(Files.readString(file)).isEqualTo("{\n  \"a.cpu_s\": 1,\n  \"b.cpu_s\": 3\n}\n");
    }

    @Test
    void saysWhatIsWrongWithAFile() throws IOException {
        Path none = folder.resolve("none.json");
        assertThatThrownBy(() -> Figures.read(none))
                .isInstanceOf(Fault.class)
                .hasMessage(none + ": there is no such file. Run a benchmark, which writes bench/last.json;"
                        + " keep a good one as bench/results.json.");
        Path text = write("text.json", "{\"a\": \"fast\"}");
        assertThatThrownBy(() -> Figures.read(text))
                .isInstanceOf(Fault.class)
                .hasMessage(
                        text + ": a is no number. It holds one object of names and numbers, as a benchmark writes it.");
    }

    private int compare(String good, String last) throws IOException {
        return guard(good, last).compare(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }

    private String print(String good, String last) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        guard(good, last).compare(new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private Guard guard(String good, String last) throws IOException {
        return new Guard(Figures.read(write("good.json", good)), Figures.read(write("last.json", last)));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
