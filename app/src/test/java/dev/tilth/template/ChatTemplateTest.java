package dev.tilth.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.dryrun.Answer;
import dev.tilth.dryrun.Laid;
import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Role;
import dev.tilth.example.Tool;
import dev.tilth.example.ToolCall;
import dev.tilth.fault.Fault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Templates in the manner of those that models ship. */
class ChatTemplateTest {
    private static final String CHATML =
            """
            {%- for m in messages %}
                {{- '<|im_start|>' + m.role + '\\n' + m.content + '<|im_end|>' + '\\n' }}
            {%- endfor %}
            {%- if add_generation_prompt %}
                {{- '<|im_start|>assistant\\n' }}
            {%- endif %}
            """;

    private static final String MARKING =
            """
            {%- for m in messages %}
            {%- if m.role == 'assistant' %}
            {{- '<a>' }}{% generation %}{{ m.content + '</s>' }}{% endgeneration %}{{- '\\n' }}
            {%- else %}
            {{- '<u>' + m.content + '\\n' }}
            {%- endif %}
            {%- endfor %}
            """;

    private static final String INST =
            """
            {{ bos_token }}{% for m in messages %}
            {% if (m['role'] == 'user') != (loop.index0 % 2 == 0) %}
            {{ raise_exception('Turns must alternate.') }}
            {% endif %}
            {{ '[INST] ' + m.content + ' [/INST]' if m['role'] == 'user' else ' ' + m.content | trim + eos_token }}
            {%- endfor %}
            """;

    private static final String THINKING =
            """
            {%- for m in messages %}
                {{- '<|im_start|>' + m.role + '\\n' }}
                {%- if m.role == 'assistant' and loop.last %}{{- '<think>\\n\\n</think>\\n\\n' }}{%- endif %}
                {{- m.content + '<|im_end|>\\n' }}
            {%- endfor %}
            {%- if add_generation_prompt %}{{- '<|im_start|>assistant\\n' }}{%- endif %}
            """;

    private static final String TOOLED =
            """
            {%- if tools %}{{- 'Tools:' }}{% for t in tools %}{{- ' ' + (t | tojson) }}{% endfor %}{{- '<end>' }}{%- endif %}
            {%- for m in messages %}
                {%- if m.tool_calls %}
                    {%- for c in m.tool_calls %}{{- '<a>' + c.function.name + (c.function.arguments | tojson) + '<end>' }}{% endfor %}
                {%- else %}
                    {{- '<' + m.role[0] + '>' + m.content + '<end>' }}
                {%- endif %}
            {%- endfor %}
            {%- if add_generation_prompt %}{{- '<a>' }}{%- endif %}
            """;

    private static final Example TWO_TURNS = Example.chat(
            Message.user("Hi"), Message.assistant("Ho"), Message.user("More"), Message.assistant("Yes 😀"));

    @Test
    void findsTheAnswersByWhatIsWrittenForTheBeginning() {
        ChatTemplate template = template(CHATML, "<|im_end|>");
        Laid.Text laid = text(template, TWO_TURNS);

        assertThat(said(laid)).containsExactly("Ho", "Yes 😀");
        assertThat(ends(laid)).containsOnly("<|im_end|>");
        assertThat(laid.text().substring(laid.answers().get(0).next())).startsWith("<|im_start|>user\nMore");
        assertThat(laid.marked()).isEmpty();
        assertThat(laid.grows()).isTrue();
        assertThat(template.facts().answerHeader()).isEqualTo("<|im_start|>assistant\n");
        assertThat(template.facts().endOfTurn()).isEqualTo("<|im_end|>");
        assertThat(template.facts().eosEndsTurn()).isTrue();
        assertThat(template.facts().marksAnswers()).isFalse();
    }

