package dev.tilth.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.example.Origin;
import dev.tilth.sketch.Fingerprint;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowTextsTest {
    private static final int ROWS = 600;

    @Test
    void readsWhatTheSpoolHoldsInAnyOrder(@TempDir Path folder) throws IOException {
        Random random = new Random(5);
        try (Spool spool = Spool.create(folder.resolve("spool"))) {
            Rows rows = new Rows(spool);
            for (int row = 0; row < ROWS; row++) {
                int length = row % 100 == 99 ? 300_000 : random.nextInt(2_000);
                rows.add(summary(row, bytes(random, length), bytes(random, random.nextInt(3))));
            }
            RowTexts forwards = rows.texts();
            RowTexts anyhow = rows.texts();
            for (int row = 0; row < ROWS; row++) {
                int other = random.nextInt(ROWS);
                assertThat(forwards.text(row)).isEqualTo(rows.text(row));
                assertThat(forwards.detail(row)).isEqualTo(rows.detail(row));
                assertThat(anyhow.detail(other)).isEqualTo(rows.detail(other));
                assertThat(anyhow.text(other)).isEqualTo(rows.text(other));
            }
        }
    }

    private static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static Summary summary(int row, byte[] text, byte[] detail) {
        return new Summary(
                new Origin("s", "f", row + 1, row + 1),
                RowState.GOOD,
                text,
                detail,
                Sketch.ofText(Fingerprint.of(text, 0, text.length)),
                Summary.Keys.NONE,
                List.of(),
                Summary.Lengths.NONE,
                0);
    }
}
