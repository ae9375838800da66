package dev.tilth.dryrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.fault.Fault;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final Trainer TRL = Trainers.named("trl", "--to");

    @Test
    void theLengthGoesByTheTrainersOwnName() {
        assertThat(Settings.set(TRL, "max_length", "77", "--set").length()).isEqualTo(77);
        assertThat(Trainers.ALL).allSatisfy(trainer -> assertThat(
                        Settings.set(trainer, trainer.lengthKey(), "9", "--set").length())
                .isEqualTo(9));
    }

    @Test
    void whatIsWrongIsNamed() {
        fails(
                "max_lenght",
                "9",
                "--set trl.max_lenght: the dry run of trl has no max_lenght. Did you mean max_length?");
        fails(
                "packing",
                "true",
                "--set trl.packing: the dry run of trl has no packing. What can be set is max_length, assistant_only_loss.");
        fails("max_length", "x", "--set trl.max_length: x is no number of tokens. Give 1 or more.");
        fails("max_length", "0", "--set trl.max_length: 0 is too few tokens. Give 1 or more.");
        fails(
                "assistant_only_loss",
                "yes",
                "--set trl.assistant_only_loss: yes is no value of assistant_only_loss. Give false or true.");
        assertThatThrownBy(() -> Trainers.named("axlotl", "--to"))
                .isInstanceOf(Fault.class)
                .hasMessage("--to: axlotl is no trainer whose rules are known. Did you mean axolotl?");
    }

    private static void fails(String key, String value, String message) {
        assertThatThrownBy(() -> Settings.set(TRL, key, value, "--set trl." + key))
                .isInstanceOf(Fault.class)
                .hasMessage(message);
    }
}
