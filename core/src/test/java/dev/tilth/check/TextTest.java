package dev.tilth.check;

import static dev.tilth.example.Message.assistant;
import static dev.tilth.example.Message.system;
import static dev.tilth.example.Message.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Role;
import dev.tilth.example.TurnWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextTest {
    private static final String PROSE = "The parcel left our depot on Monday and reached the town on Tuesday. "
            + "The driver rang twice and nobody came to the door. ";
    private final TextChecks checks = new TextChecks(CheckOptions.DEFAULTS, LengthOptions.DEFAULTS);

    @Test
    void goodAnswersPass() {
        for (String answer : new String[] {
            "Yes",
            "42",
            "positive",
            "👍",
            "None",
            "null",
            "unknown",
            "N",
            "B)",
            "Paris, France",
            "def f(x):\n    return x + 1",
            "{\"city\": \"Oslo\", \"days\": [1, 2]}",
            "[]",
            "SELECT * FROM t WHERE a >= 1",
            "我不能同意这个观点,因为它没有证据。",
            "שלום, איך אפשר לעזור?",
            "مرحبا بك في خدمة العملاء",
            "É», ë…”, Å™ and 10 Å— are what people write; NÃO, MANHÃ, CAFÉ® and «LIBERTÉ» too.",
            "«MANHÃ» e “IRMÃ” são palavras.",
            "- milk\n- bread\n- the eggs that you like and",
            "See https://example.org/a/b?c=d_e",
            "| a | b |\n|---|---|\n| 1 | 2 |",
            "```python\nprint(1)\n```",
            PROSE,
            PROSE + "\n\nKind regards\nAnna",
            "1. Open the app and choose the parcel that you want to send back to us\n2. Print the label",
            "x".repeat(300)
        }) {
            assertThat(seen("What do you say?", answer)).as(answer).isEmpty();
        }
    }

    private boolean rejected(Example example) {
        return checks.of(example, TurnWords.of(example), Lengths.of(example))
                .rejection()
                .isPresent();
    }

    @Test
    void aStepThatIsJudgedWrongIsBadOnPurpose() {
        Example steps = Example.chat(user("What is 6 times 7?"), assistant("It is 42."), assistant("TODO"));
        assertThat(rejected(steps.withSteps(List.of(true, true)))).isTrue();
        assertThat(rejected(steps.withSteps(List.of(true, false)))).isFalse();
    }

    @Test
    void brokenEncodingIsSeenWhereverItIs() {
        String wrong =
                "broken-encoding reject messages[1]: UTF-8 that was read as Windows-1252 (U+00%s and what follows)";
        assertThat(seen("q", "It\u00E2\u20AC\u2122s here")).containsExactly(String.format(wrong, "E2"));
        assertThat(seen("q", "caf\u00C3\u00A9")).containsExactly(String.format(wrong, "C3"));
        assertThat(seen("q", "20 \u00C2\u00B0C")).containsExactly(String.format(wrong, "C2"));
        assertThat(seen("q", "\u00D0\u00BF\u00D1\u20AC\u00D0\u00B8")).containsExactly(String.format(wrong, "D0"));
        assertThat(seen("q", "w\u00C5\u201Aa\u00C5\u203A")).containsExactly(String.format(wrong, "C5"));
        assertThat(seen("q", "It\u00E2\u0080\u0099s")).containsExactly(String.format(wrong, "E2"));
        assertThat(seen("wh\uFFFDt?", "this"))
                .containsExactly("broken-encoding reject messages[0]: a replacement character (U+FFFD)");
        assertThat(seen("Why does my page show caf\u00C3\u00A9? Is it the encoding?", "Yes: save it as UTF-8."))
                .isEmpty();
    }

    @Test
    void aStandInIsNoAnswer() {
        assertThat(seen("What is the price?", "TODO"))
                .containsExactly("placeholder-answer reject messages[1]: the whole answer is \"todo\"");
        assertThat(seen("What is the price?", "[Your answer here]"))
                .containsExactly("placeholder-answer reject messages[1]: the whole answer is \"your answer here\"");
        assertThat(seen("What is the price?", "<answer>"))
                .containsExactly("placeholder-answer reject messages[1]: the whole answer is \"<answer>\"");
        assertThat(seen("Which tag?", "<summary>")).isEmpty();
        assertThat(seen("What is the price?", "N/A"))
                .containsExactly("placeholder-answer reject messages[1]: the whole answer is \"n/a\"");
        assertThat(seen("Name the town, or answer N/A.", "N/A")).isEmpty();
        assertThat(seen("Write to me.", "Lorem ipsum dolor sit amet"))
                .containsExactly("placeholder-answer reject messages[1]: the answer starts with \"lorem ipsum\"");
        assertThat(seen("Who are you?", "I am {{name}}, made by {{author}}."))
                .containsExactly("placeholder-answer reject messages[1]: a template's hole {{...}} was not filled");
        assertThat(seen("Write a Jinja template that greets.", "Hello {{ name }}!"))
                .isEmpty();
        assertThat(seen("How do I greet?", "Write `Hello {{ name }}` there.")).isEmpty();
        assertThat(seen("What is left to do?", "My TODO list is empty.")).isEmpty();
    }

    @Test
    void anAnswerThatIsThePromptIsAnEcho() {
        String prompt = "Where is my parcel, and when will it come to me?";
        assertThat(seen(prompt, "where is my parcel and when will it come to me"))
                .containsExactly("echo reject messages[1]: the first 11 of its 11 words are those of the prompt,"
                        + " which has 11");
        assertThat(seen(prompt, "It is at the depot and comes tomorrow.")).isEmpty();
        assertThat(seen("Repeat: " + prompt, "Repeat: " + prompt)).isEmpty();
        assertThat(seen("Say " + prompt, "Say " + prompt)).isEmpty();
        assertThat(seen(prompt + " Do call me back.", prompt + " Do call me back."))
                .hasSize(1);
        assertThat(seen("Yes", "Yes")).isEmpty();
        assertThat(seen(prompt, prompt + " It is at the depot, and it will come tomorrow at ten."))
                .isEmpty();
    }

    @Test
    void aLoopIsARepetitionAndARefrainIsNot() {
        assertThat(seen("Tell me more.", "I like parcels. " + "and so on and on ".repeat(40)))
                .containsExactly("repetition reject messages[1]: a phrase of 5 words 40 times in a row, 200 of its 203"
                        + " words");
        assertThat(seen("说说。", "我很好".repeat(50))).hasSize(1).first().asString().startsWith("repetition reject");
        String refrain = "Row, row, row your boat, gently down the stream. ";
        String song = IntStream.range(0, 6)
                .mapToObj(i -> refrain + "Verse " + i + " has words of its own, some " + i * 7 + " of them.\n")
                .collect(Collectors.joining());
        assertThat(seen("Sing!", song)).isEmpty();
        String table = IntStream.range(0, 60)
                .mapToObj(i -> "| parcel | " + i + " | ok |\n")
                .collect(Collectors.joining());
        assertThat(seen("List them.", table)).isEmpty();
        assertThat(seen("Give the vector.", "0, ".repeat(99) + "0")).isEmpty();
        assertThat(seen("Print ha 50 times.", "ha ".repeat(50).strip())).isEmpty();
    }

    @Test
    void anAnswerThatStopsInTheMiddleIsTruncated() {
        String rule = "truncated-answer warn messages[1]: ";
        assertThat(seen("q", PROSE + "He left it with the neighbour, who brought it to"))
                .containsExactly(rule + "the last sentence has no end");
        assertThat(seen("q", "The main reason why the parcel was late is that the"))
                .containsExactly(rule + "the answer ends with a word that must be followed by another");
        assertThat(seen("q", "The parcel was late since the road was closed for days,"))
                .containsExactly(rule + "the answer ends with a comma");
        assertThat(seen("q", "{\"city\": \"Oslo\", \"days\": [1, 2"))
                .containsExactly(rule + "the answer is JSON that is not closed");
        assertThat(seen("q", "Use this:\n```java\nint a = 1;"))
                .containsExactly(
                        rule + "the answer ends inside a code block",
                        "unbalanced-fence warn messages[1]: a code fence is open at the end of the answer");
    }

    @Test
    void refusalsAndStockPhrasesAreSeenInAnswersOnly() {
        assertThat(seen("How?", "I’m sorry, but I can’t help with that."))
                .containsExactly("refusal warn messages[1]: \"I'm sorry but I can't\" at the start of the answer");
        assertThat(seen("怎么做?", "很抱歉,我无法回答这个问题。"))
                .containsExactly("refusal warn messages[1]: \"很抱歉我无法\" at the start of the answer");
        assertThat(seen("How?", "Well. As an AI language model I love parcels."))
                .containsExactly("stock-phrase warn messages[1]: \"as an AI language model\" in the answer");
        assertThat(seen("I'm sorry, but I can't find it. As an AI language model, help!", "It is at the depot."))
                .isEmpty();
        assertThat(seen("Can't you?", "You can't help it: sorry, it is I who cannot swim."))
                .isEmpty();
    }

    @Test
    void anotherLanguageIsSeenUnlessItIsAskedFor() {
        String german = "Das Paket ist noch nicht bei uns, und wir wissen nicht, wann es kommt.";
        String english = "I would like to know where my parcel is and when it will be here.";
        assertThat(seen(english, german))
                .containsExactly("language-mismatch warn messages[1]: prompt in en, answer in de");
        assertThat(seen("In German, please: " + english, german)).isEmpty();
        assertThat(seen("Sum this up for me in one of the usual ways: " + german, english))
                .isEmpty();
        Example instructed = Example.chat(system("Always answer in German."), user(english), assistant(german));
        assertThat(seen(instructed)).isEmpty();
    }

    @Test
    void anAnswerThatIsBadOnPurposeIsLeftAlone() {
        Example unwanted = Example.chat(user("How?"), assistant("TODO")).withDesirable(false);
        assertThat(seen(unwanted)).isEmpty();
        assertThat(seen(Example.preferring(
                        List.of(user("How?")), List.of(assistant("So.")), List.of(assistant("TODO")))))
                .isEmpty();
        assertThat(seen(Example.preferring(
                        List.of(user("How?")), List.of(assistant("TODO")), List.of(assistant("So.")))))
                .containsExactly("placeholder-answer reject preference.chosen[0]: the whole answer is \"todo\"");
    }

    @Test
    void aPlainTextIsNoAnswer() {
        assertThat(seen(Example.chat(Message.of(Role.TEXT, "As an AI language model I cannot help. " + "{{name}}"))))
                .isEmpty();
    }

    @Test
    void theLastTurnsOfAConversationAreLookedAtEachForItself() {
        assertThat(seen(Example.chat(user("a"), assistant("TODO"), user("b"), assistant("So."))))
                .containsExactly("placeholder-answer reject messages[1]: the whole answer is \"todo\"");
    }

    @Test
    void hostileTextTakesLinearTime() {
        for (String part : new String[] {
            "{{",
            "{{a",
            "```\n",
            "~~~\n",
            "a b c ",
            "I ",
            "as an ",
            "[\"",
            "\u00C3",
            "\uFFFD ",
            "lorem ",
            "A. ",
            "\\\"",
            "{",
            " \n",
            "漢",
            "\u00C5\u201A",
            "e\u0301"
        }) {
            String text = part.repeat(100_000 / part.length());
            assertThat(seen(text, "x" + text).size()).as(part).isLessThan(8);
        }
    }

    @Test
    void aConversationOfManyTurnsTakesLinearTime() {
        List<Message> turns = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            turns.add(assistant("\uFFFD I am {{name}}, " + i));
        }
        assertThat(seen(Example.chat(turns))).hasSize(64);
    }

    private List<String> seen(String prompt, String answer) {
        return seen(Example.chat(user(prompt), assistant(answer)));
    }

    private List<String> seen(Example example) {
        return checks.of(example, TurnWords.of(example), Lengths.of(example)).list().stream()
                .map(f -> f.rule() + " " + f.severity().word() + " " + f.where() + ": " + f.evidence())
                .toList();
    }
}