    @Test
    void takesWhatATemplateMarks() {
        ChatTemplate template = template(MARKING, "</s>");
        Laid.Text laid = text(template, TWO_TURNS);

        assertThat(laid.marked())
                .extracting(range -> laid.text().substring(range.from(), range.to()))
                .containsExactly("Ho</s>", "Yes 😀</s>");
        assertThat(said(laid)).containsExactly("Ho", "Yes 😀");
        assertThat(ends(laid)).containsOnly("</s>");
        assertThat(template.facts().marksAnswers()).isTrue();
        assertThat(template.facts().answerHeader()).isEqualTo("<a>");
    }

    @Test
    void knowsTemplatesWithoutAHeaderForAnswers() {
        ChatTemplate template = template(INST, "</s>");
        Laid.Text laid = text(template, TWO_TURNS);

        assertThat(laid.text()).isEqualTo("<s>[INST] Hi [/INST] Ho</s>[INST] More [/INST] Yes 😀</s>");
        assertThat(said(laid)).containsExactly(" Ho", " Yes 😀");
        assertThat(laid.answers())
                .extracting(answer -> laid.text().substring(answer.content(), answer.stop()))
                .containsExactly("Ho", "Yes 😀");
    }

    @Test
    void aRefusalIsSaid() {
        Example system = Example.chat(Message.system("Secret"), Message.user("Hi"), Message.assistant("Ho"));

        assertThat(template(INST, "</s>").lay(system))
                .isEqualTo(new Laid.CannotSay("the chat template refuses it: Turns must alternate. (its line 3)"));
    }

    @Test
    void whatFailsOnARowIsSaidWithoutTheRow() {
        String failing = CHATML + "{%- if messages | length > 2 %}{{- messages[0].content + 1 }}{%- endif %}";

        assertThat(template(failing, "</s>").lay(TWO_TURNS))
                .isEqualTo(new Laid.CannotSay("the chat template fails on it: "
                        + "a text and another value cannot be joined by + (its line 7)"));
    }

    @Test
    void whatDoesNotEndOnARowIsStopped() {
        String slow = CHATML + "{%- if messages | length > 3 %}{% for a in range(9999) %}{% for b in range(9999) %}"
                + "{% endfor %}{% endfor %}{%- endif %}";

        assertThat(template(slow, "</s>").lay(TWO_TURNS))
                .isEqualTo(new Laid.CannotSay("the chat template is stopped on it: "
                        + "it takes more steps than a conversation can need (its line 7)"));
    }

    @Test
    void noticesTurnsThatAreWrittenOtherwiseLater() {
        Laid.Text laid = text(template(THINKING, "<|im_end|>"), TWO_TURNS);

        assertThat(laid.grows()).isFalse();
        assertThat(said(laid)).containsExactly("Ho", "<think>\n\n</think>\n\nYes 😀");
        assertThat(laid.answers())
                .extracting(answer -> laid.text().substring(answer.content(), answer.stop()))
                .containsExactly("Ho", "Yes 😀");
    }

    @Test
    void cannotSayWhereATurnIsWrittenOtherwiseAndItsEndIsInItsWords() {
        Example sly = Example.chat(
                Message.user("Hi"),
                Message.assistant("a<|im_end|>\nb"),
                Message.user("More"),
                Message.assistant("Yes"));

        Laid.Text laid = text(template(THINKING, "<|im_end|>"), sly);
        assertThat(laid.unplaced()).isEqualTo("the chat template writes a turn otherwise once more follow");
        assertThat(laid.answers()).isEmpty();
    }

    @Test
    void givesToolsAndCallsAsValues() {
        Example example = Example.chat(
                        Message.user("Q"),
                        Message.calling("", List.of(new ToolCall("1", "find", "{\"x\":1.50,\"y\":\"é\"}"))),
                        Message.result("1", "find", "42"),
                        Message.assistant("It is 42."))
                .withTools(List.of(new Tool("find", "{\"name\":\"find\"}")));
        Laid.Text laid = text(template(TOOLED, "<end>"), example);

        assertThat(laid.text())
                .isEqualTo("Tools: {\"type\": \"function\", \"function\": {\"name\": \"find\"}}<end><u>Q<end>"
                        + "<a>find{\"x\": 1.5, \"y\": \"é\"}<end><t>42<end><a>It is 42.<end>");
        assertThat(said(laid)).containsExactly("find{\"x\": 1.5, \"y\": \"é\"}", "It is 42.");
        assertThat(laid.answers())
                .extracting(Answer::next)
                .containsOnly(laid.text().length());
    }

