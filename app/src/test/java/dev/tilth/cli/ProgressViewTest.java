package dev.tilth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProgressViewTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void aBuildThatWaitsSaysForWhich() {
        PrintStream err = new PrintStream(printed, true, StandardCharsets.UTF_8);
        try (ProgressView view = new ProgressView(new Console(InputStream.nullInputStream(), err, err, false))) {
            view.waits(Path.of("out", "desk"), 4711);
            view.waits(Path.of("out", "desk"), 0);
            view.step("read", 0, -1);
            view.step("read", 1, -1);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        tilth: another build (process 4711) writes to out/desk; waiting for it to end
                        tilth: another build writes to out/desk; waiting for it to end
                        tilth: read
                        """);
    }
}
