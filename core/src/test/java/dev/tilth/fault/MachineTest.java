package dev.tilth.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class MachineTest {
    private static final String MEND = ". Nothing was half-written; mend it and run again.";
    private static final String ROOM = ". Make room, or give another folder with --out; nothing was half-written.";

    @Test
    void aFullDiskIsCalledSoWithTheSystemsWords() {
        assertThat(said(new IOException("No space left on device")))
                .isEqualTo("out/desk: the disk is full (No space left on device)" + ROOM);
        assertThat(said(new IOException("Disk quota exceeded")))
                .isEqualTo("out/desk: the disk is full (Disk quota exceeded)" + ROOM);
        assertThat(said(new FileSystemException("out/desk/abc", null, "There is not enough space on the disk")))
                .isEqualTo("out/desk/abc: the disk is full (There is not enough space on the disk)" + ROOM);
    }

    @Test
    void whatElseTheSystemRefusesIsQuoted() {
        assertThat(said(new IOException("Input/output error"))).isEqualTo("out/desk: Input/output error" + MEND);
        assertThat(said(new IOException())).isEqualTo("out/desk: IOException" + MEND);
        assertThat(said(new FileSystemException("out/x", null, "Read-only file system")))
                .isEqualTo("out/x: Read-only file system" + MEND);
        assertThat(said(new FileSystemException("out/x"))).isEqualTo("out/x: FileSystemException" + MEND);
        assertThat(said(new NoSuchFileException("out/x"))).isEqualTo("out/x: there is no such file or folder" + MEND);
        assertThat(said(new AccessDeniedException("out/x"))).isEqualTo("out/x: no right to read or write it" + MEND);
    }

    @Test
    void aHeapThatIsTooSmallIsNamedWithTheOneToGive() {
        assertThat(Machine.fault("build", new OutOfMemoryError("Java heap space"))
                        .getMessage())
                .matches("memory: a heap of \\d+ MiB is too small for this build \\(Java heap space\\)\\. Give more:"
                        + " TILTH_JAVA_OPTS=-Xmx\\d{3,}m\\. Nothing was half-written\\.");
    }

    private static String said(IOException failure) {
        return String.valueOf(Machine.fault("out/desk", failure).getMessage());
    }
}
