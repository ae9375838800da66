package dev.tilth.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.contamination.ItemText;
import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.ToolCall;
import dev.tilth.text.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where kept words say that they are what was asked, they are what is read from the text. */
class AskedTest {
    private static final Message CALL =
            Message.calling("Let me look.", List.of(new ToolCall("c", "find", "{\"a\":1}")));

    @Test
    void keptWordsOfAPromptAreThoseOfTheItem() {
        assertSame(Example.chat(Message.system("Be brief"), Message.user("Who is it?"), Message.assistant("Me")));
        assertSame(Example.chat(
                Message.user("One"), Message.assistant("Two"), Message.user("Three"), Message.assistant("Four")));
        assertSame(Example.labelled("A text with a label", List.of("a")));
        assertSame(Example.preferring(
                List.of(Message.user("Left or right?")),
                List.of(Message.assistant("L")),
                List.of(Message.assistant("R"))));
    }

    @Test
    void ofCallsResultsAndTextsWithoutAPromptTheTextMustBeRead() {
        Message result = Message.result("c", "find", "It is there");
        assertThat(kept(Example.chat(Message.user("Where?"), CALL, result, Message.assistant("There")))
                        .isAsked())
                .isFalse();
        assertThat(kept(Example.chat(Message.user("Where?"), CALL, Message.user("And?"), Message.assistant("X")))
                        .isAsked())
                .isFalse();
        assertThat(kept(Example.chat(Message.of(dev.tilth.example.Role.TEXT, "Only a text")))
                        .isAsked())
                .isFalse();
        assertThat(kept(Example.chat(Message.user("?"), Message.assistant("Yes")))
                        .isAsked())
                .isFalse();
    }

    private static void assertSame(Example example) {
        RowWords kept = kept(example);
        assertThat(kept.isAsked()).isTrue();
        kept.words().keepFirst(kept.prompt());
        Words item = new Words();
        ItemText.read(example, item);
        assertThat(kept.words().count()).isEqualTo(item.count()).isPositive();
        for (int i = 0; i < item.count(); i++) {
            assertThat(kept.words().hash(i)).isEqualTo(item.hash(i));
        }
    }

    private static RowWords kept(Example example) {
        Sketcher sketcher = new Sketcher();
        sketcher.read(example);
        byte[] bytes = sketcher.wordBytes();
        RowWords kept = new RowWords();
        kept.read(bytes, 0, bytes.length);
        return kept;
    }
}
