package dev.tilth.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.example.Edit;
import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Part;
import dev.tilth.example.Role;
import dev.tilth.example.Tagging;
import dev.tilth.example.Tool;
import dev.tilth.example.ToolCall;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
    private static final Redactor REDACTOR = new Redactor(PrivacyOptions.DEFAULTS);

    @Test
    void redactsEveryPartOfAnExampleAndSaysWhere() {
        ToolCall call = new ToolCall("call_1", "send", "{\"to\": \"ann@mill.org\",\n \"n\": 1.00}");
        Example example = new Example(
                List.of(
                        Message.system("Signed: ann@mill.org"),
                        Message.user("I am ann@mill.org, not bob@mill.org. Call (415) 555-2671"),
                        Message.calling("", List.of(call)),
                        Message.result("call_1", "send", "{\"ip\":\"203.0.113.77\"}")),
                List.of(new Tool("send", "{\"name\":\"send\",\"description\":\"like ann@mill.org\"}")),
                List.of("ann@mill.org", "billing"),
                Optional.empty(),
                Optional.empty());
        Redacted redacted = REDACTOR.redact(example);
        assertThat(redacted.example())
                .isEqualTo(new Example(
                        List.of(
                                Message.system("Signed: [EMAIL]"),
                                Message.user("I am [EMAIL], not [EMAIL]. Call [PHONE]"),
                                Message.calling(
                                        "",
                                        List.of(new ToolCall(
                                                "call_1", "send", "{\"to\": \"[EMAIL]\",\n \"n\": 1.00}"))),
                                Message.result("call_1", "send", "{\"ip\":\"[IP_ADDRESS]\"}")),
                        List.of(new Tool("send", "{\"name\":\"send\",\"description\":\"like [EMAIL]\"}")),
                        List.of("[EMAIL]", "billing"),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(redacted.edits())
                .containsExactly(
                        new Edit("email", "messages[0]", 1),
                        new Edit("email", "messages[1]", 2),
                        new Edit("phone", "messages[1]", 1),
                        new Edit("email", "messages[2].tool_calls[0].arguments", 1),
                        new Edit("ip-address", "messages[3]", 1),
                        new Edit("email", "tools[0]", 1),
                        new Edit("email", "labels[0]", 1));
    }

    @Test
    void redactsBothAnswersOfAPair() {
        Example pair = Example.preferring(
                List.of(Message.user("Who?")),
                List.of(Message.assistant("ann@mill.org")),
                List.of(Message.assistant("bob@mill.org")));
        Redacted redacted = REDACTOR.redact(pair);
        assertThat(redacted.example())
                .isEqualTo(Example.preferring(
                        List.of(Message.user("Who?")),
                        List.of(Message.assistant("[EMAIL]")),
                        List.of(Message.assistant("[EMAIL]"))));
        assertThat(redacted.edits())
                .containsExactly(new Edit("email", "chosen[0]", 1), new Edit("email", "rejected[0]", 1));
    }

    @Test
    void spansStayOnTheirWordsAndHoldThePlaceholderThatCutsThem() {
        String text = "Mail ann@mill.org or bob@mill.org, says Eve.";
        Tagging tagging = new Tagging(
                List.of(
                        new Tagging.Span(0, 4, "VERB"),
                        new Tagging.Span(5, 8, "NAME"),
                        new Tagging.Span(9, 30, "HOSTS"),
                        new Tagging.Span(40, 43, "NAME")),
                List.of());
        Redacted redacted = REDACTOR.redact(Example.chat(Message.user(text)).withTagging(tagging));
        assertThat(redacted.example().messages().get(0).text()).isEqualTo("Mail [EMAIL] or [EMAIL], says Eve.");
        assertThat(parts(redacted.example()))
                .containsExactly("VERB Mail", "NAME [EMAIL]", "HOSTS [EMAIL] or [EMAIL]", "NAME Eve");
    }

    @Test
    void tokensThatShareAPlaceholderBecomeOneAndSoDoTheirSpans() {
        String text = "Call 555 123 4567 , Eve";
        List<Tagging.Token> tokens = List.of(
                new Tagging.Token(0, 4),
                new Tagging.Token(5, 8),
                new Tagging.Token(9, 12),
                new Tagging.Token(13, 17),
                new Tagging.Token(18, 19),
                new Tagging.Token(20, 23));
        Tagging tagging =
                new Tagging(List.of(new Tagging.Span(9, 12, "PHONE"), new Tagging.Span(20, 23, "PER")), tokens);
        Example redacted = REDACTOR.redact(
                        Example.chat(Message.system("x"), Message.user(text)).withTagging(tagging))
                .example();
        String changed = redacted.messages().get(1).text();
        assertThat(changed).isEqualTo("Call [PHONE] , Eve");
        assertThat(redacted.tagging().orElseThrow().tokens())
                .extracting(token -> changed.substring(token.start(), token.end()))
                .containsExactly("Call", "[PHONE]", ",", "Eve");
        assertThat(parts(redacted)).containsExactly("PHONE [PHONE]", "PER Eve");
    }

    @Test
    void redactsTheLabelsOfSpansAndWhatAGraderReads() {
        Example example = Example.chat(Message.user("Who is it?"))
                .withTagging(new Tagging(List.of(new Tagging.Span(0, 3, "ann@mill.org")), List.of()))
                .withReference("{\"reference_answer\":\"ann@mill.org\",\"n\":1.0}");
        Redacted redacted = REDACTOR.redact(example);
        assertThat(parts(redacted.example())).containsExactly("[EMAIL] Who");
        assertThat(redacted.example().reference()).isEqualTo("{\"reference_answer\":\"[EMAIL]\",\"n\":1.0}");
        assertThat(redacted.edits())
                .containsExactly(new Edit("email", "spans[0]", 1), new Edit("email", "reference", 1));
    }

    private static List<String> parts(Example example) {
        String text = example.messages().get(example.tagged()).text();
        return example.tagging().orElseThrow().spans().stream()
                .map(span -> span.label() + " " + text.substring(span.start(), span.end()))
                .toList();
    }

    @Test
    void givesTheSameInstancesBackWhereNothingWasFound() {
        Message clean = Message.user("How do I reset it?");
        Example example = Example.chat(clean, Message.assistant("Write to ann@mill.org"));
        assertThat(REDACTOR.redact(example).example().messages().get(0)).isSameAs(clean);
        Example harmless = Example.chat(clean, Message.assistant("Press the button."));
        assertThat(REDACTOR.redact(harmless)).isEqualTo(new Redacted(harmless, List.of()));
        assertThat(REDACTOR.redact(harmless).example()).isSameAs(harmless);
    }

    @Test
    void redactsTheNameOfASpeakerAndKeepsTheRest() {
        Message speaker = new Message(Role.USER, "hi", List.of(), "", "ann@mill.org", false);
        assertThat(REDACTOR.redact(Example.chat(speaker)))
                .isEqualTo(new Redacted(
                        Example.chat(new Message(Role.USER, "hi", List.of(), "", "[EMAIL]", false)),
                        List.of(new Edit("email", "messages[0].name", 1))));
    }

    @Test
    void onlyReportsInModeReportButNeverShowsLooseText() {
        Redactor reporting = new Redactor(PrivacyOptions.DEFAULTS.withMode(PrivacyOptions.Mode.REPORT));
        Example example = Example.chat(Message.user("I am ann@mill.org"));
        Redacted redacted = reporting.redact(example);
        assertThat(redacted.example()).isSameAs(example);
        assertThat(redacted.edits()).containsExactly(new Edit("email", "messages[0]", 1));
        assertThat(reporting.text("not JSON: ann@mill.org,")).isEqualTo("not JSON: [EMAIL],");
    }

    @Test
    void leavesOutTypesAndAllowedValues() {
        String text = "ann@mill.org help@mill.org 203.0.113.77 ghp_" + "a1B2".repeat(9);
        PrivacyOptions options =
                PrivacyOptions.DEFAULTS.withOff(List.of("ip-address", "secret")).withAllow(List.of("help@mill.org"));
        assertThat(new Redactor(options).text(text)).isEqualTo(text.replace("ann@mill.org", "[EMAIL]"));
        assertThatThrownBy(() -> PrivacyOptions.DEFAULTS.withOff(List.of("ip")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "off: ip is no type of private value. Give secret or some of credit-card, iban, ");
    }

    @Test
    void asksFurtherDetectorsToo() {
        PrivateType badge = new PrivateType("badge", PrivateType.Kind.PERSONAL, "[BADGE]", 20);
        Detector badges = (text, finds) -> {
            int at = text.toString().indexOf("B-");
            if (at >= 0) {
                finds.add(badge, at, at + 4);
            }
        };
        assertThat(new Redactor(PrivacyOptions.DEFAULTS, List.of(badges)).text("B-12 ann@mill.org"))
                .isEqualTo("[BADGE] [EMAIL]");
    }

    @Test
    void showsTypeAndLengthInPlaceOfAValue() {
        assertThat(REDACTOR.masked("to ann@mill.org!"))
                .isEqualTo(new Masked("to <email, 12 characters>!", "to [EMAIL]!"));
        assertThat(REDACTOR.found("ann@mill.org", "row")).containsExactly(new Edit("email", "row", 1));
    }

    @Test
    void namesOverlapsByTheMoreSpecificTypeAndCoversBoth() {
        String token = "ghp_" + "a1B2".repeat(9);
        String text = "password=" + token + "!x9";
        assertThat(REDACTOR.text(text)).isEqualTo("password=[SECRET]");
        assertThat(REDACTOR.found(text, "x")).containsExactly(new Edit("secret-github-token", "x", 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
            {"phone": 4155552671}                  | {"phone": "[PHONE]"}
            {"card": [4111111111111111, 2]}        | {"card": ["[CREDIT_CARD]", 2]}
            {"phone": -4155552671}                 | {"phone": "[PHONE]"}
            Use {"phone": 4155552671} now          | Use {"phone": "[PHONE]"} now
            phone 4155552671 is free               | phone [PHONE] is free
            {"a": "x\\nann@mill.org"}              | {"a": "x\\n[EMAIL]"}
            {"a": "m\\u00fcller@b\\u00fccher.de."} | {"a": "[EMAIL]."}
            {"a": "ann\\u0040mill.org\\""}         | {"a": "[EMAIL]\\""}
            {"ann@mill.org":1,"bob@mill.org":2}    | {"[EMAIL]":1,"[EMAIL_2]":2}
            {"[EMAIL]":1,"bob@mill.org":2}         | {"[EMAIL]":1,"[EMAIL_2]":2}
            {"b": "{\\"phone\\": 4155552671}"}     | {"b": "{\\"phone\\": \\"[PHONE]\\"}"}
            {"id": 4155552671, "n": 1e400}         | {"id": 4155552671, "n": 1e400}
            {"pass": "x", "password": "ab\\"12xy"} | {"pass": "x", "password": "[SECRET]"}
            {"u": "postgres:\\/\\/a:s3cret@h"}     | {"u": "postgres:\\/\\/a:[SECRET]@h"}
            {"phone": 4155552671                   | {"phone": [PHONE]
            1,"ann@mill.org                        | 1,"[EMAIL]
            """)
    void keepsJsonValidAndEveryOtherByte(String text, String redacted) {
        assertThat(REDACTOR.text(text)).isEqualTo(redacted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[PHONE] 781 5991",
                "781 5991 [PHONE]",
                "[SSN] 219099998 and [CREDIT_CARD] 4222222222222",
                "[SECRET]:9fA3kLm2Qz7Xw1Vb",
                "postgres://app:[SECRET]@db.mill.org, password=[SECRET]",
                "{\"[EMAIL]\": \"[PHONE]\", \"n\": 12345678}",
            })
    void takesNoPlaceholderForAWordOfContext(String text) {
        assertThat(REDACTOR.text(text)).isSameAs(text);
    }

    @Test
    void keepsFencedJsonValid() {
        assertThat(REDACTOR.text("Here:\n```json\n{\n  \"phone\": 4155552671\n}\n```\nphone 4155552671"))
                .isEqualTo("Here:\n```json\n{\n  \"phone\": \"[PHONE]\"\n}\n```\nphone [PHONE]");
    }

    @Test
    void redactsEachPartOfTextAndMovesTheSpansOfAll() {
        Part image = Part.media("{\"type\":\"image_url\",\"image_url\":{\"url\":\"https://a.example/ann@mill.org\"}}");
        Message said = Message.user("")
                .withParts(List.of(Part.text("To ann@mill.org "), image, Part.text("or bob@mill.org, Eve")));
        Tagging tagging =
                new Tagging(List.of(new Tagging.Span(16, 18, "OR"), new Tagging.Span(33, 36, "NAME")), List.of());
        Redacted redacted = REDACTOR.redact(Example.chat(said).withTagging(tagging));
        Message expected =
                Message.user("").withParts(List.of(Part.text("To [EMAIL] "), image, Part.text("or [EMAIL], Eve")));
        assertThat(redacted.example().messages()).containsExactly(expected);
        assertThat(parts(redacted.example())).containsExactly("OR or", "NAME Eve");
        assertThat(redacted.edits())
                .containsExactly(
                        new Edit("email", "messages[0].content[0]", 1), new Edit("email", "messages[0].content[2]", 1));
    }
}
