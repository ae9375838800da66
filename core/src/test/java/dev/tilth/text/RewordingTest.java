package dev.tilth.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RewordingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Where is my parcel? | Could you tell me the whereabouts of our shipment?
            The parcel arrives within 3 days. | Within 3 days you will have the package.
            Send it to Anna, then tell Ben. | Mail it over to Anna and afterwards inform Ben.
            We do not refund late fees. | Late fees are not something that we pay back.
            """)
    void letsRewordingsBeOne(String a, String b) {
        assertThat(compare(a, b).shown()).isEmpty();
        assertThat(compare(a, b).matters()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            The parcel arrives within 3 days. | Within 5 days you will have the package. | number
            It rose from 3 to 5 units.        | From 5 down to 3 units it went.          | order of words
            We refund late fees.              | Late fees are not something we refund.   | negation
            Tell Anna about the new password. | Inform Ben of the changed login.         | name
            The old dog chased the young cat. | The young cat chased the old dog.        | order of words
            Check that x > 0 holds.           | Verify the condition x < 0 here.         | operator
            The shop opens before lunch.      | After lunch our store will open.         | opposite
            """)
    void tellsApartWhatDiffersInWhatMatters(String a, String b, String shown) {
        assertThat(compare(a, b).matters()).isTrue();
        assertThat(compare(a, b).shown()).startsWith(shown);
    }

    @Test
    void tellsNamesInAnotherOrderApart() {
        assertThat(compare("So Anna paid what Ben had spent.", "So Ben spent what was then paid back by Anna.")
                        .shown())
                .isEqualTo("order of words");
    }

    private static Rewording compare(String a, String b) {
        Lexemes first = new Lexemes();
        first.add(a);
        Lexemes second = new Lexemes();
        second.add(b);
        return Rewording.compare(first, second);
    }
}