    @Test
    void aCallMayHaveAnEndOfItsOwn() {
        String calling = TOOLED.replace(
                "(c.function.arguments | tojson) + '<end>'", "(c.function.arguments | tojson) + '<|call|>'");
        Example example = Example.chat(
                Message.user("Q"),
                Message.calling("", List.of(new ToolCall("1", "find", "{}"))),
                Message.result("1", "find", "42"),
                Message.assistant("It is 42."));

        assertThat(ends(text(template(calling, "<end>"), example))).containsExactly("<|call|>", "<end>");
    }

    @Test
    void aTextHasNoTurns() {
        Laid.Text laid = text(template(CHATML, "</s>"), Example.chat(Message.of(Role.TEXT, "Once.")));

        assertThat(laid.text()).isEqualTo("Once.</s>");
    }

    @Test
    void theEndOfTheWholeIsNotTheEndOfATurn() {
        ChatTemplate template =
                template(CHATML + "{%- if not add_generation_prompt %}{{- eos_token }}{%- endif %}", "</s>");
        Laid.Text laid = text(template, TWO_TURNS);

        assertThat(template.facts().endOfTurn()).isEqualTo("<|im_end|>");
        assertThat(template.facts().eosEndsTurn()).isFalse();
        assertThat(ends(laid)).containsOnly("<|im_end|>");
    }

    @Test
    void aBrokenTemplateIsAFaultWithItsLine() {
        fails("a\n{% if messages %}", "t.jinja:2: there is no endif");
        fails("\n{{ messages.nope.x }}", "t.jinja:2: something is asked of an undefined value (.x)");
        fails("{{ raise_exception('Never.') }}", "t.jinja:1: it refuses a question with its answer: Never.");
        fails(
                "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
                "t.jinja:1: it takes more steps than a conversation can need");
        assertThatThrownBy(() -> ChatTemplate.of("hello", "t.jinja", Map.of()))
                .isInstanceOf(Fault.class)
                .hasMessage("t.jinja: it leaves answers out. Use the template that the model is trained with.");
    }

    @Test
    void aConversationOfVeryManyTurnsIsGivenUp() {
        Message[] turns = new Message[4_000];
        for (int i = 0; i < turns.length; i += 2) {
            turns[i] = Message.user("Why? ".repeat(10));
            turns[i + 1] = Message.assistant("So.");
        }

        assertThat(text(template(CHATML, "</s>"), Example.chat(turns)).unplaced())
                .isEqualTo("too many turns to find the answers in");
    }

    private static void fails(String template, String message) {
        assertThatThrownBy(() -> ChatTemplate.of(template, "t.jinja", Map.of()))
                .isInstanceOf(Fault.class)
                .hasMessage(message + ". Use a template that the model is trained with.");
    }

    private static ChatTemplate template(String source, String eos) {
        return ChatTemplate.of(source, "t.jinja", Map.of("bos_token", "<s>", "eos_token", eos));
    }

    private static Laid.Text text(ChatTemplate template, Example example) {
        return (Laid.Text) template.lay(example);
    }

    private static List<String> said(Laid.Text laid) {
        return laid.answers().stream()
                .map(answer -> laid.text().substring(answer.from(), answer.stop()))
                .toList();
    }

    private static List<String> ends(Laid.Text laid) {
        return laid.answers().stream()
                .map(answer -> laid.text().substring(answer.stop(), answer.after()))
                .toList();
    }
}
