package dev.tilth.contamination;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.gate.Overlap;
import dev.tilth.split.Tally;
import dev.tilth.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CrossSplitTest {
    private static final ContaminationOptions USUAL = ContaminationOptions.DEFAULTS;

    @Test
    void namesTheTestRowThatTrainHoldsAndTheRowThatHoldsIt() {
        List<String> train = List.of(words(0, 40), "before " + words(100, 40) + " after", words(200, 40));
        CrossSplit found = decide(train, List.of(words(300, 40), words(102, 36)));

        assertThat(found.overlaps()).containsExactly(new Overlap("test", 2, 1), new Overlap("validation", 0, 0));
        assertThat(found.pairs())
                .containsExactly(new SeenBy(1, new Item("test", 4, 36), Evidence.NGRAM, 1, 36, 3, true, ""));
    }

    @Test
    void theWordsOfATemplateAreNoEvidence() {
        List<String> train = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            train.add("Dear customer" + i + " " + words(0, 60) + " order" + i);
        }
        CrossSplit found = decide(train, List.of("Dear customer99 " + words(0, 60) + " order99"));

        assertThat(found.overlaps()).containsExactly(new Overlap("test", 1, 0), new Overlap("validation", 0, 0));
    }

    @Test
    void aTemplateDoesNotHideWhatIsItsOwn() {
        List<String> train = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            train.add(words(0, 60) + " " + words(1_000 * (i + 1), 30));
        }
        CrossSplit found = decide(train, List.of(words(0, 60) + " " + words(7_000, 30)));

        assertThat(found.seen()).hasSize(1);
        assertThat(found.pairs()).extracting(SeenBy::row).containsExactly(6);
    }

    @Test
    void aTemplateOfTheTestSetDoesNotThinOutWhatIsItsOwn() {
        List<String> test = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            test.add(words(0, 60) + " " + words(1_000 * (i + 1), 30));
        }
        CrossSplit found = decide(List.of("answer " + words(6_988, 12) + " " + words(7_000, 30)), test);

        assertThat(found.seen()).isEmpty();
        assertThat(decide(List.of(words(48, 12) + " " + words(7_000, 30)), test).seen())
                .hasSize(1);
    }

    @Test
    void aRowThatTheSurveyCallsCleanIsClean() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            List<String> train = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                train.add(words(random.nextInt(60), 30));
            }
            String test = words(random.nextInt(60), 30);
            ContaminationOptions all = new ContaminationOptions(List.of(), 13, 0.8, 1_000, 1, 8, USUAL.reject());
            Survey survey = new Survey(all, 5);
            train.forEach(text -> survey.add(read(text), true, true));
            ReferenceIndex.Builder builder = new ReferenceIndex.Builder(all);
            builder.add("test", 0, read(test));
            ReferenceIndex index = builder.build();
            BitSet rows = new BitSet();
            rows.set(0, train.size());
            boolean seen = !Contamination.decide(index, look(index, train), rows, 5)
                    .seen()
                    .isEmpty();

            assertThat(survey.suspects(read(test))).isEqualTo(seen);
        }
    }

    @Test
    void partsOfASurveyMergedEqualTheWhole() {
        Survey whole = new Survey(USUAL, 100);
        Survey left = new Survey(USUAL, 100);
        Survey right = new Survey(USUAL, 100);
        for (int i = 0; i < 100; i++) {
            Words words = read(words(i * i % 37, 20));
            whole.add(words, i % 4 > 0, i % 5 > 0);
            (i % 3 == 0 ? left : right).add(words, i % 4 > 0, i % 5 > 0);
        }
        left.addAll(right);
        for (int i = 0; i < 100; i++) {
            Words words = read(words(i, 16));
            assertThat(left.suspects(words)).isEqualTo(whole.suspects(words));
            Grams.each(words, 13, (at, gram) -> assertThat(left.isBoilerplate(gram))
                    .isEqualTo(whole.isBoilerplate(gram)));
        }
    }

    @Test
    void aSurveyOfWhatIsAskedForSaysOfThatWhatTheWholeSays() {
        GramFilter asked = new GramFilter(USUAL, 20);
        for (int i = 0; i < 20; i++) {
            asked.add(read(words(3 * i, 16)));
        }
        Survey whole = new Survey(USUAL, 100);
        Survey part = new Survey(USUAL, 100, asked);
        for (int i = 0; i < 100; i++) {
            Words words = read(words(i * i % 37, 20));
            whole.add(words, i % 4 > 0, i % 5 > 0);
            part.add(words, i % 4 > 0, i % 5 > 0);
        }
        int suspects = 0;
        for (int i = 0; i < 20; i++) {
            Words words = read(words(3 * i, 16));
            suspects += whole.suspects(words) ? 1 : 0;
            assertThat(part.suspects(words)).isEqualTo(whole.suspects(words));
            Grams.each(words, 13, (at, gram) -> assertThat(part.isBoilerplate(gram))
                    .isEqualTo(whole.isBoilerplate(gram)));
        }
        assertThat(suspects).isBetween(1, 19);
        Words other = read(words(500, 16));
        part.add(other, true, true);
        assertThat(part.suspects(other)).isFalse();
    }

    /** Rows of train are numbered from 0, those of test go on from there. */
    private static CrossSplit decide(List<String> train, List<String> test) {
        int rows = train.size() + test.size();
        Survey survey = new Survey(USUAL, rows);
        train.forEach(text -> survey.add(read(text), true, true));
        test.forEach(text -> survey.add(read(text), false, true));
        ReferenceIndex.Builder suspects = new ReferenceIndex.Builder(USUAL);
        for (int i = 0; i < test.size(); i++) {
            if (survey.suspects(read(test.get(i)))) {
                survey.addSuspect(suspects, CrossSplit.TEST, train.size() + i, read(test.get(i)));
            }
        }
        BitSet inTrain = new BitSet();
        inTrain.set(0, train.size());
        ReferenceIndex index = suspects.build();
        Tally total = new Tally("all", train.size(), 0, test.size());
        return CrossSplit.decide(index, look(index, train), inTrain, rows, total);
    }

    private static List<RowHits> look(ReferenceIndex index, List<String> texts) {
        Probe probe = new Probe(index);
        List<RowHits> hits = new ArrayList<>();
        for (int row = 0; row < texts.size(); row++) {
            Example example = Example.chat(Message.user(texts.get(row)));
            probe.look(row, read(texts.get(row)), example).ifPresent(hits::add);
        }
        return hits;
    }

    private static Words read(String text) {
        Words words = new Words();
        words.add(text);
        return words;
    }

    /** Words that are all different. */
    private static String words(int from, int count) {
        String[] words = new String[count];
        Arrays.setAll(words, i -> "word" + (from + i));
        return String.join(" ", words);
    }
}
