package dev.tilth.contamination;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GramsTest {
    private static final int N = 3;
    private static final ContaminationOptions TRIGRAMS = ContaminationOptions.DEFAULTS.withNgram(N);
    /** Runs are followed from two words on, so that n-grams are found from what is shorter. */
    private static final ContaminationOptions FROM_PAIRS =
            new ContaminationOptions(List.of(), N, 0.8, 5, 0.001, 2, TRIGRAMS.reject());

    /** These bits are stored nowhere yet, but scheme grams-v1 promises that they stay. */
    @Test
    void theBitsOfTheSchemeDoNotChange() {
        assertThat(Grams.SCHEME).isEqualTo("grams-v1");
        assertThat(hashes("one two three four"))
                .extracting(Long::toHexString)
                .containsExactly("f0b962bc9560780a", "83a682eca103f266");
    }

    @Test
    void equalRunsHaveEqualHashesAndOthersHaveNot() {
        Map<Long, String> textOfHash = new HashMap<>();
        Map<String, Long> hashOfText = new HashMap<>();
        for (int seed = 0; seed < 300; seed++) {
            List<String> words = words(new Random(seed), 40);
            List<Long> hashes = hashes(String.join(" ", words));
            for (int i = 0; i < hashes.size(); i++) {
                String text = String.join(" ", words.subList(i, i + N));
                assertThat(textOfHash.merge(hashes.get(i), text, (one, other) -> one))
                        .isEqualTo(text);
                assertThat(hashOfText.merge(text, hashes.get(i), (one, other) -> one))
                        .isEqualTo(hashes.get(i));
            }
        }
    }

    @Test
    void theOrderOfTheWordsCounts() {
        assertThat(hashes("a b c")).doesNotContainAnyElementsOf(hashes("b a c c b a"));
    }

    @Test
    void fewerWordsThanARunHaveNone() {
        assertThat(hashes("a b")).isEmpty();
        assertThat(hashes("")).isEmpty();
    }

    /** The slow twin: sets of joined words, counted one by one. */
    @Test
    void findsWhatASearchInJoinedWordsFinds() {
        findsWhatASearchInJoinedWordsFinds(TRIGRAMS);
        findsWhatASearchInJoinedWordsFinds(FROM_PAIRS);
    }

    private static void findsWhatASearchInJoinedWordsFinds(ContaminationOptions options) {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            List<List<String>> items = texts(random, 20, 4 + random.nextInt(10));
            List<List<String>> rows = texts(random, 6, 30);
            rows.get(0).addAll(3, items.get(0));
            rows.get(1).addAll(items.get(1).subList(0, items.get(1).size() - 1));
            Contamination found = fast(options, items, rows);

            assertThat(found.seen().stream().map(one -> (int) one.item().row()).toList())
                    .containsExactlyElementsOf(slow(items, rows, Set.of()));
            Set<Integer> gone = found.rejected().stream().map(SeenBy::row).collect(Collectors.toSet());
            assertThat(slow(items, rows, gone)).isEmpty();
        }
    }

    private static Contamination fast(ContaminationOptions options, List<List<String>> items, List<List<String>> rows) {
        ReferenceIndex.Builder builder = new ReferenceIndex.Builder(options);
        for (int i = 0; i < items.size(); i++) {
            builder.add("exam.jsonl", i, read(String.join(" ", items.get(i))));
        }
        ReferenceIndex index = builder.build();
        Probe probe = new Probe(index);
        List<RowHits> hits = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String text = String.join(" ", rows.get(i));
            probe.look(i, read(text), Example.chat(Message.user(text))).ifPresent(hits::add);
        }
        BitSet train = new BitSet();
        train.set(0, rows.size());
        return Contamination.decide(index, hits, train, rows.size());
    }

    private static List<Integer> slow(List<List<String>> items, List<List<String>> rows, Set<Integer> gone) {
        Map<String, Integer> rowsOfGram = new HashMap<>();
        Set<String> all = new TreeSet<>();
        List<Set<String>> ofRow = rows.stream().map(GramsTest::joined).toList();
        ofRow.forEach(row -> row.forEach(gram -> rowsOfGram.merge(gram, 1, Integer::sum)));
        IntStream.range(0, rows.size()).filter(row -> !gone.contains(row)).forEach(row -> ofRow.get(row).stream()
                .filter(gram -> rowsOfGram.getOrDefault(gram, 0) <= 5)
                .forEach(all::add));
        Map<String, Integer> itemsOfGram = new HashMap<>();
        items.forEach(item -> joined(item).forEach(gram -> itemsOfGram.merge(gram, 1, Integer::sum)));
        return IntStream.range(0, items.size())
                .filter(item -> {
                    Set<String> grams = joined(items.get(item));
                    grams.removeIf(gram -> itemsOfGram.getOrDefault(gram, 0) > 5);
                    boolean together = share(grams, all) > 0.8;
                    boolean alone = IntStream.range(0, rows.size())
                            .filter(row -> !gone.contains(row))
                            .anyMatch(row -> share(grams, ofRow.get(row)) > 0.8);
                    return together || alone;
                })
                .boxed()
                .toList();
    }

    private static double share(Set<String> grams, Set<String> others) {
        return (double) grams.stream().filter(others::contains).count() / Math.max(1, grams.size());
    }

    private static Set<String> joined(List<String> words) {
        return IntStream.rangeClosed(0, words.size() - N)
                .mapToObj(i -> String.join(" ", words.subList(i, i + N)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<List<String>> texts(Random random, int count, int length) {
        List<List<String>> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(words(random, length));
        }
        return texts;
    }

    private static List<String> words(Random random, int length) {
        return random.ints(length, 0, 6).mapToObj(i -> "w" + i).collect(Collectors.toCollection(ArrayList::new));
    }

    private static Words read(String text) {
        Words words = new Words();
        words.add(text);
        return words;
    }

    private static List<Long> hashes(String text) {
        List<Long> hashes = new ArrayList<>();
        Grams.each(read(text), N, (at, hash) -> hashes.add(hash));
        return hashes;
    }
}
