package dev.tilth.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Part;
import dev.tilth.example.Tool;
import dev.tilth.example.ToolCall;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DeduplicatorTest {
    private static final String STORY =
            "once upon a time there was a small village by the river where people baked bread every morning and sang "
                    + "old songs while the sun came up behind the hills and nobody was ever in a hurry";

    @Test
    void sevenShortRowsThatAreNoDuplicatesAllStay() {
        Rows rows = Rows.texts("Yes.", "No.", "Paris", "42", "Thank you!", "I do not know.", "😀");
        assertThat(rows.find().removed()).isZero();
    }

    @Test
    void theSecondCatIsRemovedAndTheDogStays() {
        Duplicates found = Rows.texts("cat", "dog", "cat").find();
        assertThat(removed(found, 3)).containsExactly(2);
        assertThat(found.kind(2)).contains(Kind.EXACT);
        assertThat(found.keptBy(2)).isZero();
        assertThat(found.similarity(2)).isEqualTo(OptionalDouble.of(1));
        assertThat(found.keptBy(1)).isEqualTo(Duplicates.NONE);
        assertThat(found.kind(1)).isEmpty();
    }

    @Test
    void caseSpaceAndPunctuationMakeAFormatDuplicate() {
        Duplicates found =
                Rows.texts("Hello, World", "hello   world!", "HELLO WORLD").find();
        assertThat(removed(found, 3)).containsExactly(1, 2);
        assertThat(found.kind(1)).contains(Kind.FORMAT);
        assertThat(found.keptBy(2)).isZero();
    }

    @Test
    void equalWordsWithAnotherOperatorAreAVariant() {
        Duplicates found =
                Rows.texts("is x > 0 here", "is x < 0 here", "Is x > 0 here?").find();
        assertThat(removed(found, 3)).containsExactly(2);
        assertThat(found.kind(1)).contains(Kind.VARIANT);
        assertThat(found.unit(1)).isZero();
    }

    @Test
    void aReworkedTextIsANearDuplicateWithItsTrueSimilarity() {
        Duplicates found = Rows.texts(STORY, STORY.replace("small", "little")).find();
        assertThat(found.kind(1)).contains(Kind.NEAR);
        assertThat(found.similarity(1).orElse(0)).isCloseTo(32.0 / 38, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(found.pairs(Kind.NEAR))
                .containsExactly(new Pair(1, 0, Kind.NEAR, 32.0 / 38, "wording: \"small\" against \"little\""));
        assertThat(found.nearestAbove()).isEqualTo(found.pairs(Kind.NEAR));
    }

    @Test
    void theRowOfLowestRankIsKept() {
        Rows rows = Rows.texts(STORY, STORY.replace("small", "little"), STORY);
        Duplicates found = rows.find(DedupOptions.DEFAULTS, new int[] {5, 1, 3});
        assertThat(removed(found, 3)).containsExactly(0, 2);
        assertThat(found.keptBy(0)).isEqualTo(1);
        assertThat(found.keptBy(2)).isEqualTo(1);
        assertThat(found.kind(0)).contains(Kind.NEAR);
    }

    @Test
    void nothingIsRemovedThroughAChain() {
        String second = STORY.replace("small village", "tiny village");
        String third = second.replace("old songs", "ancient songs");
        Duplicates found = Rows.texts(second, third, STORY).find();
        assertThat(removed(found, 3)).containsExactly(1, 2);
        Duplicates fromTheEnd = Rows.texts(STORY, second, third).find();
        assertThat(removed(fromTheEnd, 3)).containsExactly(1);
        assertThat(fromTheEnd.unit(2)).isZero();
    }

    @Test
    void rowsOutsideTheSelectionTakeNoPart() {
        Rows rows = Rows.texts("cat", "cat", "cat");
        BitSet some = new BitSet();
        some.set(1, 3);
        Duplicates found =
                new Deduplicator(DedupOptions.DEFAULTS).find(rows.columns, some, rows.ranks(), rows.examples::get);
        assertThat(removed(found, 3)).containsExactly(2);
        assertThat(found.keptBy(2)).isEqualTo(1);
        assertThat(found.unit(2)).isEqualTo(1);
    }

    @Test
    void aCopyOfARemovedRowIsRemovedForTheSameKeptRow() {
        String little = STORY.replace("small", "little");
        Duplicates found = Rows.texts(STORY, little, little).find();
        assertThat(found.keptBy(1)).isZero();
        assertThat(found.keptBy(2)).isZero();
        assertThat(found.kind(2)).contains(Kind.NEAR);
    }

    @Test
    void theSameQuestionWithAnotherAnswerIsAConflict() {
        Duplicates found = Rows.of(
                        Rows.chat("What is the capital of Australia?", "Canberra"),
                        Rows.chat("what is the capital of Australia", "Sydney"),
                        Rows.chat("What is the capital of Austria?", "Vienna"))
                .find();
        assertThat(found.removed()).isZero();
        assertThat(found.kind(0)).contains(Kind.CONFLICT);
        assertThat(found.kind(1)).contains(Kind.CONFLICT);
        assertThat(found.kind(2)).isEmpty();
        assertThat(found.unit(1)).isZero();
        assertThat(found.pairs(Kind.CONFLICT)).hasSize(1);
    }

    @Test
    void aLongQuestionDoesNotHideAnotherAnswer() {
        Duplicates found =
                Rows.of(Rows.chat(STORY, "Sad."), Rows.chat(STORY, "Funny.")).find();
        assertThat(found.removed()).isZero();
        assertThat(found.kind(1)).contains(Kind.CONFLICT);
    }

    @Test
    void theSameTextWithAnotherLabelIsAConflict() {
        Duplicates found = Rows.of(
                        Example.labelled(STORY, List.of("fiction")),
                        Example.labelled(STORY + "!", List.of("news")),
                        Example.labelled(STORY + "?", List.of("fiction")))
                .find();
        assertThat(removed(found, 3)).containsExactly(2);
        assertThat(found.kind(1)).contains(Kind.CONFLICT);
    }

    @Test
    void anotherNumberInTheQuestionMakesItAnotherQuestion() {
        Duplicates found = Rows.of(Rows.chat("Is x > 0?", "It is."), Rows.chat("Is x < 0?", "It never is."))
                .find();
        assertThat(found.kind(1)).isNotEqualTo(Optional.of(Kind.CONFLICT));
        assertThat(found.unit(1)).isZero();
    }

    @Test
    void aSystemPromptOfItsOwnDoesNotMakeAnExample() {
        Example plain = Rows.chat(STORY, "Nice.");
        List<Message> messages = new ArrayList<>(plain.messages());
        messages.add(0, Message.system("You are a critic of few words."));
        Duplicates found = Rows.of(plain, Example.chat(messages)).find();
        assertThat(found.kind(1)).contains(Kind.FORMAT);
    }

    @Test
    void aSharedSystemPromptAndToolListDoNotMakeRowsAlike() {
        List<Tool> tools = List.of(new Tool("search", "{\"name\":\"search\",\"description\":\"" + STORY + "\"}"));
        Rows rows = new Rows();
        for (String question : List.of("how are bees born", "why is the sea salty", "who wrote this poem")) {
            rows.add(Example.chat(Message.system(STORY), Message.user(question), Message.assistant(question))
                    .withTools(tools));
        }
        Duplicates found = rows.find();
        assertThat(found.removed()).isZero();
        assertThat(found.unit(1)).isEqualTo(1);
        assertThat(found.unit(2)).isEqualTo(2);
    }

    @Test
    void functionCallsThatDifferInOneArgumentAllStay() {
        Rows rows = new Rows();
        for (int i = 0; i < 500; i++) {
            ToolCall call = new ToolCall("", "get_weather", "{\"city\": \"" + (char) ('a' + i % 26) + i + "\"}");
            rows.add(Example.chat(
                    Message.system(STORY), Message.user("What is the weather?"), Message.calling("", List.of(call))));
        }
        Duplicates found = rows.find();
        assertThat(found.removed()).isZero();
        assertThat(found.unit(499)).isZero();
    }

    @Test
    void aCallWithOtherWhiteSpaceIsTheSameCall() {
        Duplicates found = Rows.of(
                        calling("{\"city\": \"Rome\"}"), calling("{\"city\":\"Rome\"}"), calling("{\"city\":\"rome\"}"))
                .find();
        assertThat(removed(found, 3)).containsExactly(1);
        assertThat(found.kind(2)).contains(Kind.CONFLICT);
    }

    @Test
    void preferencesWithSwappedAnswersContradictEachOther() {
        List<Message> prompt = List.of(Message.user(STORY));
        List<Message> one = List.of(Message.assistant("what a lovely little story"));
        List<Message> other = List.of(Message.assistant("that was rather dull to read"));
        Duplicates found = Rows.of(
                        Example.preferring(prompt, one, other),
                        Example.preferring(prompt, other, one),
                        Example.preferring(List.of(Message.user(STORY + "!")), one, other))
                .find();
        assertThat(removed(found, 3)).containsExactly(2);
        assertThat(found.kind(1)).contains(Kind.CONFLICT);
    }

    @Test
    void answersJudgedDifferentlyDoNotContradictEachOther() {
        Duplicates found = Rows.of(
                        Rows.chat(STORY, "a fine answer").withDesirable(true),
                        Rows.chat(STORY, "some poor reply").withDesirable(false),
                        Rows.chat(STORY, "a fine answer").withDesirable(false))
                .find();
        assertThat(found.removed()).isZero();
        assertThat(found.kind(1)).isNotEqualTo(Optional.of(Kind.CONFLICT));
        assertThat(found.kind(2)).contains(Kind.CONFLICT);
    }

    @Test
    void oneWordAnswersToDifferentQuestionsAllStay() {
        Duplicates found = Rows.of(
                        Rows.chat("Is water wet?", "Yes"),
                        Rows.chat("Is fire hot?", "Yes"),
                        Rows.chat("Is snow warm?", "No"))
                .find();
        assertThat(found.removed()).isZero();
        assertThat(found.unit(1)).isEqualTo(1);
    }

    @Test
    void shortChineseAndArabicRowsAreHandledLikeAnyOther() {
        Duplicates found =
                Rows.texts("你好", "你好！", "再见", "谢谢", "مرحبا", "مرحبا!", "شكرا").find();
        assertThat(removed(found, 7)).containsExactly(1, 5);
    }

    @Test
    void otherPictographsAreOtherExamples() {
        Duplicates found =
                Rows.texts("so good 😀", "so good 😡", "so good 😡!", "so good").find();
        assertThat(removed(found, 4)).containsExactly(2, 3);
        assertThat(found.keptBy(2)).isEqualTo(1);
        assertThat(found.keptBy(3)).isZero();
    }

    @Test
    void veryLongTextsAreCompared() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < 300_000; i++) {
            text.append("word")
                    .append((char) ('a' + i % 26))
                    .append(Integer.toString(i, 26).replaceAll("[0-9]", "z"));
            text.append(i % 12 == 11 ? ".\n" : " ");
        }
        String changed = text.toString().replaceFirst("worda", "really worda");
        Duplicates found =
                Rows.texts(text.toString(), changed, changed + " and 5 more").find();
        assertThat(found.kind(1)).contains(Kind.NEAR);
        assertThat(found.kind(2)).contains(Kind.VARIANT);
    }

    @Test
    void tenThousandRowsOfOneTemplateCostLittleAndStayTogether() {
        Rows rows = new Rows();
        for (int i = 0; i < 10_000; i++) {
            rows.add(Example.labelled(STORY + " and the number of houses was " + i, List.of()));
        }
        Duplicates found = rows.find();
        assertThat(found.removed()).isZero();
        assertThat(found.unit(9_999)).isZero();
        assertThat(found.counts().verified()).isLessThan(30_000);
    }

    @Test
    void aCrowdBelowTheThresholdHidesNoPairOverIt() {
        Rows rows = crowd(600);
        Duplicates found = rows.find();
        for (int i = 0; i < 600; i++) {
            assertThat(found.unit(i)).as("rows %d and %d", i, 1199 - i).isEqualTo(found.unit(1199 - i));
        }
        assertThat(found.unit(0)).isNotEqualTo(found.unit(1));
        assertThat(found.removed()).isZero();
    }

    @Test
    void fewRowsAreSearchedInFullAndManyInLinearTime() {
        assertThat(Effort.of(1_000)).isEqualTo(new Effort(1_000, 1_000));
        assertThat(Effort.of(20_000)).isEqualTo(new Effort(238, 400));
        assertThat(Effort.of(10_000_000)).isEqualTo(new Effort(128, 64));
    }

    /** Row i and the i-th from the end are alike at 0.88 but for a number; all others at 0.74. */
    private static Rows crowd(int pairs) {
        StringBuilder stem = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            stem.append("stem").append(letters(i)).append(' ');
        }
        Rows rows = new Rows();
        for (int i = 0; i < 2 * pairs; i++) {
            int family = Math.min(i, 2 * pairs - 1 - i);
            StringBuilder text = new StringBuilder(stem);
            for (int word = 0; word < 8; word++) {
                text.append(letters(family)).append('q').append(letters(word)).append(' ');
            }
            rows.add(Example.labelled(text + (i < pairs ? "north" : "house 77"), List.of()));
        }
        return rows;
    }

    private static String letters(int number) {
        return Integer.toString(number + 1296, 26)
                .chars()
                .map(c -> c <= '9' ? c - '0' + 'q' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void nearDuplicatesStayWhereTheOptionSaysSoButTogether() {
        Duplicates found = Rows.texts(STORY, STORY.replace("small", "little"), STORY + "!")
                .find(DedupOptions.DEFAULTS.withNear(false));
        assertThat(removed(found, 3)).containsExactly(2);
        assertThat(found.unit(1)).isZero();
    }

    @Test
    void theThresholdIsWhereTheOptionSays() {
        Rows rows = Rows.texts(STORY, STORY.replace("small", "little"));
        assertThat(rows.find(DedupOptions.DEFAULTS.withThreshold(0.85)).removed())
                .isZero();
        assertThat(rows.find(DedupOptions.DEFAULTS.withThreshold(0.84)).removed())
                .isEqualTo(1);
        assertThat(rows.find(DedupOptions.DEFAULTS.withThreshold(0.85)).nearestBelow())
                .hasSize(1);
    }

    @Test
    void anEmptyCorpusHasNoDuplicates() {
        assertThat(Rows.of().find().removed()).isZero();
    }

    @Test
    void aThresholdThatIsNoSimilarityIsRefused() {
        assertThatThrownBy(() -> DedupOptions.DEFAULTS.withThreshold(1.2))
                .hasMessage("threshold: 1.2 is not a similarity. Give a number over 0 and up to 1.");
        assertThatThrownBy(() -> DedupOptions.DEFAULTS.withThreshold(Double.NaN))
                .hasMessage("threshold: NaN is not a similarity. Give a number over 0 and up to 1.");
        assertThatThrownBy(() -> new DedupOptions(0.8, true, true, -1))
                .hasMessage("examples: -1 is not a number of pairs to show. Give 0 to 1000.");
    }

    @Test
    void rowsThatDifferOnlyInAnImageAreNeitherDuplicatesNorInConflict() {
        Duplicates found = Rows.of(
                        looking(STORY, "a", "A cat."),
                        looking(STORY, "b", "A cat."),
                        looking(STORY, "c", "A dog sleeps."),
                        looking(STORY, "a", "A cat."),
                        looking(STORY + "!", "a", "A cat."))
                .find();
        assertThat(removed(found, 5)).containsExactly(3, 4);
        assertThat(found.kind(2).filter(Kind.CONFLICT::equals)).isEmpty();
        assertThat(found.kind(4)).contains(Kind.FORMAT);
    }

    @Test
    void theSameImageWithAnotherAnswerIsAConflict() {
        Duplicates found = Rows.of(
                        looking("What is it?", "a", "A cat sleeps."),
                        looking("What is it?", "b", "A dog barks."),
                        looking("What is it?", "a", "A house on a hill."),
                        looking("", "c", "A tree."),
                        looking("", "c", "Some water."))
                .find();
        assertThat(found.kind(0)).contains(Kind.CONFLICT);
        assertThat(found.kind(1)).isEmpty();
        assertThat(found.kind(2)).contains(Kind.CONFLICT);
        assertThat(found.kind(4)).contains(Kind.CONFLICT);
        assertThat(found.unit(1)).isNotEqualTo(found.unit(0));
    }

    @Test
    void otherImagesMayHaveOtherLabels() {
        Example cat = looking(STORY, "a", "Seen.").withLabels(List.of("cat"));
        Example dog = looking(STORY, "b", "Seen.").withLabels(List.of("dog"));
        Duplicates found = Rows.of(cat, dog).find();
        assertThat(found.kind(1).filter(Kind.CONFLICT::equals)).isEmpty();
        assertThat(Rows.of(cat, cat.withLabels(List.of("dog"))).find().kind(1)).contains(Kind.CONFLICT);
    }

    private static Example looking(String text, String image, String answer) {
        Part shown =
                Part.media("{\"type\":\"image_url\",\"image_url\":{\"url\":\"https://a.example/" + image + ".png\"}}");
        return Example.chat(Message.user("").withParts(List.of(Part.text(text), shown)), Message.assistant(answer));
    }

    private static Example calling(String arguments) {
        return Example.chat(
                Message.user("weather please"),
                Message.calling("", List.of(new ToolCall("", "get_weather", arguments))));
    }

    private static Set<Integer> removed(Duplicates found, int rows) {
        Set<Integer> removed = new TreeSet<>();
        for (int row = 0; row < rows; row++) {
            if (found.isRemoved(row)) {
                removed.add(row);
            }
        }
        return removed;
    }
}
