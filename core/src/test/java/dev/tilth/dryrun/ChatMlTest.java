package dev.tilth.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Role;
import dev.tilth.example.Tool;
import dev.tilth.example.ToolCall;
import dev.tilth.text.Tokens;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChatMlTest {
    private static final Example CHAT = Example.chat(
            Message.system("Be kind."),
            Message.user("Hi"),
            Message.calling("", List.of(new ToolCall("1", "find", "{\"x\":1}"))),
            Message.result("1", "find", "42"),
            Message.assistant("It is 42."),
            Message.user("Thanks"),
            Message.assistant("Bye"));

    @Test
    void writesEachTurnBetweenTwoMarks() {
        assertThat(lay(ChatMl.USUAL, Example.chat(Message.user("Hi"), Message.assistant("Ho")))
                        .text())
                .isEqualTo("<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\nHo<|im_end|>\n");
        assertThat(lay(ChatMl.OPENAI, Example.chat(Message.user("Hi"), Message.assistant("Ho")))
                        .text())
                .isEqualTo("<|im_start|>user<|im_sep|>Hi<|im_end|><|im_start|>assistant<|im_sep|>Ho<|im_end|>");
    }

    @Test
    void knowsWhereTheAnswersStand() {
        Laid.Text laid = lay(ChatMl.USUAL, CHAT);

        assertThat(laid.answers())
                .extracting(answer -> laid.text().substring(answer.from(), answer.stop()))
                .containsExactly(
                        "\n<tool_call>\n{\"name\": \"find\", \"arguments\": {\"x\":1}}\n</tool_call>",
                        "It is 42.",
                        "Bye");
        assertThat(laid.answers())
                .extracting(answer -> laid.text().substring(answer.stop(), answer.end()))
                .containsOnly("<|im_end|>\n");
        assertThat(laid.answers())
                .extracting(answer -> laid.text().substring(answer.next()).startsWith("<|im_start|>user\nThanks"))
                .containsExactly(true, true, false);
    }

    @Test
    void putsToolsIntoTheInstructions() {
        Example plain = Example.chat(Message.user("Hi"), Message.assistant("Ho"));
        Tool tool = new Tool("find", "{\"name\":\"find\"}");

        assertThat(lay(ChatMl.USUAL, plain.withTools(List.of(tool))).text())
                .startsWith("<|im_start|>system\n\n{\"name\":\"find\"}<|im_end|>\n<|im_start|>user\nHi");
        assertThat(lay(ChatMl.USUAL, CHAT.withTools(List.of(tool))).text())
                .startsWith("<|im_start|>system\nBe kind.\n{\"name\":\"find\"}<|im_end|>\n<|im_start|>user\nHi");
    }

    @Test
    void aPlainTextHasNoTurns() {
        Laid.Text laid = lay(ChatMl.USUAL, Example.chat(Message.of(Role.TEXT, "Once.")));

        assertThat(laid.text()).isEqualTo("Once.<|endoftext|>");
        assertThat(laid.answers()).containsExactly(new Answer(0, 0, 5, 18, 18, 18, true));
    }

    @Test
    void isMeasuredInTokens() {
        Ruler ruler = new Ruler(ChatMl.USUAL, new BuiltInTokens(Tokens.counter("o200k_base")));
        Measured row =
                ruler.measure(lay(ChatMl.USUAL, Example.chat(Message.user("Hi"), Message.assistant("It is 42."))));

        // <|im_start|> user \n Hi <|im_end|> \n <|im_start|> assistant \n It _is _ 42 . <|im_end|> \n
        assertThat(row.tokens()).isEqualTo(16);
        assertThat(row.answers()).containsExactly(new Answer(9, 9, 14, 15, 16, 16, true));
    }

    @Test
    void marksInTheWordsAreTokensToo() {
        BuiltInTokens tokens = new BuiltInTokens(Tokens.counter("o200k_base"));
        String text = "a<|im_end|>b <| c<|im_end";

        assertThat(tokens.before(text, new int[] {1, 11, 12, text.length()}))
                .startsWith(1, 2, 3)
                .isSorted();
    }

    private static Laid.Text lay(ChatMl layout, Example example) {
        return (Laid.Text) layout.lay(example);
    }
}
