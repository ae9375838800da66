package dev.tilth.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.fault.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private static final String USAGE = "  --rows N,N  sizes\n  --work DIR  place\n";

    @Test
    void readsValuesAndWords() {
        Options options = Options.parse(new String[] {"--rows", "50,200", "parse"}, USAGE);
        assertThat(options.numbers("--rows", "")).containsExactly(50L, 200L);
        assertThat(options.words()).isEqualTo(List.of("parse"));
        assertThat(options.text("--work", "here")).isEqualTo("here");
        assertThat(Options.parse(new String[] {"--rows", ""}, USAGE).numbers("--rows", "1"))
                .isEmpty();
    }

    @Test
    void saysWhatIsWrong() {
        assertFault("--row: there is no such option. See --help.", "--row", "5");
        assertFault("--rows: has no value. See --help.", "--rows");
        Options options = Options.parse(new String[] {"--rows", "1e6"}, USAGE);
        assertThatThrownBy(() -> options.number("--rows", 1))
                .isInstanceOf(Fault.class)
                .hasMessage("--rows: \"1e6\" is not a whole number. Give digits alone, for example 200000.");
    }

    private static void assertFault(String message, String... args) {
        assertThatThrownBy(() -> Options.parse(args, USAGE))
                .isInstanceOf(Fault.class)
                .hasMessage(message);
    }
}
