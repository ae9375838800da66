package dev.tilth.format;

import static dev.tilth.format.Wire.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tilth.example.Example;
import dev.tilth.example.Facts;
import dev.tilth.example.Message;
import dev.tilth.example.Rejection;
import dev.tilth.example.Role;
import dev.tilth.example.Tagging;
import dev.tilth.fault.Fault;
import dev.tilth.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MapOptionsTest {
    private static final MapOptions TICKETS = new MapBuilder()
            .prompt("subject", "body")
            .completion("reply")
            .label("category")
            .group("customer.id")
            .collected("closed_at")
            .build();

    @Test
    void columnsOfATableBecomeAnExampleWithItsFacts() {
        Json.Obj row = row("{'ticket':'T1','subject':'Late','body':'Where is it?','reply':'Tomorrow.',"
                + "'category':'delivery','customer':{'id':17},'closed_at':'2026-01-31'}");
        assertThat(reader(TICKETS).read(row))
                .isEqualTo(new Reading.Shaped(
                        Example.chat(Message.user("Late\n\nWhere is it?"), Message.assistant("Tomorrow."))
                                .withLabels(List.of("delivery")),
                        new Facts("17", "", "2026-01-31", "", 0),
                        List.of("ticket")));
    }

    @Test
    void aMappedColumnIsNoReferenceForAGrader() {
        Json.Obj row = row("{'messages':[{'role':'user','content':'a'}],'reference_answer':1.0,'customer':{'id':7}}");
        Reading.Shaped read = (Reading.Shaped) RowReader.of(
                        Shapes.detect(List.of(row)).shape(),
                        new MapBuilder().group("customer.id").build())
                .read(row);
        assertThat(read.example().reference()).isEqualTo("{\"reference_answer\":1.0}");
        assertThat(read.facts().group()).isEqualTo("7");
    }

    @Test
    void spansAreCountedAsTheMapSays() {
        Json.Obj row = row("{'text':'\ud83d\ude00 Ann','entities':[[3,6,'PER']]}");
        MapOptions units = new MapBuilder().offsets(Offsets.UTF16).build();
        Example ann = Wire.read(RowReader.of(Optional.of(Shapes.SPANS), units), row);
        assertThat(ann.tagging().orElseThrow().spans()).containsExactly(new Tagging.Span(3, 6, "PER"));
        assertThat(RowReader.of(Shapes.SPANS).read(row))
                .isEqualTo(new Reading.Refused(new Rejection(
                        "shape", "wrong-offset", "entities[0][1] is 6, behind the end of the text at 5")));
        assertThat(RowReader.of(Optional.of(Shapes.SPANS), units)
                        .read(row("{'text':'\ud83d\ude00 Ann','entities':[[1,6,'PER']]}")))
                .isEqualTo(new Reading.Refused(new Rejection(
                        "shape", "wrong-offset", "entities[0][0] is 1, inside a character of two UTF-16 units")));
    }

    @Test
    void tagsThatAreNumbersAreNamedByTheMap() {
        MapOptions map = new MapBuilder().tags("O", "B-PER", "I-PER").build();
        RowReader named = RowReader.of(Optional.of(Shapes.BIO), map);
        assertThat(Wire.read(named, row("{'id':'7','tokens':['Ann','Bo','left'],'ner_tags':[1,2,0]}")))
                .isEqualTo(Wire.read(
                        RowReader.of(Shapes.BIO), row("{'tokens':['Ann','Bo','left'],'tags':['B-PER','I-PER','O']}")));
        assertThat(named.read(row("{'tokens':['Ann','Bo'],'ner_tags':[0,3]}"))).isEqualTo(unnamed("ner_tags[1]"));
        assertThat(named.read(row("{'tokens':['Ann'],'ner_tags':[-100]}"))).isEqualTo(unnamed("ner_tags[0]"));
        assertThat(named.read(row("{'tokens':['Ann'],'ner_tags':[1.0]}"))).isEqualTo(unnamed("ner_tags[0]"));
        assertThatThrownBy(() -> new MapBuilder().tags("O", "PER").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tags: PER is no O and no tag that begins with B-, I-, E- or S-.");
    }

    private static Reading unnamed(String where) {
        return new Reading.Refused(
                new Rejection("shape", "wrong-type", where + " is not a number from 0 to 2, which map.tags names"));
    }

    @Test
    void aTextAndItsSpansCanBeMapped() {
        MapOptions map = new MapBuilder()
                .text("title", "body")
                .spans("marks", Offsets.CODEPOINTS)
                .build();
        Json.Obj row = row("{'title':'Ann','body':'left','marks':[{'begin':5,'end':9,'type':'VERB'}],'label':'x'}");
        assertThat(Wire.read(reader(map), row))
                .isEqualTo(Example.chat(Message.user("Ann\n\nleft"))
                        .withTagging(new Tagging(List.of(new Tagging.Span(5, 9, "VERB")), List.of())));
    }

    @Test
    void anEmptyColumnLeavesNoGap() {
        Json.Obj row = row("{'subject':'','body':'Where?','reply':'Here.','category':null}");
        assertThat(Wire.read(reader(TICKETS), row))
                .isEqualTo(Example.chat(Message.user("Where?"), Message.assistant("Here.")));
    }

    @Test
    void turnsTextsPairsAndJudgementsCanBeMapped() {
        assertThat(Wire.read(
                        reader(new MapBuilder().messages("chat.turns").build()),
                        row("{'chat':{'turns':[{'from':'human','value':'a'},{'from':'gpt','value':'b'}]}}")))
                .isEqualTo(Example.chat(Message.user("a"), Message.assistant("b")));
        assertThat(Wire.read(reader(new MapBuilder().text("title", "body").build()), row("{'title':'a','body':'b'}")))
                .isEqualTo(Example.chat(Message.of(Role.TEXT, "a\n\nb")));
        assertThat(Wire.read(
                        reader(new MapBuilder()
                                .text("body")
                                .label("topic", "tone")
                                .build()),
                        row("{'body':'b','topic':['x','y'],'tone':2}")))
                .isEqualTo(Example.labelled("b", List.of("x", "y", "2")));
        assertThat(Wire.read(
                        reader(new MapBuilder().prompt("q").pair("good", "bad").build()),
                        row("{'q':'a','good':'b','bad':'c'}")))
                .isEqualTo(Example.preferring(
                        List.of(Message.user("a")), List.of(Message.assistant("b")), List.of(Message.assistant("c"))));
        assertThat(Wire.read(
                        reader(new MapBuilder()
                                .prompt("q")
                                .completion("a")
                                .desirable("ok")
                                .build()),
                        row("{'q':'a','a':'b','ok':'1'}")))
                .isEqualTo(
                        Example.chat(Message.user("a"), Message.assistant("b")).withDesirable(true));
    }

    @Test
    void aMapOfFactsAloneLeavesTheContentToTheShape() {
        MapOptions map =
                new MapBuilder().group("user").version("v").label("kind").build();
        RowReader reader = RowReader.of(Optional.of(Shapes.QUESTION_ANSWER), map);
        assertThat(reader.read(row("{'question':'a','answer':'b','user':'u1','v':'2','kind':'k','x':0}")))
                .isEqualTo(new Reading.Shaped(
                        Example.chat(Message.user("a"), Message.assistant("b")).withLabels(List.of("k")),
                        new Facts("u1", "", "", "", 2),
                        List.of("x")));
    }

    @Test
    void aMappedColumnOfTheWrongTypeIsNamed() {
        refuses(TICKETS, "{'subject':7,'body':'b','reply':'c'}", "subject is a number");
        refuses(TICKETS, "{'subject':'a','reply':'c','customer':{'id':[1]}}", "customer.id is a list");
        MapOptions version = new MapBuilder().text("t").version("v").build();
        refuses(version, "{'t':'a','v':'two'}", "v is not a whole number");
        MapOptions judged =
                new MapBuilder().prompt("q").completion("a").desirable("ok").build();
        refuses(judged, "{'q':'a','a':'b','ok':'maybe'}", "ok is neither true nor false");
    }

    @Test
    void aColumnThatIsNotThereGetsTheNearestOneThatIs() {
        Set<String> seen = Columns.names(List.of(row("{'subject':'','body':'','reply':'','meta':{'id':1}}")));
        assertThat(seen).containsExactly("subject", "body", "reply", "meta", "meta.id");
        faults(
                new MapBuilder().prompt("bdoy").build(),
                seen,
                "map.prompt: no column is called bdoy. Did you mean body?");
        faults(
                new MapBuilder().text("body").group("meta.ids").build(),
                seen,
                "map.group: no column is called meta.ids. Did you mean meta.id?");
        faults(
                new MapBuilder().text("zzz").build(),
                seen,
                "map.text: no column is called zzz. The columns are subject, body, reply, meta, meta.id.");
        new MapBuilder().prompt("subject", "body").group("meta.id").build().requireColumns("map", seen);
    }

    @Test
    void aMapThatMakesNoExampleIsRefused() {
        assertThatThrownBy(() -> new MapBuilder().completion("a").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("completion: answers nothing. Map prompt too.");
        assertThatThrownBy(() -> new MapBuilder().prompt("a").pair("b", "").build())
                .hasMessage("chosen: a pair has two answers. Map chosen and rejected.");
    }

    private static RowReader reader(MapOptions map) {
        return RowReader.of(Optional.empty(), map);
    }

    private static void refuses(MapOptions map, String json, String evidence) {
        assertThat(reader(map).read(row(json)))
                .isEqualTo(new Reading.Refused(new Rejection("shape", "wrong-type", evidence)));
    }

    private static void faults(MapOptions map, Set<String> seen, String message) {
        assertThatThrownBy(() -> map.requireColumns("map", seen))
                .isInstanceOf(Fault.class)
                .hasMessage(message);
    }

    /** Maps by name; the record has a component for each key. */
    private static final class MapBuilder {
        private String spans = "";
        private Offsets offsets = Offsets.CODEPOINTS;
        private List<String> tags = List.of();
        private List<String> prompt = List.of();
        private List<String> completion = List.of();
        private List<String> label = List.of();
        private List<String> text = List.of();
        private String messages = "";
        private String chosen = "";
        private String rejected = "";
        private String desirable = "";
        private String group = "";
        private String collected = "";
        private String version = "";

        MapBuilder prompt(String... columns) {
            prompt = List.of(columns);
            return this;
        }

        MapBuilder completion(String... columns) {
            completion = List.of(columns);
            return this;
        }

        MapBuilder label(String... columns) {
            label = List.of(columns);
            return this;
        }

        MapBuilder text(String... columns) {
            text = List.of(columns);
            return this;
        }

        MapBuilder messages(String column) {
            messages = column;
            return this;
        }

        MapBuilder pair(String better, String worse) {
            chosen = better;
            rejected = worse;
            return this;
        }

        MapBuilder desirable(String column) {
            desirable = column;
            return this;
        }

        MapBuilder group(String column) {
            group = column;
            return this;
        }

        MapBuilder spans(String column, Offsets counted) {
            spans = column;
            offsets = counted;
            return this;
        }

        MapBuilder offsets(Offsets counted) {
            offsets = counted;
            return this;
        }

        MapBuilder tags(String... names) {
            tags = List.of(names);
            return this;
        }

        MapBuilder collected(String column) {
            collected = column;
            return this;
        }

        MapBuilder version(String column) {
            version = column;
            return this;
        }

        MapOptions build() {
            return new MapOptions(
                    prompt,
                    completion,
                    "",
                    messages,
                    "",
                    label,
                    chosen,
                    rejected,
                    desirable,
                    text,
                    spans,
                    offsets,
                    tags,
                    group,
                    "",
                    collected,
                    "",
                    version);
        }
    }
}
