package dev.tilth.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

class CrewTest {
    @Test
    void eachItemIsDoneOnceBeforeTheStepEnds() {
        AtomicIntegerArray done = new AtomicIntegerArray(1000);
        IntConsumer worker = done::incrementAndGet;
        try (Crew<IntConsumer> crew = new Crew<>(List.of(worker, worker, worker))) {
            for (int from = 0; from < 1000; from += 100) {
                crew.run(from, from + 100);
                for (int i = 0; i < 1000; i++) {
                    assertThat(done.get(i)).isEqualTo(i < from + 100 ? 1 : 0);
                }
            }
        }
    }

    @Test
    void whatAWorkerThrowsEndsTheStep() {
        IntConsumer worker = item -> {
            if (item == 7) {
                throw new IllegalStateException("item 7");
            }
        };
        for (List<IntConsumer> workers : List.of(List.of(worker), List.of(worker, worker))) {
            try (Crew<IntConsumer> crew = new Crew<>(workers)) {
                assertThatThrownBy(() -> crew.run(0, 10)).hasMessage("item 7");
            }
        }
    }
}
