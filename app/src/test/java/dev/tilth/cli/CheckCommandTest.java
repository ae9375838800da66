package dev.tilth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private static final String RIVER = "Which of the rivers that cross the plain is the longest one of all today?";

    @TempDir
    private Path folder;

    @BeforeEach
    void aFileOfTwoRowsAndAnExamOfTwoQuestions() throws IOException {
        Files.writeString(
                folder.resolve("train.jsonl"),
                """
                {"prompt":"Please tell me. %s Thanks!","completion":"The long one."}
                {"prompt":"Which hill?","completion":"That with the mill."}
                """
                        .formatted(RIVER));
        Files.createDirectory(folder.resolve("benchmarks"));
        Files.writeString(
                folder.resolve("benchmarks/exam.jsonl"),
                """
                {"question":"%s","answer":"The long one."}
                {"question":"Which forest has the oldest trees?","answer":"That in the north."}
                """
                        .formatted(RIVER));
    }

    @Test
    void printsALineAFileThenWhatWasFoundThenTheRecall() {
        Typed typed = check("--against", exam());

        assertThat(typed.code()).as(typed.err()).isZero();
        assertThat(typed.out())
                .isEqualTo(
                        """
                        compared 2 rows; an item is seen over 80 % of its 13-grams, or as a whole
                                        items      seen     share  reported   touched
                        exam.jsonl          2         1      50 %         0         1
                          by ngram 1
                        seen  exam.jsonl#1  ngram 100 %  in train.jsonl#1
                            15 words: Which of the rivers that cross the plain is the longest one of all today
                        recall of known items, planted into rows that exist for this alone:
                          verbatim                 2 of   2  [34.2 %, 100 %]
                          rewrapped                1 of   1  [20.7 %, 100 %]
                          case and punctuation     2 of   2  [34.2 %, 100 %]
                          in a long text           1 of   1  [20.7 %, 100 %]
                          short in a text          0 of   1  [0 %, 79.3 %]
                          paraphrased              0 of   1  [0 %, 79.3 %]
                        """);
    }

    @Test
    void aFolderOfBenchmarksIsTheSame() {
        assertThat(check("--benchmarks", folder + "/benchmarks").out()).contains("benchmarks/exam.jsonl#1");
    }

    @Test
    void writesALineAnItem() throws Exception {
        Path out = folder.resolve("seen.jsonl");
        check("--against", exam(), "--out", out.toString(), "--json");

        assertThat(Files.readAllLines(out)).hasSize(1);
        Json.Obj line = (Json.Obj) JsonReader.read(Files.readString(out).strip());
        assertThat(line.keys())
                .containsExactly("item", "row", "line", "standing", "evidence", "share", "run", "rows", "common");
    }

    @Test
    void printsJson() throws Exception {
        Typed typed = check("--against", exam(), "--json", "--threads", "1");
        Json.Obj result = (Json.Obj) JsonReader.read(typed.out());

        assertThat(result.keys()).containsExactly("rows", "unreadable", "files", "found", "recall");
    }

    @Test
    void endsWithZeroUnlessItIsAskedToFail() {
        assertThat(check("--against", exam()).code()).isZero();
        assertThat(check("--against", exam(), "--fail-over", "0.4").code()).isEqualTo(1);
        assertThat(check("--against", exam(), "--fail-over", "0.5").code()).isZero();
    }

    @Test
    void otherNgramsAndSharesAreFollowed() {
        assertThat(check("--against", exam(), "--ngram", "16").out()).contains("exam.jsonl#1  short 100 %");
        assertThat(check("--against", exam(), "--share", "0").out()).contains("over 0 % of its 13-grams");
    }

    @Test
    void tellsHowFarItIs() {
        assertThat(check("--against", exam()).err()).isEqualTo("tilth: index\ntilth: compare\n");
    }

    @Test
    void whatIsWrongIsOneLine() {
        fails("--against: nothing to compare with. Name files of items, or --benchmarks DIR.");
        fails("--ngram: 1 words are no n-gram to go by. Give 2 to 50.", "--against", exam(), "--ngram", "1");
        fails("--share: 1.0 is never exceeded. Give a number from 0 to under 1.", "--against", exam(), "--share", "1");
        fails("--fail-over: 2.0 is not a share. Give a number from 0 to 1.", "--against", exam(), "--fail-over", "2");
        fails("--threads: 0 is too few. Give 1 or more.", "--against", exam(), "--threads", "0");
    }

    @Test
    void aFileThatIsNotThereIsOneLine() {
        Typed typed = check("--against", folder + "/benchmarks/exma.jsonl");

        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.err()).endsWith("exma.jsonl: there is no such file or folder. Did you mean exam.jsonl?\n");
    }

    private void fails(String message, String... more) {
        assertThat(check(more)).isEqualTo(new Typed(2, "", message + "\n"));
    }

    private Typed check(String... more) {
        String[] args = new String[more.length + 2];
        args[0] = "check";
        args[1] = folder + "/train.jsonl";
        System.arraycopy(more, 0, args, 2, more.length);
        return Typed.run(args);
    }

    private String exam() {
        return folder + "/benchmarks/exam.jsonl";
    }
}
