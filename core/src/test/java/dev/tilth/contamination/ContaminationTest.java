package dev.tilth.contamination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.gate.Overlap;
import dev.tilth.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ContaminationTest {
    private static final String QUESTION =
            "A train leaves the harbour at nine in the morning and travels north at sixty"
                    + " kilometres an hour, while a second train leaves the mountain village two hours later and travels south"
                    + " at eighty kilometres an hour; how far from the harbour do they meet?";
    private static final String OTHER = "Which of the four gases named in the table below dissolves best in cold water,"
            + " and how does the answer change when the pressure above the surface is doubled at constant temperature?";

    @Test
    void aVerbatimItemIsSeen() {
        assertThat(seen(QUESTION)).isTrue();
    }

    @Test
    void caseAndPunctuationDoNotHideIt() {
        assertThat(seen(QUESTION.toUpperCase(Locale.ROOT).replace(",", " --").replace(";", "")))
                .isTrue();
    }

    @Test
    void linesOfEightWordsDoNotHideIt() {
        List<String> words = List.of(QUESTION.split(" "));
        StringBuilder wrapped = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            wrapped.append(words.get(i)).append(i % 8 == 7 ? "\r\n    " : " ");
        }
        assertThat(seen(wrapped.toString())).isTrue();
    }

    @Test
    void aLongTextAroundItDoesNotThinItOut() {
        String around = OTHER.repeat(40);

        assertThat(seen(around + " " + QUESTION + " " + around)).isTrue();
    }

    @Test
    void itIsSeenInAnAnswerToo() {
        Contamination found = decide(
                List.of(QUESTION), List.of(Example.chat(Message.user("Quote it."), Message.assistant(QUESTION))));

        assertThat(found.seen()).hasSize(1);
    }

    @Test
    void anotherWordInEverySevenHidesItFromNGrams() {
        String[] words = QUESTION.split(" ");
        for (int i = 0; i < words.length; i += 7) {
            words[i] = "something";
        }
        assertThat(seen(String.join(" ", words))).isFalse();
    }

    @Test
    void anotherTextIsNotSeen() {
        assertThat(seen(OTHER)).isFalse();
    }

    @Test
    void theAnswerAloneIsNoItem() {
        Contamination found = decide(List.of(QUESTION), List.of(row("What is the result?", "They meet after 240 km.")));

        assertThat(found.seen()).isEmpty();
    }

    @Test
    void aShortQuestionIsSeenWhereATextIsEqualToIt() {
        String item = "What is the capital of France? (A) Lyon (B) Paris";

        assertThat(decide(List.of(item), List.of(row("what is the capital of france -- a: Lyon, b: Paris", "B")))
                        .seen())
                .hasSize(1);
    }

    @Test
    void aPromptOfSeveralTurnsIsComparedAsAWhole() {
        Example turns = Example.chat(
                Message.system("You are the oracle."),
                Message.user("What is the capital"),
                Message.assistant("of France"),
                Message.user("by the river?"),
                Message.assistant("Paris"));

        assertThat(decide(List.of("What is the capital of France by the river?"), List.of(turns))
                        .seen())
                .hasSize(1);
    }

    @Test
    void aQuestionWithoutSpacesIsSeen() {
        String question = "一列火车早上九点从港口出发向北行驶，时速六十公里，另一列火车两小时后从山村出发";

        assertThat(decide(List.of(question), List.of(row("请回答：" + question.replace("，", " "), "好")))
                        .seen())
                .hasSize(1);
        assertThat(decide(List.of("法国的首都是哪里？"), List.of(row("法国的首都是哪里", "巴黎"))).seen())
                .hasSize(1);
    }

    @Test
    void theStemOfManyItemsIsNoEvidence() {
        String stem = "Read the following passage with care and then choose the one best answer to the question that"
                + " comes after it from among the four options that are given. " + words(5_000, 90) + ": ";
        List<String> items = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            items.add(stem + "item" + i + " " + words(i * 100, 14));
        }
        Contamination onlyStem = decide(items, List.of(row(stem + "nothing else", "A")));
        Contamination onlyRest = decide(items, List.of(row(items.get(3).substring(stem.length()), "A")));

        assertThat(onlyStem.seen()).isEmpty();
        assertThat(onlyRest.seen()).isEmpty();
        assertThat(decide(items, List.of(row(items.get(3), "A"))).seen())
                .extracting(one -> one.item().row())
                .containsExactly(4L);
    }

    @Test
    void theSameItemSixTimesIsComparedAsAWhole() {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            items.add(QUESTION);
        }
        assertThat(decide(items, List.of(row(QUESTION.replace(",", ""), "here")))
                        .seen())
                .hasSize(6);
    }

    @Test
    void saysWhereAndHowMuchWithoutQuoting() {
        Contamination found =
                decide(List.of(OTHER, QUESTION), List.of(row("Please answer this one: " + QUESTION, "240 km")));

        assertThat(found.overlaps()).containsExactly(new Overlap("exam.jsonl", 2, 1));
        assertThat(found.rejected()).hasSize(1);
        assertThat(found.rejected().get(0).evidence())
                .isEqualTo("ngram: holds 100 % of exam.jsonl#2, longest common run 45 words from word 5 on");
    }

    @Test
    void rowsThatHoldAnItemOnlyTogetherGoUntilItIsClean() {
        String item = words(0, 60);
        List<Example> rows = List.of(
                row(words(0, 30) + " end", "a"),
                row("start " + words(18, 32), "b"),
                row(words(38, 22), "c"),
                row(OTHER, "d"));
        Contamination found = decide(List.of(item), rows);

        assertThat(found.seen()).hasSize(1);
        assertThat(found.rejected()).extracting(SeenBy::row).containsExactly(1);
        assertThat(found.rejected().get(0).alone()).isFalse();
        assertThat(found.rejected().get(0).evidence())
                .isEqualTo("ngram: holds 42 % of exam.jsonl#1 (with other rows too much of it),"
                        + " longest common run 32 words from word 2 on");
    }

    @Test
    void aPhraseInVeryManyRowsDoesNotDriveThemOut() {
        String item = words(0, 26);
        List<Example> rows = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            rows.add(row(words(0, 19) + " x" + i, "a"));
            rows.add(row("y" + i + " " + words(7, 19), "b"));
        }
        assertThat(decide(List.of(item), rows).rejected()).isEmpty();
    }

    @Test
    void rowsThatDoNotTrainDoNotCount() {
        ReferenceIndex index = index(List.of(QUESTION));
        Contamination found = Contamination.decide(index, look(index, List.of(row(QUESTION, "here"))), new BitSet(), 1);

        assertThat(found.seen()).isEmpty();
        assertThat(found.overlaps()).containsExactly(new Overlap("exam.jsonl", 1, 0));
    }

    @Test
    void theOrderOfTheHitsDoesNotMatter() {
        ReferenceIndex index = index(List.of(QUESTION, words(0, 60)));
        List<RowHits> hits =
                look(index, List.of(row(words(0, 36), "half"), row(QUESTION, "all"), row(words(24, 36), "half")));
        List<RowHits> backwards = new ArrayList<>(hits);
        Collections.reverse(backwards);
        BitSet train = new BitSet();
        train.set(0, 3);
        Contamination found = Contamination.decide(index, hits, train, 3);

        assertThat(found.rejected()).extracting(SeenBy::row).containsExactly(0, 1);
        assertThat(Contamination.decide(index, backwards, train, 3)).isEqualTo(found);
    }

    @Test
    void anIndexOfNothingFindsNothing() {
        assertThat(decide(List.of(), List.of(row(QUESTION, "a"))))
                .isEqualTo(new Contamination(List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void optionsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> ContaminationOptions.DEFAULTS.withNgram(1))
                .hasMessage("ngram: 1 words are no n-gram to go by. Give 2 to 50.");
        assertThatThrownBy(() -> ContaminationOptions.DEFAULTS.withShare(1))
                .hasMessage("share: 1.0 is never exceeded. Give a number from 0 to under 1.");
    }

    private static boolean seen(String prompt) {
        Contamination found = decide(List.of(QUESTION), List.of(row(prompt, "An answer.")));
        assertThat(found.rejected()).hasSameSizeAs(found.seen());
        return !found.seen().isEmpty();
    }

    private static Contamination decide(List<String> items, List<Example> rows) {
        ReferenceIndex index = index(items);
        BitSet train = new BitSet();
        train.set(0, rows.size());
        return Contamination.decide(index, look(index, rows), train, rows.size());
    }

    private static ReferenceIndex index(List<String> items) {
        ReferenceIndex.Builder builder = new ReferenceIndex.Builder(ContaminationOptions.DEFAULTS);
        Words words = new Words();
        for (int i = 0; i < items.size(); i++) {
            ItemText.read(row(items.get(i), "B"), words);
            assertThat(builder.add("exam.jsonl", i + 1, words)).isTrue();
        }
        return builder.build();
    }

    private static List<RowHits> look(ReferenceIndex index, List<Example> rows) {
        Probe probe = new Probe(index);
        Words words = new Words();
        List<RowHits> hits = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            words.clear();
            for (Message message : rows.get(row).conversation()) {
                words.add(message.text());
            }
            probe.look(row, words, rows.get(row)).ifPresent(hits::add);
        }
        return hits;
    }

    private static Example row(String prompt, String answer) {
        return Example.chat(Message.user(prompt), Message.assistant(answer));
    }

    /** Words that are all different. */
    private static String words(int from, int count) {
        String[] words = new String[count];
        Arrays.setAll(words, i -> "word" + (from + i));
        return String.join(" ", words);
    }
}
