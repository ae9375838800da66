package dev.tilth.contamination;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.corpus.SimilarityText;
import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which evidence each disguise of an item leaves, what rejects a row and what is no evidence at all. */
class EvidenceTest {
    private static final ContaminationOptions USUAL = ContaminationOptions.DEFAULTS;
    private static final String LONG = "A train leaves the harbour at nine in the morning and travels north at sixty"
            + " kilometres an hour, while a second train leaves the mountain village two hours later.";
    private static final String SHORT = "Which planet of the solar system turns upon its side?";
    private static final String AROUND = "Yesterday we sat by the river and somebody asked me the following: ";

    @Test
    void theWholeItemAndNothingElseIsExact() {
        assertThat(seen(LONG, LONG.toUpperCase(java.util.Locale.ROOT))).contains(Evidence.EXACT);
        assertThat(seen(SHORT, SHORT)).contains(Evidence.EXACT);
        assertThat(seen("Why is water wet?", "why is water wet")).contains(Evidence.EXACT);
    }

    @Test
    void moreThanTheItemIsNgram() {
        assertThat(seen(LONG, AROUND + LONG)).contains(Evidence.NGRAM);
    }

    @Test
    void aShortItemInsideALongerTextIsShort() {
        assertThat(seen(SHORT, AROUND + SHORT + " Nobody knew.")).contains(Evidence.SHORT);
        assertThat(seen(SHORT, AROUND + SHORT.replace(" turns", "\n   turns") + " Nobody knew."))
                .contains(Evidence.SHORT);
    }

    @Test
    void whatCanStandAnywhereByChanceIsNoShortItem() {
        assertThat(seen("Why is the water wet today?", AROUND + "Why is the water wet today?"))
                .isEmpty();
        assertThat(seen("It is what it is what it is.", AROUND + "It is what it is what it is."))
                .isEmpty();
        assertThat(seen("a b c d e f g h", AROUND + "a b c d e f g h")).isEmpty();
    }

    @Test
    void aShortItemInVeryManyRowsIsAPhrase() {
        List<Example> rows = IntStream.range(0, 6)
                .mapToObj(i -> row("row" + i + " says: " + SHORT))
                .collect(Collectors.toList());

        assertThat(decide(USUAL, List.of(question(SHORT)), rows).seen()).isEmpty();
        assertThat(decide(USUAL, List.of(question(SHORT)), rows.subList(0, 5)).seen())
                .hasSize(1);
    }

    @Test
    void anEditedCopyIsARunAndOnlyReported() {
        String[] words = words(0, 60).split(" ");
        for (int i = 9; i < words.length; i += 10) {
            words[i] = "other";
        }
        Question item = question(words(0, 60));
        List<Example> rows = List.of(row(String.join(" ", words)));
        Contamination found = decide(USUAL, List.of(item), rows);

        assertThat(found.seen()).isEmpty();
        assertThat(found.rejected()).isEmpty();
        assertThat(found.reported()).extracting(one -> one.best().by()).containsExactly(Evidence.RUN);
        assertThat(found.reported().get(0).best().evidence())
                .isEqualTo("run: holds 90 % of exam.jsonl#1, longest common run 9 words from word 1 on");
        assertThat(decide(USUAL.withReject(List.of(Evidence.RUN)), List.of(item), rows)
                        .rejected())
                .hasSize(1);
    }

    @Test
    void anAnswerWithoutItsQuestionIsOnlyReported() {
        Question item = new Question(LONG, List.of(), words(0, 20));
        Contamination found = decide(
                USUAL, List.of(item), List.of(Example.chat(Message.user("Go on"), Message.assistant(words(0, 20)))));

        assertThat(found.seen()).isEmpty();
        assertThat(found.touched()).isEmpty();
        assertThat(found.reported()).extracting(one -> one.best().by()).containsExactly(Evidence.ANSWER);
        assertThat(found.reported().get(0).best().evidence())
                .isEqualTo(
                        "answer: holds 100 % of the answer of exam.jsonl#1, longest common run 20 words from word 3 on");
    }

