package dev.tilth.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same inputs and recipe give the same bytes; only the timings differ. */
class DeterminismTest {
    private static final WrittenVersion VERSION = SupportDesk.version();

    @TempDir
    Path folder;

    @Test
    void anyNumberOfThreadsGivesTheSameBytes() {
        for (int threads : new int[] {1, 7}) {
            same(SupportDesk.build(folder.resolve("desk"), folder.resolve("out-" + threads), threads)
                    .folder());
        }
    }

    /** Another process, user, home, working directory, language, time zone and default encoding. */
    @Test
    void anotherMachineGivesTheSameBytesAndLeavesNoTrace() throws IOException, InterruptedException {
        Path desk = SupportDesk.copy(folder.resolve("ZzDeskCanary"));
        Path out = folder.resolve("ZzOutCanary");
        BuildProcess build = BuildProcess.start(
                folder,
                List.of(
                        "-Duser.name=ZzUserCanary",
                        "-Duser.home=/ZzHomeCanary",
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Duser.timezone=Pacific/Apia",
                        "-Dfile.encoding=ISO-8859-1"),
                desk.resolve("tilth.yaml"),
                out);
        assertThat(build.ended().code()).as("exit code").isZero();

        WrittenVersion there =
                new WrittenVersion(out.resolve("support-desk/latest").toRealPath());
        same(there.folder());
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        String minutes = String.valueOf(System.currentTimeMillis()).substring(0, 8);
        there.files().forEach((name, bytes) -> assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .as(name)
                .doesNotContain("Canary", folder.toString(), "/ZzHome", "Apia", today, "\"" + minutes, ":" + minutes));
    }

    private static void same(Path folder) {
        assertThat(folder.getFileName()).isEqualTo(VERSION.folder().getFileName());
        Map<String, byte[]> expected = VERSION.files();
        Map<String, byte[]> found = new WrittenVersion(folder).files();
        assertThat(found.keySet()).isEqualTo(expected.keySet()).hasSizeGreaterThan(25);
        expected.forEach((name, bytes) -> assertThat(found.get(name)).as(name).isEqualTo(bytes));
    }
}
