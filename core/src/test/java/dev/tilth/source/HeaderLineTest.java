package dev.tilth.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.fault.Fault;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HeaderLineTest {
    private static final String AS_ROW =
            "the first line is a row, and the columns are named 1, 2, ...: if it names them, set header: true of this"
                    + " source";

    @Test
    void statesTheColumnsThatWereTakenFromTheFirstLine() {
        Reading reading = Reading.of("t.csv", "text,label\nhello,greeting\nbye,parting\n");
        assertThat(reading.lines())
                .containsExactly(
                        "1@2 {\"text\":\"hello\",\"label\":\"greeting\"}",
                        "2@3 {\"text\":\"bye\",\"label\":\"parting\"}");
        assertThat(reading.facts().notes()).containsExactly("the first line names the columns: text, label");
    }

    @Test
    void neverShowsWhatMayBeAValueAsTheNameOfAColumn() {
        assertThat(Reading.of("t.csv", "text,ann@example.org\na,b\n").facts().notes())
                .containsExactly("the first line names the columns: text and 1 that cannot be shown");
    }

    @Test
    void aFirstLineWithANumberIsARow() {
        Reading reading = Reading.of("t.csv", "A17,30,yes\nB2,41,no\nC3,12,yes\n");
        assertThat(reading.lines())
                .containsExactly(
                        "1@1 {\"1\":\"A17\",\"2\":\"30\",\"3\":\"yes\"}",
                        "2@2 {\"1\":\"B2\",\"2\":\"41\",\"3\":\"no\"}",
                        "3@3 {\"1\":\"C3\",\"2\":\"12\",\"3\":\"yes\"}");
        assertThat(reading.facts().notes()).containsExactly(AS_ROW);
    }

    @Test
    void aFirstLineWithADateOrAWholeParagraphIsARow() {
        assertThat(rows("2024-05-01,opened\n2024-05-02,shut\n")).isEqualTo(2);
        assertThat(rows("where is " + "my parcel ".repeat(12) + ",late\nhi,late\n"))
                .isEqualTo(2);
    }

    @Test
    void aFirstLineWhoseLabelStandsAgainBelowIsARow() {
        assertThat(rows("where is it,late\nhello,greeting\nit never came,late\nstill nothing,late\n"))
                .isEqualTo(4);
    }

    @Test
    void aHeaderIsAHeaderThoughValuesRepeatItOrItIsWrittenTwice() {
        assertThat(rows("English,French\nEnglish,anglais\ncat,chat\n")).isEqualTo(2);
        assertThat(rows("text,label\na,x\ntext,label\nb,y\ntext,label\nc,x\n")).isEqualTo(5);
        assertThat(rows("0,1\nhello,greeting\nbye,parting\n")).isEqualTo(2);
        assertThat(rows(",0,1\n0,hello,greeting\n1,bye,parting\n")).isEqualTo(2);
    }

    @Test
    void theRecipeHasTheLastWord() {
        assertThat(rows("30,yes\n41,no\n", HeaderLine.TRUE)).isEqualTo(1);
        assertThat(rows("text,label\na,x\n", HeaderLine.FALSE)).isEqualTo(2);
        assertThat(rows("only,line\n", HeaderLine.FALSE)).isEqualTo(1);
    }

    @Test
    void withoutAHeaderTheFirstLineSaysHowManyFieldsThereAre() {
        Reading reading = Reading.of(
                "t.csv",
                "a,b\nc,d,e\n\"f,g\n".getBytes(StandardCharsets.UTF_8),
                SourceOptions.DEFAULTS.withHeader(HeaderLine.FALSE));
        assertThat(reading.lines())
                .containsExactly(
                        "1@1 {\"1\":\"a\",\"2\":\"b\"}",
                        "2@2 broken-csv: line 2, column 1: 3 fields where the header has 2",
                        "3@3 broken-csv: line 3, column 1: a quote opens here and never closes");
    }

    @Test
    void twoColumnsOfOneNameAreStillTheUsersToMend() {
        assertThatThrownBy(() -> Reading.of("t.csv", "text,text\na,b\n"))
                .isInstanceOf(Fault.class)
                .hasMessage("t.csv:1: columns 1 and 2 have the same name text. Rename one.");
    }

    private static long rows(String csv) {
        return rows(csv, HeaderLine.AUTO);
    }

    private static long rows(String csv, HeaderLine header) {
        return Reading.of("t.csv", csv.getBytes(StandardCharsets.UTF_8), SourceOptions.DEFAULTS.withHeader(header))
                .facts()
                .rows();
    }
}
