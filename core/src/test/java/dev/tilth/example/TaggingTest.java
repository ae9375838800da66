package dev.tilth.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.text.Shifts;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaggingTest {
    @Test
    void spansAreInTheOrderOfTheTextAndEachOnce() {
        Tagging.Span ann = new Tagging.Span(0, 3, "PER");
        Tagging.Span rio = new Tagging.Span(7, 10, "LOC");
        assertThat(new Tagging(List.of(rio, ann, rio), List.of())).isEqualTo(new Tagging(List.of(ann, rio), List.of()));
    }

    /** {@code tel:55 66 now} becomes {@code tel:[PHONE] now}: the second token is gone in the first. */
    @Test
    void aSpanGrowsWithTheTokenThatItsOwnBecameAPartOf() {
        Shifts shifts = new Shifts();
        shifts.round();
        shifts.add(4, 9, 7);
        Tagging tagging = new Tagging(
                List.of(new Tagging.Span(0, 6, "A"), new Tagging.Span(7, 9, "B"), new Tagging.Span(10, 13, "C")),
                List.of(new Tagging.Token(0, 6), new Tagging.Token(7, 9), new Tagging.Token(10, 13)));
        assertThat(tagging.moved(shifts))
                .isEqualTo(new Tagging(
                        List.of(
                                new Tagging.Span(0, 11, "A"),
                                new Tagging.Span(0, 11, "B"),
                                new Tagging.Span(12, 15, "C")),
                        List.of(new Tagging.Token(0, 11), new Tagging.Token(12, 15))));
    }
}
