package dev.tilth.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTest {
    @TempDir
    Path folder;

    @Test
    void isReadBackAsItWasWritten() throws IOException {
        Lock lock = Lock.EMPTY
                .withDefinition(new Lock.Definition(1, "aa"))
                .withDefinition(new Lock.Definition(2, "bb"))
                .withSealed(new Lock.Sealed("sealed/test.jsonl", "cc", 480, "3f9a", "2026-02-01"));

        lock.write(folder);

        assertThat(Lock.read(folder)).isEqualTo(lock);
        assertThat(folder).isDirectoryContaining("glob:**/tilth.lock").isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void whatAKilledProcessLeftOfItGoesAwayAndThatOfALivingOneStays() throws IOException {
        String left = ".tilth.lock." + Integer.MAX_VALUE + "-1";
        String living = ".tilth.lock." + ProcessHandle.current().pid() + "-999";
        Files.writeString(folder.resolve(left), "{");
        Files.writeString(folder.resolve(living), "{");

        Lock.EMPTY.write(folder);

        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("tilth.lock", living);
    }

    @Test
    void noFileIsAnEmptyLock() {
        assertThat(Lock.read(folder)).isEqualTo(Lock.EMPTY);
    }

    @Test
    void aDamagedFileIsTheUsersToMend() throws IOException {
        Files.writeString(folder.resolve(Lock.FILE), "{\"scheme\":");

        assertThatThrownBy(() -> Lock.read(folder))
                .isInstanceOf(Fault.class)
                .hasMessage(
                        "tilth.lock: not JSON: the text ends inside an object. Restore the committed copy of the file.");
    }
}
