package dev.tilth.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConllTest {
    @Test
    void aSentenceIsARow() {
        Reading reading = Reading.of(
                "train.conll",
                "-DOCSTART- -X- O O\n\nEU NNP B-NP B-ORG\nrejects VBZ B-VP O\n\n\nPeter NNP B-NP B-PER\n# NN I-NP O\n");
        assertThat(reading.lines())
                .containsExactly(
                        "1@3 {\"tokens\":[\"EU\",\"rejects\"],\"ner_tags\":[\"B-ORG\",\"O\"],"
                                + "\"column_2\":[\"NNP\",\"VBZ\"],\"column_3\":[\"B-NP\",\"B-VP\"]}",
                        "2@7 {\"tokens\":[\"Peter\",\"#\"],\"ner_tags\":[\"B-PER\",\"O\"],"
                                + "\"column_2\":[\"NNP\",\"NN\"],\"column_3\":[\"B-NP\",\"I-NP\"]}");
        assertThat(reading.raw().get(0)).isEqualTo("EU NNP B-NP B-ORG\nrejects VBZ B-VP O");
        assertThat(reading.facts().format()).isEqualTo(SourceFormat.CONLL);
        assertThat(reading.facts().blankLines()).isZero();
        assertThat(reading.facts().notes()).containsExactly("1 line marks the start of a document");
    }

    @Test
    void columnsAreTabsOrSpacesAndLinesEndEitherWay() {
        String rows = "{\"tokens\":[\"New York\",\"is\"],\"ner_tags\":[\"B-LOC\",\"O\"]}";
        assertThat(Reading.of("a.iob2", "New York\tB-LOC\r\nis\tO\r\n \r\nso\tO")
                        .lines())
                .containsExactly("1@1 " + rows, "2@4 {\"tokens\":[\"so\"],\"ner_tags\":[\"O\"]}");
        assertThat(Reading.of("a.bio", "Ann  B-PER \nleft O\n").lines())
                .containsExactly("1@1 {\"tokens\":[\"Ann\",\"left\"],\"ner_tags\":[\"B-PER\",\"O\"]}");
    }

    @Test
    void aColumnThatCountsTokensIsNotTheToken() {
        Reading reading = Reading.of(
                "de.conll", "#\thttp://example.org\t[2009]\n1\tSchartau\tB-PER\n2\tsagte\tO\n\n# x\n1\tIn\tO\n");
        assertThat(reading.lines())
                .containsExactly(
                        "1@2 {\"tokens\":[\"Schartau\",\"sagte\"],\"ner_tags\":[\"B-PER\",\"O\"],"
                                + "\"column_1\":[\"1\",\"2\"]}",
                        "2@6 {\"tokens\":[\"In\"],\"ner_tags\":[\"O\"],\"column_1\":[\"1\"]}");
        assertThat(reading.facts().notes()).containsExactly("2 lines are comments");
    }

    @Test
    void aHashThatIsATokenIsNoComment() {
        assertThat(Reading.of("a.conll", "#\tO\n1\tO\n\n#fun\tB-TAG\n").lines())
                .containsExactly(
                        "1@1 {\"tokens\":[\"#\",\"1\"],\"ner_tags\":[\"O\",\"O\"]}",
                        "2@4 {\"tokens\":[\"#fun\"],\"ner_tags\":[\"B-TAG\"]}");
    }

    @Test
    void aSentenceWithABrokenLineIsRejectedAsAWhole() {
        assertThat(Reading.of("a.conll", "a\tO\nb\n\nc\tO\nd\tx\tO\n\n\tO\n\ne\tNOUN\n\nf\tO\n# no comment\n\ng\tO\n")
                        .lines())
                .containsExactly(
                        "1@1 broken-conll: line 2, column 1: 1 column separated by tabs, where most lines of the file have 2",
                        "2@4 broken-conll: line 5, column 1: 3 columns separated by tabs, where most lines of the file have 2",
                        "3@7 broken-conll: line 7, column 1: the token is empty",
                        "4@9 broken-conll: line 9, column 1: the last of 2 columns is no O and no tag that begins with B-,"
                                + " I-, E- or S-",
                        "5@11 broken-conll: line 12, column 1: 1 column separated by tabs, where most lines of the file"
                                + " have 2",
                        "6@14 {\"tokens\":[\"g\"],\"ner_tags\":[\"O\"]}");
    }

    @Test
    void conllUHasNoSuchTags() {
        String line = "1\tAnn\tAnn\tPROPN\tNNP\tNumber=Sing\t2\tnsubj\t2:nsubj\t_\n";
        assertThat(Reading.of("en.conllu", "# text = Ann left\n" + line).lines())
                .containsExactly(
                        "1@2 broken-conll: line 2, column 1: the last of 10 columns is no O and no tag that begins"
                                + " with B-, I-, E- or S-; CoNLL-U has no such tags");
    }

    @Test
    void contentIsKnownWithoutAName() {
        String tagged = "Ann\tB-PER\nleft\tO\n\nBo\tB-PER\n";
        assertThat(format("train.txt", tagged)).isEqualTo(SourceFormat.CONLL);
        assertThat(format("-", tagged.replace('\t', ' '))).isEqualTo(SourceFormat.CONLL);
        assertThat(format("-", "[ O\nsic B-X\n\n] O\n")).isEqualTo(SourceFormat.CONLL);
    }

    @Test
    void whatIsNamedOtherwiseOrIsNoSentencesStaysATable() {
        String tagged = "Ann\tB-PER\nleft\tO\n\nBo\tB-PER\n";
        assertThat(format("train.tsv", tagged)).isEqualTo(SourceFormat.TSV);
        assertThat(format("train.csv", tagged)).isEqualTo(SourceFormat.CSV);
        assertThat(format("t.txt", "Ann\tB-PER\nleft\tO\nBo\tB-PER\n")).isEqualTo(SourceFormat.CSV);
        assertThat(format("t.txt", "Ann\tO\nleft\tO\n\nBo\tO\n")).isEqualTo(SourceFormat.CSV);
        assertThat(format("t.txt", "id\ttext\n1\ta B-PER\n\n2\tO\n")).isEqualTo(SourceFormat.CSV);
        assertThat(format("a.conll", "{\"text\":\"a\"}\n{\"text\":\"b\"}\n")).isEqualTo(SourceFormat.JSONL);
        assertThat(Reading.of(
                                "t.tsv",
                                tagged.getBytes(StandardCharsets.UTF_8),
                                SourceOptions.DEFAULTS.withFormat(SourceFormat.CONLL))
                        .lines())
                .hasSize(2);
    }

    private static SourceFormat format(String name, String content) {
        return Reading.of(name, content).facts().format();
    }

    @Test
    void aSentenceWithoutAnEndIsBoundedByTheLongestRow() {
        String conll =
                "a\tB-X\n\n" + "word\tO\n".repeat(500_000) + "\nb\tO\n\n" + "c".repeat(3_000_000) + "\tO\n \nd\tO\n";
        Reading reading = Reading.of(
                "t.conll", conll.getBytes(StandardCharsets.UTF_8), SourceOptions.DEFAULTS.withMaxRowBytes(1 << 20));
        assertThat(reading.lines())
                .containsExactly(
                        "1@1 {\"tokens\":[\"a\"],\"ner_tags\":[\"B-X\"]}",
                        "2@3 row-too-long: line 3, column 1: a row of 3499999 bytes, over max_row_bytes 1048576",
                        "3@500004 {\"tokens\":[\"b\"],\"ner_tags\":[\"O\"]}",
                        "4@500006 row-too-long: line 500006, column 1: a row of 3000002 bytes, over max_row_bytes 1048576",
                        "5@500008 {\"tokens\":[\"d\"],\"ner_tags\":[\"O\"]}");
        assertThat(reading.raw().get(1)).hasSize(4096);
    }

    @Test
    void aTokenBeforeAllTooManySpacesIsNoEndOfItsSentence() {
        String conll = "a\tB-X\n\nb\tO" + " ".repeat(3_000_000) + "\nc\tO\n\nd\tO\n";
        Reading reading = Reading.of(
                "t.conll", conll.getBytes(StandardCharsets.UTF_8), SourceOptions.DEFAULTS.withMaxRowBytes(1 << 20));
        assertThat(reading.lines())
                .containsExactly(
                        "1@1 {\"tokens\":[\"a\"],\"ner_tags\":[\"B-X\"]}",
                        "2@3 row-too-long: line 3, column 1: a row of 3000007 bytes, over max_row_bytes 1048576",
                        "3@6 {\"tokens\":[\"d\"],\"ner_tags\":[\"O\"]}");
    }

    @Test
    void bytesThatAreNoCharactersAreSaid() {
        byte[] latin = "Zo\u00EB\tB-PER\n\nAnn\tB-PER\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Reading.of("t.conll", latin, SourceOptions.DEFAULTS).lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith(
                        "1@1 not-utf8: line 1, column 3: byte 0xEB, number 3 of the file, is not UTF-8; looks like");
    }

    /** Over several buffers, against cutting the text at empty lines. */
    @Test
    void framesAsCuttingAtEmptyLinesDoes() {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        List<String> wanted = new ArrayList<>();
        long line = 1;
        for (int row = 1; text.length() < 2_500_000; row++) {
            long first = line;
            int tokens = 1 + random.nextInt(40);
            StringBuilder words = new StringBuilder();
            StringBuilder tags = new StringBuilder();
            for (int i = 0; i < tokens; i++, line++) {
                String word = "w\u00E9".repeat(1 + random.nextInt(9));
                String tag = random.nextInt(4) == 0 ? "B-X" : "O";
                text.append(word).append(' ').append(tag).append(random.nextBoolean() ? "\r\n" : "\n");
                words.append(i > 0 ? "," : "").append('"').append(word).append('"');
                tags.append(i > 0 ? "," : "").append('"').append(tag).append('"');
            }
            for (int blank = random.nextInt(3); blank >= 0; blank--, line++) {
                text.append(random.nextBoolean() ? "\n" : " \t\r\n");
            }
            wanted.add(row + "@" + first + " {\"tokens\":[" + words + "],\"ner_tags\":[" + tags + "]}");
        }
        assertThat(Reading.of("t.conll", text.toString()).lines()).isEqualTo(wanted);
    }
}
