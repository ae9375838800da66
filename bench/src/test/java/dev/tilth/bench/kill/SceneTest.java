package dev.tilth.bench.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The judge of killed builds judges rightly. */
class SceneTest {
    @TempDir
    Path folder;

    @Test
    void aKilledBuildIsIntactAndMended() throws Exception {
        Scene scene = new Scene(folder, 7);
        scene.reset();

        scene.kill(new Moment(Moment.Sign.DRAFT, 0));

        assertThat(scene.found()).isIn(Scene.Found.DRAFT, Scene.Found.DRAFT_WITH_ROWS);
        assertThat(scene.isIntact()).isTrue();
        assertThat(scene.isMended()).isTrue();
        assertThat(scene.found()).isEqualTo(Scene.Found.ALL);
    }

    @Test
    void aDamagedVersionAndAForgottenFileAreSeen() throws IOException {
        Scene scene = new Scene(folder, 7);
        Path home = folder.resolve("out/killed");

        Files.writeString(home.resolve("forgotten"), "");
        assertThat(scene.isMended()).isFalse();
        Files.delete(home.resolve("forgotten"));
        assertThat(scene.isMended()).isTrue();

        for (Path version : versions(home)) {
            byte[] whole = Files.readAllBytes(version.resolve("train.jsonl"));
            Files.writeString(version.resolve("train.jsonl"), "half");
            assertThat(scene.isIntact()).isFalse();
            Files.write(version.resolve("train.jsonl"), whole);
            assertThat(scene.isIntact()).isTrue();
        }
    }

    private static List<Path> versions(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(file -> file.getFileName().toString().matches("[0-9a-f]{12}"))
                    .toList();
        }
    }
}
