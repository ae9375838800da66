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
        try (VersionFolder folder = VersionFolder.open(home)) {
            Files.writeString(folder.draft().resolve("train.jsonl"), "{}\n");
            assertThat(home.resolve("abc")).doesNotExist();

            folder.publish("abc");
        }

        assertThat(home.resolve("latest/train.jsonl")).hasContent("{}\n");
        assertThat(Files.getPosixFilePermissions(home.resolve("abc")))
                .isEqualTo(Files.getPosixFilePermissions(Files.createDirectory(out.resolve("any"))));
        assertThat(Files.readSymbolicLink(home.resolve("latest"))).isEqualTo(Path.of("abc"));
        assertThat(home).isDirectoryNotContaining("glob:**/.building-*");
    }

    @Test
    void aDraftThatIsBeingRemovedIsNeverPublished() throws IOException {
        Path home = out.resolve("desk");
        try (VersionFolder folder = VersionFolder.open(home)) {
            Files.writeString(folder.draft().resolve("train.jsonl"), "{}\n");

            assertThat(Interruption.setAside(folder.draft())).isPresent();

            assertThatThrownBy(() -> folder.publish("abc")).isInstanceOf(NoSuchFileException.class);
            assertThat(home.resolve("abc")).doesNotExist();
            assertThat(home.resolve("latest")).doesNotExist();
        }
        VersionFolder.open(home).close();
        assertThat(home).isDirectoryNotContaining("glob:**/.building-*");
    }

    @Test
    void aPublishedVersionIsNotRemoved() throws IOException {
        try (VersionFolder folder = VersionFolder.open(out.resolve("desk"))) {
            folder.publish("abc");

            assertThat(Interruption.setAside(folder.draft())).isEmpty();
        }
    }

    @Test
    void aBuildThatFailsLeavesNothing() throws IOException {
        Path home = out.resolve("desk");
        try (VersionFolder folder = VersionFolder.open(home)) {
            Files.writeString(folder.draft().resolve("train.jsonl"), "{}\n");
        }

        assertThat(home).isDirectoryNotContaining("glob:**/.building-*").isDirectoryNotContaining("glob:**/latest");
    }

    @Test
    void whatAKilledBuildLeftGoesAwayAndALivingBuildStays() throws IOException {
        Path home = Files.createDirectories(out.resolve("desk"));
        Path abandoned = Files.createDirectories(home.resolve(".building-dead"));
        Files.writeString(abandoned.resolve("train.jsonl"), "half a li");
        try (VersionFolder living = VersionFolder.open(home)) {
            assertThat(abandoned).doesNotExist();

            VersionFolder.open(home).close();

            assertThat(living.draft()).isDirectory();
        }
    }

    @Test
    void aFileInTheWayIsTheUsersToMend() throws IOException {
        Path home = Files.writeString(out.resolve("desk"), "");

        assertThatThrownBy(() -> VersionFolder.open(home))
                .isInstanceOf(Fault.class)
                .hasMessage(home + ": a file where the output folder belongs. Give another folder with --out.");
    }
}
