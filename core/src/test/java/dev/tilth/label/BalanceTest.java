package dev.tilth.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BalanceTest {
    @Test
    void countsTheLargestClassFirst() {
        Balance balance = new Balance();
        add(balance, "billing", 6);
        add(balance, "delivery", 3);
        add(balance, "account", 3);
        balance.add(List.of());

        assertThat(balance.labelled()).isEqualTo(12);
        assertThat(balance.classes())
                .containsExactly(
                        new ClassCount("billing", 6, 0.5),
                        new ClassCount("account", 3, 0.25),
                        new ClassCount("delivery", 3, 0.25));
    }

    @Test
    void namesTheClassThatIsTooThin() {
        Balance balance = new Balance();
        add(balance, "billing", 97);
        add(balance, "delivery", 97);
        add(balance, "account", 6);

        assertThat(balance.thin()).extracting(ClassCount::label).containsExactly("account");
    }

    @Test
    void aLabelThatStandsTwiceInARowCountsOnce() {
        Balance balance = new Balance();
        balance.add(List.of("urgent", "billing", "urgent"));

        assertThat(balance.classes()).containsExactly(new ClassCount("billing", 1, 1), new ClassCount("urgent", 1, 1));
    }

    @Test
    void partsMergedEqualTheWhole() {
        Balance whole = new Balance();
        Balance left = new Balance();
        Balance right = new Balance();
        for (int i = 0; i < 100; i++) {
            List<String> labels = List.of("label" + i * i % 7);
            whole.add(labels);
            (i % 3 == 0 ? left : right).add(labels);
        }
        left.addAll(right);

        assertThat(left.classes()).isEqualTo(whole.classes());
        assertThat(left.labelled()).isEqualTo(whole.labelled());
    }

    @Test
    void nothingCountedIsNoClass() {
        assertThat(new Balance().classes()).isEmpty();
        assertThat(new Balance().thin()).isEmpty();
    }

    private static void add(Balance balance, String label, int rows) {
        for (int i = 0; i < rows; i++) {
            balance.add(List.of(label));
        }
    }
}
