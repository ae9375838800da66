package dev.tilth.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConversationTest {
    @Test
    void saysWhereSomethingIsNoText() {
        Message shows =
                Message.user("").withParts(List.of(Part.text("What is it?"), Part.media("{\"type\":\"file\"}")));
        assertThat(Conversation.of(Example.chat(Message.system("Be brief."), shows, Message.assistant("A cat."))))
                .isEqualTo("user: What is it? <no text>\nassistant: A cat.");
    }
}
