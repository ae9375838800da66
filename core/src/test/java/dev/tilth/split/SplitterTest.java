package dev.tilth.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.tilth.unit.Units;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitterTest {
    private static final SplitOptions USUAL = SplitOptions.DEFAULTS;

    @Test
    void neverCutsAUnit() {
        for (int seed = 0; seed < 100; seed++) {
            Dataset dataset = random(seed, 300);
            Partition partition = dataset.split(USUAL);
            Units units = dataset.units();
            Side[] ofUnit = new Side[units.count()];
            for (int row = 0; row < dataset.size(); row++) {
                int unit = units.unit(row);
                ofUnit[unit] = units.first(unit) == row ? partition.side(row) : ofUnit[unit];
                assertThat(partition.side(row)).isEqualTo(ofUnit[unit]);
            }
        }
    }

    @Test
    void theSharesAreNearWhatWasAsked() {
        for (int seed = 0; seed < 20; seed++) {
            Partition partition = new Dataset()
                    .addMany(1_500, seed * 10_000L, "billing", "tickets")
                    .addMany(400, seed * 10_000L + 2_000, "delivery", "tickets")
                    .addMany(100, seed * 10_000L + 3_000, "account", "tickets")
                    .split(USUAL);

            assertThat(partition.total().share(Side.TEST)).isCloseTo(0.2, within(0.021));
            assertThat(partition.total().share(Side.VALIDATION)).isCloseTo(0.1, within(0.011));
            for (Tally label : partition.byLabel()) {
                assertThat(label.share(Side.TEST)).isCloseTo(0.2, within(0.025));
                assertThat(label.share(Side.VALIDATION)).isCloseTo(0.1, within(0.015));
            }
        }
    }

    @Test
    void rowsAddedToOtherLabelsMoveNothing() {
        for (int seed = 0; seed < 50; seed++) {
            Dataset dataset = new Dataset().addMany(60, seed * 1_000L, "billing", "tickets");
            Partition before = dataset.split(USUAL);
            Partition after = dataset.addMany(500, 1_000_000 + seed * 1_000L, "delivery", "letters")
                    .split(USUAL);

            assertThat(IntStream.range(0, 60).mapToObj(after::side))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 60).mapToObj(before::side).toList());
        }
    }

    @Test
    void rowsAddedToTheSameLabelMoveHardlyAny() {
        int moved = 0;
        for (int seed = 0; seed < 20; seed++) {
            Dataset dataset = new Dataset().addMany(2_000, seed * 10_000L, "billing", "tickets");
            Partition before = dataset.split(USUAL);
            Partition after = dataset.addMany(500, 1_000_000 + seed * 10_000L, "billing", "tickets")
                    .split(USUAL);
            moved += (int) IntStream.range(0, 2_000)
                    .filter(row -> before.side(row) != after.side(row))
                    .count();
        }
        assertThat(moved).isLessThan(20 * 2_000 / 500);
    }

    @Test
    void aRowIsDrawnAlikeWhereverItStands() {
        Dataset forwards = new Dataset().addMany(1_000, 0, "", "tickets");
        Dataset backwards = new Dataset();
        for (int content = 999; content >= 0; content--) {
            backwards.add(content, 0, "", "tickets");
        }
        Partition one = forwards.split(USUAL);
        Partition other = backwards.split(USUAL);
        for (int row = 0; row < 1_000; row++) {
            assertThat(other.side(999 - row)).isEqualTo(one.side(row));
        }
    }

    @Test
    void aUnitIsDrawnByItsFirstRowWhateverItsNumberAndItsOtherRows() {
        Dataset alone = new Dataset().addMany(1_000, 0, "", "tickets");
        Dataset grouped = new Dataset().add(5_000, 9, "", "tickets").add(5_001, 9, "", "tickets");
        for (int content = 0; content < 1_000; content++) {
            grouped.add(content, content < 10 ? 100 + content : 0, "", "tickets");
        }
        for (int content = 0; content < 10; content++) {
            grouped.add(6_000 + content, 100 + content, "", "tickets");
        }
        Partition one = alone.split(USUAL);
        Partition other = grouped.split(USUAL);

        assertThat(IntStream.range(0, 1_000).filter(row -> other.side(row + 2) != one.side(row)))
                .hasSizeLessThan(5);
    }

    @Test
    void anotherSaltDrawsOtherRows() {
        Dataset dataset = new Dataset().addMany(1_000, 0, "", "tickets");
        Partition one = dataset.split(USUAL);
        Partition other = dataset.split(new SplitOptions(0.2, 0.1, Stratify.LABEL, 1, 0.05, "another"));

        assertThat(IntStream.range(0, 1_000).filter(row -> one.side(row) != other.side(row)))
                .hasSizeGreaterThan(300);
    }

    @Test
    void aRareLabelIsTested() {
        for (int seed = 0; seed < 50; seed++) {
            Partition partition = new Dataset()
                    .addMany(500, seed * 1_000L, "billing", "tickets")
                    .addMany(2, seed * 1_000L + 600, "fraud", "tickets")
                    .split(USUAL);
            Tally fraud = partition.byLabel().get(1);

            assertThat(fraud.test()).isPositive();
            assertThat(partition.remarks().shortfalls()).isEmpty();
        }
    }

    @Test
    void aLabelOfOneUnitIsNotTakenFromTrain() {
        Dataset dataset = new Dataset().addMany(500, 0, "billing", "tickets");
        for (int i = 0; i < 3; i++) {
            dataset.add(700 + i, 77, "fraud", "tickets");
        }
        Partition partition = dataset.split(USUAL);

        assertThat(partition.byLabel().get(1)).isEqualTo(new Tally("fraud", 3, 0, 0));
        assertThat(partition.remarks().shortfalls()).containsExactly(new Shortfall("fraud", 1, 0, 1));
        assertThat(partition.notes()).contains("fraud: 0 of 1 rows wanted in test; it has 1 units.");
    }

    @Test
    void labelsThatAreNoClassesDoNotEatTheTrainingSet() {
        Dataset dataset = new Dataset();
        for (int i = 0; i < 1_000; i++) {
            dataset.add(i, 0, "free text " + i / 2, "tickets");
        }
        Partition partition = dataset.split(USUAL);

        assertThat(partition.total().share(Side.TEST)).isBetween(0.2, 0.3);
        assertThat(partition.remarks().shortfalls()).isNotEmpty();
    }

    @Test
    void aUnitOfOverTheLimitIsWholeInTrainAndNamed() {
        Dataset dataset = new Dataset();
        for (int i = 0; i < 60; i++) {
            dataset.add(i, 5, "", "tickets");
        }
        Partition partition = dataset.addMany(940, 1_000, "", "tickets").split(USUAL);

        assertThat(IntStream.range(0, 60).mapToObj(partition::side)).containsOnly(Side.TRAIN);
        assertThat(partition.remarks().oversized()).containsExactly(new Oversized(0, 0, 60, 0.06));
        assertThat(partition.notes())
                .containsExactly("Unit 0 (60 rows, 6.0 %) is one template, group or question:"
                        + " it is whole in train and not tested.");
    }

    @Test
    void sealedRowsAreTheTestSetAndNothingElseIs() {
        Dataset dataset = new Dataset().addMany(100, 0, "", "tickets");
        dataset.add(200, 9, "", "tickets").add(201, 9, "", "tickets");
        for (int row = 0; row < 30; row += 3) {
            dataset.seal(row);
        }
        Partition partition = dataset.seal(100).split(USUAL);

        assertThat(IntStream.range(0, 102).filter(row -> partition.side(row) == Side.TEST))
                .containsExactly(0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 100, 101);
        assertThat(partition.remarks().locked()).isTrue();
    }

    @Test
    void sealingTheTestSetMovesNothing() {
        for (int seed = 0; seed < 50; seed++) {
            Dataset dataset = random(seed, 300);
            Partition before = dataset.split(USUAL);
            IntStream.range(0, dataset.size())
                    .filter(row -> before.side(row) == Side.TEST)
                    .forEach(dataset::seal);
            Partition after = dataset.split(USUAL);

            for (int row = 0; row < dataset.size(); row++) {
                assertThat(after.side(row)).isEqualTo(before.side(row));
            }
        }
    }

    @Test
    void aSealedUnitIsTestHoweverLargeItIs() {
        Dataset dataset = new Dataset();
        for (int i = 0; i < 50; i++) {
            dataset.add(i, 5, "", "tickets");
        }
        Partition partition = dataset.addMany(50, 100, "", "tickets").seal(7).split(USUAL);

        assertThat(partition.total().test()).isEqualTo(50);
        assertThat(partition.remarks().oversized()).isEmpty();
    }

    @Test
    void fewRowsAreSplitSanelyAndHonestly() {
        assertThat(few(0)).isEqualTo(new Tally("all", 0, 0, 0));
        assertThat(few(1)).isEqualTo(new Tally("all", 1, 0, 0));
        assertThat(few(2)).isEqualTo(new Tally("all", 1, 0, 1));
        assertThat(few(5).test()).isEqualTo(1);
        assertThat(few(10)).isEqualTo(new Tally("all", 7, 1, 2));
        assertThat(new Dataset().addMany(1, 0, "", "tickets").split(USUAL).notes())
                .contains("The test set is empty: nothing can be measured with this version.");
    }

    @Test
    void oneUnitThatIsEverythingLeavesTheTestSetEmptyAndSaysSo() {
        Partition partition =
                new Dataset().add(1, 4, "", "tickets").add(2, 4, "", "tickets").split(USUAL);

        assertThat(partition.total()).isEqualTo(new Tally("all", 2, 0, 0));
        assertThat(partition.notes().get(0))
                .isEqualTo("The test set is empty: nothing can be measured with this version.");
    }

    @Test
    void noTestShareMeansNoTestRows() {
        SplitOptions trainOnly = new SplitOptions(0, 0, Stratify.NONE, 1, 0.05, "");

        assertThat(new Dataset()
                        .addMany(100, 0, "a", "tickets")
                        .split(trainOnly)
                        .total())
                .isEqualTo(new Tally("all", 100, 0, 0));
    }

    @Test
    void everySourceIsTested() {
        Partition partition = new Dataset()
                .addMany(300, 0, "billing", "tickets")
                .addMany(20, 1_000, "billing", "experts")
                .split(new SplitOptions(0.2, 0.1, Stratify.SOURCE, 1, 0.05, ""));

        assertThat(partition.bySource()).extracting(Tally::name).containsExactly("tickets", "experts");
        assertThat(partition.bySource().get(1).test()).isEqualTo(4);
    }

    @Test
    void sharesThatLeaveNothingToTrainOnAreRefused() {
        assertThatThrownBy(() -> new SplitOptions(0.8, 0.2, Stratify.NONE, 1, 0.05, ""))
                .hasMessage("test: 0.8 and validation 0.2 leave nothing to train on."
                        + " Give shares that are under 1 together.");
        assertThatThrownBy(() -> new SplitOptions(-0.1, 0.2, Stratify.NONE, 1, 0.05, ""))
                .hasMessage("test: -0.1 is not a share. Give a number from 0 to under 1.");
        assertThatThrownBy(() -> new SplitOptions(0.2, 0.1, Stratify.NONE, 1, 0, ""))
                .hasMessage("largest_unit: 0.0 is not a share. Give a number over 0 and up to 1.");
    }

    private static Tally few(int rows) {
        return new Dataset().addMany(rows, 0, "", "tickets").split(USUAL).total();
    }

    private static Dataset random(int seed, int rows) {
        Random random = new Random(seed);
        Dataset dataset = new Dataset();
        List<String> labels = List.of("", "billing", "delivery", "account");
        for (int i = 0; i < rows; i++) {
            long group = random.nextInt(3) == 0 ? 1 + random.nextInt(rows / 8) : 0;
            dataset.add(seed * 1_000L + i, group, labels.get(random.nextInt(4)), "source" + random.nextInt(2));
        }
        return dataset;
    }
}
