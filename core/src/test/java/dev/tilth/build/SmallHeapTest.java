package dev.tilth.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.verify.Verification;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds in a heap that is too small for them. */
class SmallHeapTest {
    private static final int ROWS = 40_000;
    private static final Pattern REFUSED = Pattern.compile(
            "memory: about ([\\d,]+) rows need a heap of about (\\d+) MiB,"
                    + " and it may have 3\\d\\. Give more: TILTH_JAVA_OPTS=-Xmx512m; or read fewer rows with --limit\\.");

    @TempDir
    Path folder;

    @Test
    void aBuildSaysWhatItNeedsBeforeItReadsAndBuildsWithThat() throws Exception {
        SmallDesk desk = SmallDesk.in(folder, 12);
        Path last = desk.build().folder();
        desk.write("letters.jsonl", rows());

        BuildProcess.Ended refused = heap(32, desk).ended();

        Matcher said = REFUSED.matcher(refused.last());
        assertThat(said.matches()).as(refused.last()).isTrue();
        assertThat(refused.said()).hasSize(2).first().isEqualTo("read 0");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(last.resolveSibling("latest").toRealPath()).isEqualTo(last.toRealPath());

        BuildProcess.Ended built = heap(Integer.parseInt(said.group(2)), desk).ended();
        assertThat(built.code()).as(built.last()).isZero();
    }

    @Test
    void whereItCannotBeKnownBeforeTheBuildEndsWithALineAndLeavesNothing() throws Exception {
        SmallDesk desk = SmallDesk.in(folder, 12);
        Path last = desk.build().folder();
        desk.write("tilth.yaml", "name: small\nsources: [{name: letters, path: '-', format: jsonl}]\n");
        BuildProcess build = heap(24, desk);
        try (OutputStream in = build.input()) {
            in.write(rows().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // it has ended
        }

        BuildProcess.Ended ended = build.ended();

        assertThat(ended.last())
                .matches("memory: a heap of 2\\d MiB is too small for this build \\(.*\\)\\. Give more:"
                        + " TILTH_JAVA_OPTS=-Xmx512m\\. Nothing was half-written\\.");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(last.resolveSibling("latest").toRealPath()).isEqualTo(last.toRealPath());
        assertThat(Verification.of(last)).allMatch(Verification.Finding::holds);
        assertThat(desk.left())
                .containsExactlyInAnyOrder(
                        "latest", "recipe", last.getFileName().toString());
    }

    private BuildProcess heap(int mib, SmallDesk desk) throws IOException {
        List<String> options = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx" + mib + "m");
        return BuildProcess.start(folder, options, desk.recipe(), desk.out());
    }

    private static String rows() {
        return IntStream.range(0, ROWS)
                .mapToObj(i ->
                        SmallDesk.row("c" + i, "Where is parcel " + i * 7919L + "?", "At depot " + i * 104_729L + "."))
                .collect(Collectors.joining());
    }
}
