package dev.tilth.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tilth.dryrun.Answer;
import dev.tilth.dryrun.Laid;
import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Conversations that Axolotl tokenised, with the labels that it gave them. Each token is written as one character, so that a
 * place in the text is a place among the tokens. What follows the last end of a turn (padding, and in one file a beginning of
 * text) is left aside. Skipped where the files are not on the machine.
 */
class AxolotlMasksTest {
    private static final Path DATA = Path.of("../../shared/data/tokenised");
    /** Beyond the characters of the Basic Multilingual Plane, so that none is part of a template. */
    private static final int FIRST = 0x20000;

    private static final int EOS = 2;
    private static final int NO_LOSS = -100;

    @Test
    void turnsOfVicuna() throws IOException, NotJson {
        // USER: and ASSISTANT:
        compare("conversation.tokenized.json", List.of(3148, 1001, 29901), List.of(319, 1799, 9047, 13566, 29901));
    }

    @Test
    void turnsOfLlama2() throws IOException, NotJson {
        // <s>[INST] and [/INST]
        compare(
                "conversation.tokenized_llama2chat.json",
                List.of(1, 518, 25580, 29962),
                List.of(518, 29914, 25580, 29962));
    }

    private static void compare(String name, List<Integer> user, List<Integer> assistant) throws IOException, NotJson {
        Path file = DATA.resolve(name);
        assumeTrue(Files.isRegularFile(file), file + " is not here: the sets of others are not part of the project");
        Json.Obj row = (Json.Obj) JsonReader.read(Files.readString(file));
        int[] labels = ints(row, "labels");
        String text = text(Arrays.stream(ints(row, "input_ids")).boxed().toList());
        String userMark = text(user);
        String assistantMark = text(assistant);
        String eos = text(List.of(EOS));
        String whole = text.substring(0, text.lastIndexOf(eos) + eos.length());

        int first = whole.indexOf(userMark);
        List<Message> messages = new ArrayList<>();
        for (String turn : whole.substring(first).split(eos, 0)) {
            String[] parts = turn.substring(userMark.length()).split(assistantMark, 2);
            messages.add(Message.user(parts[0]));
            messages.add(Message.assistant(parts[1]));
        }
        ChatTemplate template = ChatTemplate.of(
                "{{ '" + whole.substring(0, first) + "' }}{% for m in messages %}{% if m.role == 'user' %}{{ '"
                        + userMark
                        + "' + m.content + '" + assistantMark
                        + "' }}{% else %}{{ m.content + eos_token }}{% endif %}{% endfor %}",
                name,
                Map.of("eos_token", eos));
        Laid.Text laid = (Laid.Text) template.lay(Example.chat(messages));

        assertThat(laid.text()).isEqualTo(whole);
        assertThat(messages).hasSizeGreaterThan(10);
        assertThat(trained(laid))
                .isEqualTo(IntStream.range(0, whole.codePointCount(0, whole.length()))
                        .filter(i -> labels[i] != NO_LOSS)
                        .boxed()
                        .toList());
    }

    /** Places of the tokens that carry loss by the rule of whole answers with the ends of their turns. */
    private static List<Integer> trained(Laid.Text laid) {
        List<Integer> places = new ArrayList<>();
        for (Answer answer : laid.answers()) {
            int from = laid.text().codePointCount(0, answer.content());
            int to = laid.text().codePointCount(0, answer.after());
            IntStream.range(from, to).forEach(places::add);
        }
        return places;
    }

    private static int[] ints(Json.Obj row, String key) {
        return ((Json.Arr) row.find(key).orElseThrow())
                .items().stream()
                        .mapToInt(item -> (int) ((Json.Num) item).asDouble())
                        .toArray();
    }

    private static String text(List<Integer> ids) {
        return ids.stream().map(id -> Character.toString(FIRST + id)).collect(Collectors.joining());
    }
}
