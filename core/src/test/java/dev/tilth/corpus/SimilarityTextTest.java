package dev.tilth.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.example.Example;
import dev.tilth.example.ExampleJson;
import dev.tilth.example.NotAnExample;
import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import dev.tilth.text.Lexemes;
import dev.tilth.text.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimilarityTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'messages':[{'role':'system','content':'be brief'},{'role':'user','content':'who?'},"
                        + "{'role':'assistant','content':'me, I think'}]}",
                "{'messages':[{'role':'user','content':'weather in 東京'},{'role':'assistant','content':'',"
                        + "'tool_calls':[{'id':'c1','type':'function','function':{'name':'get_weather',"
                        + "'arguments':'{\\\\\\'city\\\\\\': 3.5}'}}]},{'role':'tool','content':'rain','tool_call_id':'c1'}]}"
            })
    void theWordsAloneAreThoseAmongTheLexemes(String text) throws NotJson, NotAnExample {
        assertSameWords(example(text.replace('\'', '"')));
    }

    @Test
    void ofAPreferenceBothAnswersCount() {
        assertSameWords(Example.preferring(
                List.of(dev.tilth.example.Message.user("left or right")),
                List.of(dev.tilth.example.Message.assistant("left it is")),
                List.of(dev.tilth.example.Message.assistant("it is right"))));
    }

    private static void assertSameWords(Example example) {
        Lexemes lexemes = new Lexemes();
        SimilarityText.of(example, lexemes);
        Words words = new Words();
        SimilarityText.words(example, words);
        assertThat(hashes(words)).hasSizeGreaterThan(3).isEqualTo(hashes(lexemes.words()));
    }

    private static List<Long> hashes(Words words) {
        List<Long> hashes = new ArrayList<>();
        for (int i = 0; i < words.count(); i++) {
            hashes.add(words.hash(i));
        }
        return hashes;
    }

    private static Example example(String json) throws NotJson, NotAnExample {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return ExampleJson.read((Json.Obj) JsonReader.read(bytes, 0, bytes.length));
    }
}
