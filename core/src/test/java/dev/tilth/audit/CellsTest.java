package dev.tilth.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CellsTest {
    @Test
    void noCellIsAFormulaAndEveryTextComesBack() {
        for (String text :
                List.of("=1+1", "+49 30 1", "-x", "@SUM(A1)", "\tx", "\rx", "'", "'=x", "plain", "", "a=b")) {
            String cell = Cells.escaped(text);
            assertThat(cell)
                    .doesNotStartWith("=")
                    .doesNotStartWith("+")
                    .doesNotStartWith("-")
                    .doesNotStartWith("@");
            assertThat(Cells.unescaped(cell)).isEqualTo(text);
        }
    }

    @Test
    void anApostropheOfAPersonStays() {
        assertThat(Cells.unescaped("'tis so")).isEqualTo("'tis so");
    }

    @Test
    void quotesAreDoubled() {
        StringBuilder out = new StringBuilder();
        Cells.write(List.of("say \"so\"", "=a,b\nc"), out);
        assertThat(out.toString()).isEqualTo("\"say \"\"so\"\"\",\"'=a,b\nc\"\r\n");
    }
}
