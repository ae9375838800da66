package dev.tilth.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "recieved, received",
        "adress, address",
        "definately, definitely",
        "seperate, separate",
        "happend, happened",
        "ocassion, occasion",
        "untill, until",
        "neccessary, necessary",
        "colour, color",
        "organise, organize",
        "centre, center",
        "goverment, government",
        "morgage, mortgage",
        "libarian, librarian",
        "cancelled, canceled",
        "travelling, traveling",
        "está, esta",
        "счёт, счет"
    })
    void aSlipOrAnotherCustomIsTheSameWord(String one, String other) {
        assertThat(Spelling.isVariant(one, other)).isTrue();
        assertThat(Spelling.isVariant(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "house, mouse",
        "form, from",
        "cat, cut",
        "hund, mund",
        "schon, schön",
        "causal, casual",
        "desert, dessert",
        "patent, parent",
        "year, hear",
        "public, republic",
        "affect, effect",
        "statue, statute",
        "public, pubic",
        "form, foam",
        "contact, contract",
        "infection, inflection",
        "mortality, morality",
        "filing, filling",
        "planing, planning",
        "starring, staring",
        "planets, plants",
        "compliant, complaint",
        "tracing, tracking",
        "stating, starting",
        "shipping, shopping",
        "leading, loading",
        "patent, patient",
        "butter, batter",
        "farmer, former",
        "string, storing",
        "signing, singing",
        "compiled, complied",
        "sulfate, sulfite",
        "propane, propene",
        "license, licensee",
        "handles, handlers",
        "purchases, purchasers",
        "simulate, stimulate",
        "ano, año"
    })
    void anotherWordIsAnotherWord(String one, String other) {
        assertThat(Spelling.isVariant(one, other)).isFalse();
        assertThat(Spelling.isVariant(other, one)).isFalse();
    }

    @Test
    void fullCaseFoldingMakesOneWordOfTwoSaveWhereTheyAreTwo() {
        assertThat(Spelling.isFoldedAlike("fluss", "fluss")).isTrue();
        assertThat(Spelling.isFoldedAlike("fluss", "flus")).isFalse();
        assertThat(Spelling.isFoldedAlike("masse", "masse")).isFalse();
    }

    @Test
    void anEndingDoesNotMakeAnotherWordButAnotherStemDoes() {
        assertThat(Spelling.isInflected("deliver", "delivered")).isTrue();
        assertThat(Spelling.isInflected("like", "liking")).isTrue();
        assertThat(Spelling.isInflected("box", "boxes")).isTrue();
        assertThat(Spelling.isInflected("larger", "largest")).isFalse();
        assertThat(Spelling.isInflected("care", "cars")).isFalse();
        assertThat(Spelling.isInflected("upgrade", "downgrade")).isFalse();
    }
}
