package dev.tilth.contamination;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.corpus.SimilarityText;
import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.text.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The recall that is reported is measured: where the search is worse, it falls. */
class RecallTest {
    private static final String CHINESE = "一列火车早上九点从港口出发向北行驶，时速六十公里，另一列火车两小时后从山村出发";

    @Test
    void everyWayButAParaphraseIsFound() {
        assertThat(shares(Recall.of(index())))
                .isEqualTo(Map.of(
                        "verbatim", 1.0,
                        "rewrapped", 1.0,
                        "case and punctuation", 1.0,
                        "in a long text", 1.0,
                        "short in a text", 1.0,
                        "without spaces", 1.0,
                        "options shuffled", 1.0,
                        "answer alone", 1.0,
                        "paraphrased", 0.0));
    }

    @Test
    void saysHowManyWerePlantedAndHowSureThatIs() {
        Recall verbatim = Recall.of(index()).get(0);

        assertThat(verbatim).isEqualTo(new Recall("verbatim", 30, 30, 30));
        assertThat(verbatim.interval().low()).isBetween(0.88, 0.89);
        assertThat(Recall.of(index()))
                .filteredOn(kind -> kind.kind().equals("answer alone"))
                .extracting(Recall::found, Recall::rejected)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(30, 0));
    }

    @Test
    void aSearchThatReadsLineByLineMissesWhatIsWrapped() {
        Map<String, Double> shares = shares(Recall.of(index(), row -> {
            String first = row.messages().get(0).text().lines().findFirst().orElse("");
            return search(index(), Example.chat(Message.user(first)));
        }));

        assertThat(shares.get("rewrapped")).isLessThan(0.1);
        assertThat(shares).containsEntry("in a long text", 1.0);
    }

    @Test
    void aSearchThatMindsCaseMissesWhatIsWrittenInCapitals() {
        Map<String, Double> shares = shares(Recall.of(
                index(),
                row -> row.messages().get(0).text().contains("wHAT") ? Optional.empty() : search(index(), row)));

        assertThat(shares.get("case and punctuation")).isLessThan(0.1);
        assertThat(shares).containsEntry("verbatim", 1.0);
    }

    @Test
    void aSearchThatTakesEveryWordForBoilerplateFindsNothingInsideATextOfItsOwn() {
        ContaminationOptions allBoilerplate =
                new ContaminationOptions(List.of(), 13, 0.8, 0, 0, 8, ContaminationOptions.DEFAULTS.reject());
        Map<String, Double> shares = shares(Recall.of(index(allBoilerplate)));

        assertThat(shares).containsEntry("in a long text", 0.0).containsEntry("verbatim", 1.0);
    }

    @Test
    void theSampleIsTheSameWhateverTheOrderOfTheItems() {
        ReferenceIndex.Builder forwards = new ReferenceIndex.Builder(ContaminationOptions.DEFAULTS);
        ReferenceIndex.Builder backwards = new ReferenceIndex.Builder(ContaminationOptions.DEFAULTS);
        for (int i = 0; i < 100; i++) {
            forwards.add("exam", i, item(i));
            backwards.add("exam", 99 - i, item(99 - i));
        }
        assertThat(questions(forwards.build())).hasSize(Plants.MOST).isEqualTo(questions(backwards.build()));
    }

    @Test
    void whatHasNoItemIsNotMeasured() {
        ReferenceIndex.Builder builder = new ReferenceIndex.Builder(ContaminationOptions.DEFAULTS);
        builder.add("exam", 1, new Question("What is the name of the river that runs by?", List.of(), ""));

        assertThat(Recall.of(builder.build()))
                .extracting(Recall::kind)
                .containsExactly("verbatim", "case and punctuation", "short in a text");
    }

    private static List<Question> questions(ReferenceIndex index) {
        return index.plants().of(Plants.Group.ANY).stream()
                .map(Plants.Plant::question)
                .toList();
    }

    private static Map<String, Double> shares(List<Recall> recalls) {
        Map<String, Double> shares = new TreeMap<>();
        recalls.forEach(kind -> shares.put(kind.kind(), kind.share()));
        return shares;
    }

    private static ReferenceIndex index() {
        return index(ContaminationOptions.DEFAULTS);
    }

    private static ReferenceIndex index(ContaminationOptions options) {
        ReferenceIndex.Builder builder = new ReferenceIndex.Builder(options);
        for (int i = 0; i < 40; i++) {
            builder.add("exam", i + 1, item(i));
        }
        builder.add("exam", 41, new Question("What river" + 1 + " runs by the old town of the north?", List.of(), ""));
        builder.add("exam", 42, new Question(CHINESE, List.of(), ""));
        return builder.build();
    }

    private static Question item(int i) {
        return new Question(
                "What is the number" + i + " of boats" + i + " that leave the harbour" + i + " when the tide" + i
                        + " is high and the wind" + i + " blows from the sea" + i + "?",
                List.of("none of them " + i, "all " + i, "half of the boats " + i),
                "At high tide" + i + " the wind" + i + " pushes them back, so that none of the boats" + i
                        + " can leave the harbour" + i);
    }

    private static Optional<RowHits> search(ReferenceIndex index, Example row) {
        Words words = new Words();
        SimilarityText.words(row, words);
        return new Probe(index).look(0, words, row);
    }
}
