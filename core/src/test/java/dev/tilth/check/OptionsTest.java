package dev.tilth.check;

import static dev.tilth.example.Message.assistant;
import static dev.tilth.example.Message.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.example.Edit;
import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Part;
import dev.tilth.example.Rejection;
import dev.tilth.example.Tagging;
import dev.tilth.example.Tool;
import dev.tilth.example.ToolCall;
import dev.tilth.example.TurnWords;
import dev.tilth.text.TokenCounter;
import dev.tilth.text.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private static final TokenCounter COUNTER = Tokens.counter("o200k_base");

    @Test
    void theRecipeSaysWhatARuleDoes() {
        Example echo = Example.chat(user("Where is my parcel of today?"), assistant("Where is my parcel of today?"));
        assertThat(text(Map.of(), echo).rejection()).map(Rejection::reason).contains("echo");
        assertThat(text(Map.of("echo", "off"), echo).list()).isEmpty();
        assertThat(text(Map.of("echo", "warn"), echo).rejection()).isEmpty();
        assertThat(text(Map.of("echo", "warn"), echo).list()).hasSize(1);
    }

    @Test
    void anUnknownRuleNamesTheNearest() {
        assertThatThrownBy(() -> new CheckOptions(Map.of("refusals", "off")))
                .hasMessage("rules: \"refusals\" is not a rule. The nearest one is \"refusal\".");
        assertThatThrownBy(() -> new CheckOptions(Map.of("refusal", "drop")))
                .hasMessage("rules.refusal: \"drop\" is not known. Use reject, warn or off.");
        assertThatThrownBy(() -> new CheckOptions(Map.of("unicode-nfc", "reject")))
                .hasMessage("rules.unicode-nfc: \"reject\" is not known. Use edit or off.");
    }

    @Test
    void lengthOptionsAreChecked() {
        assertThatThrownBy(() -> new LengthOptions("gpt5", TokenCounting.AUTO, 0, LengthProfile.AUTO))
                .hasMessage("tokenizer: \"gpt5\" is not known. Use one of o200k_base, cl100k_base, p50k_base,"
                        + " p50k_edit, r50k_base.");
        assertThatThrownBy(() -> LengthOptions.DEFAULTS.withMaxTokens(-1))
                .hasMessage("max_tokens: -1 is below 0. Give 0 for no limit.");
        assertThat(LengthOptions.DEFAULTS.forObjective("style").profile()).isEqualTo(LengthProfile.GENERATION);
        assertThat(LengthOptions.DEFAULTS.forObjective("classification").profile())
                .isEqualTo(LengthProfile.SHORT);
    }

    @Test
    void lengthsAreThoseOfPromptAndAnswer() {
        Tool tool = new Tool("f", "{\"name\":\"f\"}");
        Example example = Example.chat(
                        Message.system("Be brief."),
                        user("Where is it?"),
                        Message.calling("", List.of(new ToolCall("1", "f", "{}"))),
                        Message.result("1", "f", "depot"),
                        assistant("At the depot."))
                .withTools(List.of(tool));
        int prompt = COUNTER.count("Be brief.")
                + COUNTER.count("Where is it?")
                + COUNTER.count("f")
                + COUNTER.count("{}")
                + COUNTER.count("depot")
                + COUNTER.count(tool.definition());
        assertThat(Lengths.of(example, COUNTER)).isEqualTo(lengths(new Extent(prompt, 4), new Extent(41, 13), 14, 13));
        assertThat(Lengths.of(Example.labelled("good film", List.of("positive")), COUNTER))
                .isEqualTo(lengths(new Extent(2, 1), new Extent(9, 8), 9, 8));
        Example pair = Example.preferring(List.of(user("Hi")), List.of(assistant("a")), List.of(assistant("a b c")));
        assertThat(Lengths.of(pair, COUNTER)).isEqualTo(lengths(new Extent(1, 3), new Extent(2, 5), 2, 5));
    }

    @Test
    void aLengthOutsideOfTheLimitsRejectsInTheStepLength() {
        Example example = Example.chat(user("Where is it?"), assistant("At the depot."));
        Findings limited = findings(CheckOptions.DEFAULTS, LengthOptions.DEFAULTS.withMaxTokens(7), example);
        assertThat(limited.rejection())
                .contains(new Rejection("length", "too-long", "8 tokens of o200k_base, over the limit of 7"));
        assertThat(findings(CheckOptions.DEFAULTS, LengthOptions.DEFAULTS.withMaxTokens(8), example)
                        .rejection())
                .isEmpty();
        Findings generation =
                findings(CheckOptions.DEFAULTS, LengthOptions.DEFAULTS.withProfile(LengthProfile.GENERATION), example);
        assertThat(generation.rejection())
                .contains(new Rejection("length", "too-short", "the answer has 13 characters, under 20"));
    }

    @Test
    void normalFormChangesTextsAndNeverTools() {
        ToolCall call = new ToolCall("1", "f", "{\"a\":\"e\u0301\\r\\n\"}");
        Tool tool = new Tool("f", "{\"name\":\"f\",\"description\":\"e\u0301\"}");
        Example example = Example.preferring(
                        List.of(user("cafe\u0301\r\n")),
                        List.of(Message.calling("\uFEFFa", List.of(call))),
                        List.of(assistant("b\u0000")))
                .withTools(List.of(tool));
        Normaliser.Normal normal = new Normaliser(CheckOptions.DEFAULTS).normalise(example);
        assertThat(normal.example())
                .isEqualTo(Example.preferring(
                                List.of(user("caf\u00E9\n")),
                                List.of(Message.calling("a", List.of(call))),
                                List.of(assistant("b")))
                        .withTools(List.of(tool)));
        assertThat(normal.edits())
                .containsExactly(
                        new Edit("line-ends", "messages[0]", 1),
                        new Edit("unicode-nfc", "messages[0]", 1),
                        new Edit("byte-order-mark", "preference.chosen[0]", 1),
                        new Edit("control-characters", "preference.rejected[0]", 1));
        Example clean = normal.example();
        assertThat(new Normaliser(CheckOptions.DEFAULTS).normalise(clean).example())
                .isSameAs(clean);
    }

    @Test
    void spansStayOnTheirWordsInNormalForm() {
        String text = "\uFEFFCafe\u0301\r\nZoe\u0308 left\u0000";
        Tagging tagging = new Tagging(
                List.of(
                        new Tagging.Span(0, 6, "PLACE"),
                        new Tagging.Span(7, 8, "END"),
                        new Tagging.Span(8, 11, "PER"),
                        new Tagging.Span(13, 17, "VERB\r\n")),
                List.of(new Tagging.Token(1, 6), new Tagging.Token(8, 12)));
        Example example = Example.chat(Message.system("e\u0301"), user(text)).withTagging(tagging);
        Example normal =
                new Normaliser(CheckOptions.DEFAULTS).normalise(example).example();
        String changed = normal.messages().get(1).text();
        assertThat(changed).isEqualTo("Caf\u00E9\nZo\u00EB left");
        assertThat(normal.tagging().orElseThrow().spans())
                .extracting(span -> span.label() + " " + changed.substring(span.start(), span.end()))
                .containsExactly("PLACE Caf\u00E9", "END \n", "PER Zo\u00EB", "VERB\n left");
        assertThat(normal.tagging().orElseThrow().tokens())
                .containsExactly(new Tagging.Token(0, 4), new Tagging.Token(5, 8));
    }

    private static Findings text(Map<String, String> rules, Example example) {
        return findings(new CheckOptions(rules), LengthOptions.DEFAULTS, example);
    }

    private static Findings findings(CheckOptions checks, LengthOptions limits, Example example) {
        return new TextChecks(checks, limits).of(example, TurnWords.of(example), Lengths.of(example, COUNTER));
    }

    private static Lengths lengths(Extent tokens, Extent units, int promptCharacters, int completionCharacters) {
        return new Lengths(Optional.of(tokens), units, promptCharacters, completionCharacters);
    }

    @Test
    void eachPartOfATextIsBroughtToNormalForm() {
        Part image = Part.media("{\"type\":\"file\",\"file\":{\"name\":\"a\\r\\n\"}}");
        Message said = user("").withParts(List.of(Part.text("a\r\nb"), image, Part.text("\r\nEve")));
        Tagging tagging = new Tagging(List.of(new Tagging.Span(6, 9, "NAME")), List.of());
        Normaliser.Normal normal = new Normaliser(CheckOptions.DEFAULTS)
                .normalise(Example.chat(said).withTagging(tagging));
        assertThat(normal.example().messages())
                .containsExactly(user("").withParts(List.of(Part.text("a\nb"), image, Part.text("\nEve"))));
        assertThat(normal.example().tagging().orElseThrow().spans()).containsExactly(new Tagging.Span(4, 7, "NAME"));
        assertThat(normal.edits())
                .containsExactly(
                        new Edit("line-ends", "messages[0].content[0]", 1),
                        new Edit("line-ends", "messages[0].content[2]", 1));
    }
}
