package dev.tilth.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutputTest {
    private static final List<String> PRINTED = List.of("read 10", "kept 8", "out/a/0123456789ab");

    @Test
    void takesDotsForAnyLinesAndAnyPartOfALine() {
        assertThat(Output.matches(List.of("read ...", "...", "out/a/ba9876543210"), PRINTED))
                .isTrue();
        assertThat(Output.matches(List.of("..."), PRINTED)).isTrue();
        assertThat(Output.matches(List.of("read 10", "kept 8"), PRINTED)).isFalse();
        assertThat(Output.matches(List.of("...", "kept 9", "..."), PRINTED)).isFalse();
    }

    @Test
    void marksWhatDiffers() {
        assertThat(Output.difference(List.of("read 10", "kept 9"), PRINTED))
                .isEqualTo(
                        """
                            read 10
                          - kept 9
                          + kept 8
                          + out/a/0123456789ab
                        """);
    }
}