    @Test
    void optionsInAnotherOrderAreShuffled() {
        Question item = new Question(SHORT, List.of("Uranus", "the planet Mars", "Venus"), "Uranus");

        assertThat(seen(item, SHORT + "\nA. Venus\nB. Uranus\nC. The planet Mars"))
                .contains(Evidence.SHUFFLED);
        assertThat(seen(item, AROUND + SHORT + " (A) Venus (B) Uranus (C) The planet Mars. Nobody knew."))
                .contains(Evidence.SHUFFLED);
        assertThat(seen(item, AROUND + SHORT + " (A) Uranus (B) The planet Mars (C) Venus"))
                .contains(Evidence.SHORT);
    }

    @Test
    void optionsOfAShortQuestionMayStandInAnyOrder() {
        Question item = new Question("Which is the largest?", List.of("the lake", "the sea", "the pond"), "");

        assertThat(seen(item, "Question: Which is the largest?\nA) the pond\nB) the sea\nC) the lake\nAnswer:"))
                .contains(Evidence.SHUFFLED);
        assertThat(seen(item, "Which is the largest? the pond the sea the river"))
                .isEmpty();
    }

    @Test
    void aQuestionThatAsksTheOppositeIsAnother() {
        Question item = new Question("Is 3 more than 5?", List.of("Yes it is", "No never"), "");

        assertThat(seen(item, "Is 5 more than 3? A. No never B. Yes it is")).isEmpty();
        assertThat(seen(item, "Is 3 more than 5? A. No never B. Yes it is")).contains(Evidence.SHUFFLED);
    }

    @Test
    void aQuestionIsSeenWithoutItsOptions() {
        Question item = new Question(LONG, List.of(words(100, 30), words(200, 30)), "");

        assertThat(seen(item, AROUND + LONG)).contains(Evidence.NGRAM);
        assertThat(seen(item, words(100, 30))).isEmpty();
    }

    @Test
    void theStemOfManyQuestionsIsNoEvidenceWithoutTheirOptions() {
        List<Question> items = IntStream.range(0, 8)
                .mapToObj(i -> new Question(LONG, List.of(words(i * 100, 20), words(i * 100 + 50, 20)), ""))
                .toList();

        assertThat(decide(USUAL, items, List.of(row(AROUND + LONG))).seen()).isEmpty();
        assertThat(decide(USUAL, items, List.of(row(LONG + " " + words(300, 20) + " " + words(350, 20))))
                        .seen())
                .extracting(one -> one.item().row())
                .containsExactly(4L);
    }

    @Test
    void theEvidenceThatIsNotListedRejectsNothing() {
        ContaminationOptions onlyExact = USUAL.withReject(List.of(Evidence.EXACT));
        Contamination found = decide(onlyExact, List.of(question(LONG)), List.of(row(AROUND + LONG)));

        assertThat(found.rejected()).isEmpty();
        assertThat(found.reported()).extracting(one -> one.best().by()).containsExactly(Evidence.NGRAM);
    }

    @Test
    void anItemThatSharesOneNgramIsTouched() {
        Contamination found =
                decide(USUAL, List.of(question(words(0, 60))), List.of(row(words(20, 13)), row(words(30, 12))));

        assertThat(found.seen()).isEmpty();
        assertThat(found.touched()).hasSize(1);
        assertThat(found.touched().get(0).rows()).isEqualTo(1);
        assertThat(decide(USUAL, List.of(question(words(0, 60))), List.of(row(words(30, 12))))
                        .touched())
                .isEmpty();
    }

    @Test
    void aVeryLongItemIsKnownByItsBeginningAndItsEnd() {
        ReferenceIndex index = index(USUAL, List.of(question(words(0, 10_000))));

        assertThat(index.words().places()).isEqualTo(ItemWords.MOST_WORDS + 1);
        assertThat(evidence(index, row("Read this: " + words(0, 10_000)))).contains(Evidence.NGRAM);
        assertThat(evidence(index, row(words(0, 512) + " and " + words(9_488, 512))))
                .contains(Evidence.NGRAM);
        assertThat(evidence(index, row(words(0, 512)))).isEmpty();
        assertThat(evidence(index, row(words(2_000, 5_000)))).isEmpty();
    }

