package dev.tilth.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and folders that may not be read or written. Where the tests run as root, the builds run without its privileges. */
class RightsTest {
    private static final List<String> BOUND = List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search");

    @TempDir
    Path folder;

    @AfterEach
    void giveRightsBack() {
        for (String each : List.of("", "out", "out/small", "letters.jsonl", "overrides.jsonl", "task.md")) {
            folder.resolve(each).toFile().setWritable(true);
            folder.resolve(each).toFile().setReadable(true);
        }
    }

    @Test
    void aFolderThatMayNotBeWrittenIsNamed() throws Exception {
        SmallDesk desk = SmallDesk.in(folder, 12);
        Path last = desk.build().folder();
        forbidWriting("out/small");

        assertThat(said(desk, "dedup.threshold=0.9"))
                .isEqualTo(desk.out().resolve("small/.building")
                        + ": no right to write here. Give another folder with --out.");
        assertThat(last.resolveSibling("latest").toRealPath()).isEqualTo(last.toRealPath());

        forbidWriting("out");
        assertThat(said(desk, "name=other"))
                .isEqualTo(desk.out().resolve("other") + ": no right to write here. Give another folder with --out.");
    }

    @Test
    void aSourceThatMayNotBeReadIsNamed() throws Exception {
        SmallDesk desk = SmallDesk.in(folder, 12);
        forbidReading("letters.jsonl");

        assertThat(said(desk))
                .isEqualTo("letters.jsonl: the file may not be read. Give yourself the right to read it.");
    }

    @Test
    void whatLiesBesideTheRecipeAndMayNotBeReadIsNamed() throws Exception {
        SmallDesk desk = SmallDesk.in(folder, 12);
        desk.write("overrides.jsonl", "");
        desk.write("task.md", "Answer letters.\n");
        forbidReading("overrides.jsonl");
        forbidReading("task.md");

        assertThat(said(desk))
                .isEqualTo(folder.resolve("overrides.jsonl")
                        + ": no right to read or write it. Nothing was half-written; mend it and run again.");
        assertThat(said(desk, "task.definition=task.md"))
                .isEqualTo(folder.resolve("task.md")
                        + ": no right to read or write it. Nothing was half-written; mend it and run again.");
        assertThat(desk.left()).isEmpty();
    }

    @Test
    void aRecipeWhoseFolderMayNotBeWrittenIsBuilt() throws Exception {
        SmallDesk desk = SmallDesk.in(folder, 12);
        desk.write("task.md", "Answer letters.\n");
        Files.createDirectory(desk.out());
        forbidWriting("");

        assertThat(said(desk, "task.definition=task.md")).startsWith("report");
        assertThat(desk.out().resolve("small/latest")).isDirectory();
        assertThat(folder.resolve("tilth.lock")).doesNotExist();
    }

    private void forbidWriting(String file) {
        assertThat(folder.resolve(file).toFile().setWritable(false)).isTrue();
    }

    private void forbidReading(String file) {
        assertThat(folder.resolve(file).toFile().setReadable(false)).isTrue();
    }

    /** The last line of a build by a user whom rights bind. */
    private String said(SmallDesk desk, String... sets) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            assumeThat(Path.of("/usr/bin/setpriv"))
                    .as("root can lay down its privileges")
                    .exists();
            command.addAll(BOUND);
        }
        command.addAll(BuildProcess.command(List.of("-XX:TieredStopAtLevel=1"), desk.recipe(), desk.out(), sets));
        return BuildProcess.run(folder, command).ended().last();
    }
}
