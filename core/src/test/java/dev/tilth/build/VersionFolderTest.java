package dev.tilth.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionFolderTest {
    @TempDir
    Path out;

    @Test
    void aVersionAppearsWholeAndLatestPointsToIt() throws IOException {
        Path home = out.resolve("desk");
        try (VersionFolder folder = VersionFolder.open(home, Progress.NONE)) {
            Files.writeString(folder.draft().resolve("train.jsonl"), "{}\n");
            assertThat(home.resolve("abc")).doesNotExist();

            folder.publish("abc");
        }

        assertThat(home.resolve("latest/train.jsonl")).hasContent("{}\n");
        assertThat(Files.getPosixFilePermissions(home.resolve("abc")))
                .isEqualTo(Files.getPosixFilePermissions(Files.createDirectory(out.resolve("any"))));
        assertThat(Files.readSymbolicLink(home.resolve("latest"))).isEqualTo(Path.of("abc"));
        assertThat(home).isDirectoryNotContaining("glob:**/.building*");
    }

    @Test
    void aDraftThatIsBeingRemovedIsNeverPublished() throws IOException {
        Path home = out.resolve("desk");
        try (VersionFolder folder = VersionFolder.open(home, Progress.NONE)) {
            Files.writeString(folder.draft().resolve("train.jsonl"), "{}\n");

            assertThat(Interruption.setAside(folder.draft())).isPresent();

            assertThatThrownBy(() -> folder.publish("abc")).isInstanceOf(NoSuchFileException.class);
            assertThat(home.resolve("abc")).doesNotExist();
            assertThat(home.resolve("latest")).doesNotExist();
        }
        VersionFolder.open(home, Progress.NONE).close();
        assertThat(home).isDirectoryNotContaining("glob:**/.building*");
    }

    @Test
    void aPublishedVersionIsNotRemoved() throws IOException {
        try (VersionFolder folder = VersionFolder.open(out.resolve("desk"), Progress.NONE)) {
            folder.publish("abc");

            assertThat(Interruption.setAside(folder.draft())).isEmpty();
        }
    }

    @Test
    void aBuildThatFailsLeavesNothing() throws IOException {
        Path home = out.resolve("desk");
        try (VersionFolder folder = VersionFolder.open(home, Progress.NONE)) {
            Files.writeString(folder.draft().resolve("train.jsonl"), "{}\n");
        }

        assertThat(home).isDirectoryNotContaining("glob:**/.building*").isDirectoryNotContaining("glob:**/latest");
    }

    @Test
    void whatAKilledBuildLeftGoesAway() throws IOException {
        Path home = Files.createDirectories(out.resolve("desk"));
        Path abandoned = Files.createDirectories(home.resolve(".building/exports"));
        Files.writeString(abandoned.resolve("train.jsonl"), "half a li");
        Files.createDirectory(home.resolve(".building-gone"));
        Files.createSymbolicLink(home.resolve(".latest"), Path.of("abc"));
        Files.createSymbolicLink(home.resolve(".recipe"), Path.of("../../tilth.yaml"));
        Files.writeString(out.resolve("tilth.yaml"), "name: desk\n");
        Files.createDirectory(home.resolve("abc"));

        VersionFolder.open(home, Progress.NONE).close();

        assertThat(home.toFile().list()).containsExactlyInAnyOrder(".lock", "abc");
    }

    @Test
    void aFileInTheWayIsTheUsersToMend() throws IOException {
        Path home = Files.writeString(out.resolve("desk"), "");

        assertThatThrownBy(() -> VersionFolder.open(home, Progress.NONE))
                .isInstanceOf(Fault.class)
                .hasMessage(home + ": a file where the output folder belongs. Give another folder with --out.");
    }
}
