package dev.tilth.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.sketch.Shingles;
import dev.tilth.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ContainmentTest {
    private static final double THRESHOLD = 0.8;

    @Test
    void findsTheChapterInItsBook() {
        Random random = new Random(1);
        String chapter = Crowds.words(random, 300);
        String book = Crowds.words(random, 900) + " " + chapter + " " + Crowds.words(random, 500);
        List<long[]> rows = List.of(shingles(book), shingles(chapter), shingles(Crowds.words(random, 400)));
        assertThat(found(rows)).containsExactly(new Contained(1, 0, 1));
    }

    @Test
    void aNearDuplicateIsNotReportedAsContained() {
        Random random = new Random(2);
        String text = Crowds.words(random, 300);
        List<long[]> rows = List.of(shingles(text), shingles(text + " " + Crowds.words(random, 20)), shingles(text));
        assertThat(found(rows)).isEmpty();
    }

    @Test
    void aShortTextIsNotLookedFor() {
        Random random = new Random(3);
        String quote = Crowds.words(random, 201);
        List<long[]> rows = List.of(shingles(quote), shingles(quote + " " + Crowds.words(random, 300)));
        assertThat(found(rows)).isEmpty();
    }

    @Test
    void findsWhatASlowSearchFindsAndNothingElse() {
        int wanted = 0;
        int met = 0;
        for (int seed = 0; seed < 30; seed++) {
            List<long[]> rows = rows(new Random(seed));
            List<Contained> slow = slow(rows);
            List<Contained> found = found(rows);
            assertThat(slow).as("seed %d", seed).containsAll(found);
            assertThat(found)
                    .as("whole texts, seed %d", seed)
                    .containsAll(slow.stream()
                            .filter(each -> each.share() == 1 && sampled(rows.get(each.row())) >= 3)
                            .toList());
            wanted += slow.size();
            met += found.size();
        }
        assertThat(wanted).isGreaterThan(500);
        assertThat((double) met / wanted).isGreaterThan(0.98);
    }

    @Test
    void ofRowsOfOneTemplateEachIsComparedWithFew() {
        Random random = new Random(4);
        String template = Crowds.words(random, 210);
        List<long[]> rows = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            rows.add(shingles(template + " " + Crowds.words(random, 1 + i)));
        }
        int[] compared = new int[1];
        ContainmentSamples samples = samples(rows);
        Containment containment = samples.done(THRESHOLD);
        for (int row = 0; row < rows.size(); row++) {
            containment.in(row, rows.get(row), other -> {
                compared[0]++;
                return rows.get(other);
            });
        }
        assertThat(compared[0]).isLessThan(400 * 32);
    }

    private static List<Contained> found(List<long[]> rows) {
        Containment containment = samples(rows).done(THRESHOLD);
        List<Contained> found = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            found.addAll(containment.in(row, rows.get(row), rows::get));
        }
        return found;
    }

    private static ContainmentSamples samples(List<long[]> rows) {
        ContainmentSamples samples = new ContainmentSamples();
        for (int row = 0; row < rows.size(); row++) {
            samples.add(row, rows.get(row));
        }
        return samples;
    }

    /** Every pair, by sets of boxed values. */
    private static List<Contained> slow(List<long[]> rows) {
        List<TreeSet<Long>> sets = new ArrayList<>();
        rows.forEach(row -> sets.add(new TreeSet<>(Arrays.stream(row).boxed().toList())));
        List<Contained> all = new ArrayList<>();
        for (int in = 0; in < sets.size(); in++) {
            for (int row = 0; row < sets.size(); row++) {
                TreeSet<Long> shared = new TreeSet<>(sets.get(row));
                shared.retainAll(sets.get(in));
                TreeSet<Long> either = new TreeSet<>(sets.get(row));
                either.addAll(sets.get(in));
                double share = (double) shared.size() / sets.get(row).size();
                if (row != in
                        && sets.get(row).size() >= ContainmentSamples.LEAST_SHINGLES
                        && sets.get(row).size() <= sets.get(in).size()
                        && share >= 0.9
                        && (double) shared.size() / either.size() < THRESHOLD) {
                    all.add(new Contained(row, in, share));
                }
            }
        }
        return all;
    }

    /** Texts, parts of them, and parts with some words changed, within longer ones. */
    private static List<long[]> rows(Random random) {
        List<long[]> rows = new ArrayList<>();
        for (int family = 0; family < 6; family++) {
            List<String> words =
                    List.of(Crowds.words(random, 400 + random.nextInt(400)).split(" "));
            rows.add(shingles(String.join(" ", words)));
            for (int part = 0; part < 5; part++) {
                int length = 190 + random.nextInt(200);
                int from = random.nextInt(words.size() - length);
                List<String> some = new ArrayList<>(words.subList(from, from + length));
                for (int changes = random.nextInt(length / 30 + 2); changes > 0; changes--) {
                    some.set(random.nextInt(length), Crowds.words(random, 1).strip());
                }
                rows.add(shingles(String.join(" ", some)));
            }
        }
        return rows;
    }

    private static long sampled(long[] shingles) {
        return Arrays.stream(shingles).filter(ContainmentSamples::isSampled).count();
    }

    private static long[] shingles(String text) {
        Words words = new Words();
        words.add(text);
        Shingles shingles = new Shingles();
        shingles.of(words, 0, words.count(), text);
        return shingles.sorted();
    }
}
