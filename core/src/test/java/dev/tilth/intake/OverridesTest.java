package dev.tilth.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.fault.Fault;
import dev.tilth.intake.Overrides.Action;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverridesTest {
    @TempDir
    Path folder;

    @Test
    void eachRowHasItsOwn() throws IOException {
        Overrides overrides = read(
                """
                {"row":"data/a.csv#3","action":"drop","who":"legal","why":"withdrawn"}

                {"row":"data/a.csv#4","action":"correct","who":"ana","why":"wrong","example":{"labels":["x"]}}
                """);

        assertThat(overrides.of("data/a.csv", 3)).hasValueSatisfying(drop -> {
            assertThat(drop.action()).isEqualTo(Action.DROP);
            assertThat(drop.evidence()).isEqualTo("legal: withdrawn");
        });
        assertThat(overrides.of("data/a.csv", 4))
                .hasValueSatisfying(
                        correction -> assertThat(correction.example().write()).isEqualTo("{\"labels\":[\"x\"]}"));
        assertThat(overrides.of("data/a.csv", 5)).isEmpty();
    }

    @Test
    void whatIsWrongIsNamedWithItsLine() {
        refused("{\"row\":\"a.csv#3\",\"action\":\"drop\",\"who\":\"legal\"}")
                .isEqualTo("overrides.jsonl:1: no text under \"why\". Each override names row, action, who and why.");
        refused("{\"row\":\"a.csv#3\",\"action\":\"burn\",\"who\":\"me\",\"why\":\"no\"}")
                .isEqualTo("overrides.jsonl:1: action \"burn\". Give keep, drop or correct.");
        refused("\n{\"row\":\"a.csv\",\"action\":\"drop\",\"who\":\"me\",\"why\":\"no\"}")
                .isEqualTo("a.csv: not the name of a row. Write FILE#ROW, for example data/tickets.csv#812.");
        refused("drop it")
                .isEqualTo(
                        "overrides.jsonl:1: not JSON: a word that is not true, false or null. Write one JSON object a line.");
        refused("{\"row\":\"a.csv#3\",\"action\":\"correct\",\"who\":\"me\",\"why\":\"no\"}")
                .isEqualTo(
                        "overrides.jsonl:1: a correction without \"example\". Give the members that replace the row's, for"
                                + " example \"example\":{\"labels\":[\"refund\"]}.");
    }

    private org.assertj.core.api.AbstractStringAssert<?> refused(String text) {
        return assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(Fault.class, () -> read(text))
                .getMessage());
    }

    private Overrides read(String text) throws IOException {
        Files.writeString(folder.resolve(Overrides.FILE), text);
        return Overrides.read(folder);
    }
}