    @Test
    void theSameWordOverAndOverIsReadInLinearWork() {
        ReferenceIndex index =
                index(USUAL, List.of(question("la ".repeat(1_000)), question("la ".repeat(900) + "end")));
        Probe probe = new Probe(index);
        Words words = new Words();
        words.add("la ".repeat(200_000));
        List<Sight> sights = probe.look(0, words, row("")).orElseThrow().sights();

        assertThat(probe.work()).isBetween(1L, 257L * 200_000);
        assertThat(sights).hasSize(2);
        assertThat(sights.get(0).grams()).containsExactly(0, 988);
    }

    @Test
    void stockTextThatAllItemsShareLeavesNothing() {
        List<Question> items = IntStream.range(0, 1_000)
                .mapToObj(i -> question(words(0, 60) + " item" + i + " " + words(1_000 + i * 20, 14)))
                .toList();
        ReferenceIndex index = index(USUAL, items);

        assertThat(look(index, row((words(0, 60) + " ").repeat(100)))).isEmpty();
        assertThat(evidence(index, row(items.get(7).stem()))).contains(Evidence.EXACT);
    }

    @Test
    void theCommonWordsAreThoseOfTheRow() {
        RowHits hits = look(index(USUAL, List.of(question(SHORT))), row(AROUND + SHORT + " Nobody knew."))
                .orElseThrow();

        assertThat(common(hits, text -> text)).isEqualTo("Which planet of the solar system turns upon its side");
    }

    @Test
    void aTextWithPrivateValuesIsShownFromItsStartSoThatNoValueIsCut() {
        RowHits hits = look(index(USUAL, List.of(question(SHORT))), row(AROUND + SHORT))
                .orElseThrow();

        assertThat(common(hits, text -> text.replace("Yesterday", "[DAY]"))).startsWith("[DAY] we sat by the river");
    }

    private static String common(RowHits hits, java.util.function.UnaryOperator<String> redact) {
        return hits.withCommonTexts(row(AROUND + SHORT + " Nobody knew."), redact)
                .sights()
                .get(0)
                .common();
    }

    private static Optional<Evidence> seen(String item, String prompt) {
        return seen(question(item), prompt);
    }

    private static Optional<Evidence> seen(Question item, String prompt) {
        return decide(USUAL, List.of(item), List.of(row(prompt))).seen().stream()
                .map(one -> one.best().by())
                .findFirst();
    }

    private static Optional<Evidence> evidence(ReferenceIndex index, Example row) {
        return Contamination.decide(index, look(index, row).stream().toList(), train(1), 1).seen().stream()
                .map(one -> one.best().by())
                .findFirst();
    }

    private static Contamination decide(ContaminationOptions options, List<Question> items, List<Example> rows) {
        ReferenceIndex index = index(options, items);
        List<RowHits> hits = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int number = i;
            look(index, rows.get(i)).ifPresent(found -> hits.add(found.at(number)));
        }
        return Contamination.decide(index, hits, train(rows.size()), rows.size());
    }

    private static BitSet train(int rows) {
        BitSet train = new BitSet();
        train.set(0, rows);
        return train;
    }

    private static ReferenceIndex index(ContaminationOptions options, List<Question> items) {
        ReferenceIndex.Builder builder = new ReferenceIndex.Builder(options);
        for (int i = 0; i < items.size(); i++) {
            assertThat(builder.add("exam.jsonl", i + 1, items.get(i))).isTrue();
        }
        return builder.build();
    }

    private static Optional<RowHits> look(ReferenceIndex index, Example row) {
        Words words = new Words();
        SimilarityText.words(row, words);
        return new Probe(index).look(0, words, row);
    }

    private static Question question(String stem) {
        return new Question(stem, List.of(), "");
    }

    private static Example row(String prompt) {
        return Example.chat(Message.user(prompt), Message.assistant("An answer."));
    }

    /** Words that are all different. */
    private static String words(int from, int count) {
        String[] words = new String[count];
        Arrays.setAll(words, i -> "word" + (from + i));
        return String.join(" ", words);
    }
}
