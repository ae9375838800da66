package dev.tilth.format;

import static dev.tilth.format.Wire.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Rejection;
import dev.tilth.example.Role;
import dev.tilth.example.Tagging;
import dev.tilth.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts of texts, pairs of texts and judged steps: what models that do not generate are trained on. */
class LabellingShapesTest {
    private static final String ANN = "Ann Lee met Bo in Rio";

    @Test
    void tokensAreATextWithSpacesBetween() {
        String json = "{'tokens':['Ann','Lee','left','.'],'ner_tags':['B-PER','I-PER','O','O']}";
        Example expected = Example.chat(Message.user("Ann Lee left ."))
                .withTagging(new Tagging(
                        List.of(new Tagging.Span(0, 7, "PER")),
                        List.of(
                                new Tagging.Token(0, 3),
                                new Tagging.Token(4, 7),
                                new Tagging.Token(8, 12),
                                new Tagging.Token(13, 14))));
        reads("bio", json, expected);
        writes(Shapes.BIO, expected, json);
        reads("bio", json.replace("tokens", "words").replace("ner_tags", "labels"), expected);
    }

    @ParameterizedTest
    @CsvSource({
        "BIO,              B-PER I-PER O B-PER O B-LOC",
        "IOB1,             I-PER I-PER O I-PER O I-LOC",
        "BIOES,            B-PER E-PER O S-PER O S-LOC",
        "BILOU,            B-PER L-PER O U-PER O U-LOC"
    })
    void everySchemeSaysTheSame(String scheme, String tags) {
        assertThat(parts(tags)).as(scheme).containsExactly("PER Ann Lee", "PER Bo", "LOC Rio");
        Example read = Wire.read(RowReader.of(Shapes.BIO), tagged(tags));
        assertThat(((Written.Row) Shapes.BIO.write(read)).row().write())
                .endsWith("[\"B-PER\",\"I-PER\",\"O\",\"B-PER\",\"O\",\"B-LOC\"]}");
    }

    @Test
    void chunksOfOneLabelAreToldApart() {
        assertThat(parts("B-PER B-PER O O O O")).containsExactly("PER Ann", "PER Lee");
        assertThat(parts("I-PER B-PER O O O O")).containsExactly("PER Ann", "PER Lee");
        assertThat(parts("I-PER I-LOC O O O O")).containsExactly("PER Ann", "LOC Lee");
        assertThat(parts("O O O O O O")).isEmpty();
        assertThat(parts("B-a-b I-a-b O O O O")).containsExactly("a-b Ann Lee");
    }

    @ParameterizedTest
    @CsvSource({
        "B-PER O I-PER O O O,   tags[2] goes on with a span that no tag begins",
        "B-PER I-LOC O O O O,   tags[1] goes on with a span that no tag begins",
        "B-PER O S-PER O O O,   tags[0] begins or goes on with a span that no tag ends",
        "O E-PER S-PER O O O,   tags[1] goes on with a span that no tag begins",
        "S-PER I-PER E-PER O O O, tags[1] goes on with a span that no tag begins",
        "S-PER O O O B-PER I-PER, tags[5] begins or goes on with a span that no tag ends"
    })
    void tagsOfNoSchemeAreRefused(String tags, String evidence) {
        refuses(Shapes.BIO, tagged(tags), "unbalanced-tags", evidence);
    }

    @Test
    void whatIsWrongWithTokensAndTagsIsSaid() {
        refuses(
                Shapes.BIO,
                row("{'tokens':['a','b'],'tags':['O']}"),
                "unequal-lengths",
                "tokens has 2 items and tags 1");
        refuses(
                Shapes.BIO,
                row("{'tokens':['a'],'ner_tags':[3]}"),
                "wrong-type",
                "ner_tags[0] is a number: name the tags, from 0 on, as map.tags of the source");
        refuses(
                Shapes.BIO,
                row("{'tokens':['a'],'ner_tags':['NOUN']}"),
                "wrong-type",
                "ner_tags[0] is no O and no tag that begins with B-, I-, E- or S-");
        refuses(Shapes.BIO, row("{'tokens':[1],'ner_tags':['O']}"), "wrong-type", "tokens[0] is a number");
        refuses(Shapes.BIO, row("{'tokens':['a']}"), "missing-field", "ner_tags is not there");
    }

    @Test
    void spansAreReadByEveryName() {
        Example ann = Example.chat(Message.user("\ud83d\ude00 Ann left"))
                .withTagging(new Tagging(List.of(new Tagging.Span(3, 6, "PER")), List.of()));
        String text = "{'text':'\ud83d\ude00 Ann left',";
        reads("spans", text + "'spans':[{'start':2,'end':5,'label':'PER'}]}", ann);
        reads("spans", text + "'entities':[[2,5,'PER']]}", ann);
        reads("spans", text + "'label':[[2,5,'PER']]}", ann);
        reads(
                "spans",
                text + "'entities':[{'id':1,'label':'PER','start_offset':2,'end_offset':5}],'relations':[]}",
                ann);
        reads(
                "spans",
                "{'full_text':'\ud83d\ude00 Ann left','spans':[{'entity_type':'PER','entity_value':'Ann',"
                        + "'start_position':2,'end_position':5}]}",
                ann);
        writes(Shapes.SPANS, ann, text + "'spans':[{'start':2,'end':5,'label':'PER'}]}");
    }

    @Test
    void aTextThatWasLookedAtAndHoldsNothingIsAnExampleToo() {
        Example none = Example.chat(Message.user("left")).withTagging(new Tagging(List.of(), List.of()));
        reads("spans", "{'text':'left','spans':[]}", none);
        writes(Shapes.SPANS, none, "{'text':'left','spans':[]}");
        reads("labelled", "{'text':'left','label':'x'}", Example.labelled("left", List.of("x")));
    }

    @Test
    void tokensWithTheirPlacesGoFromSpansToTags() {
        String prodigy = "{'text':'Ann  left.','spans':[{'start':0,'end':3,'label':'PER'}],'tokens':["
                + "{'text':'Ann','start':0,'end':3,'id':0},{'text':'left','start':5,'end':9,'id':1},"
                + "{'text':'.','start':9,'end':10,'id':2}]}";
        Example read = Wire.read(RowReader.of(Shapes.SPANS), row(prodigy));
        writes(Shapes.SPANS, read, prodigy);
        writes(Shapes.BIO, read, "{'tokens':['Ann','left','.'],'ner_tags':['B-PER','O','O']}", Feature.SPACING);
        Example overlapping = read.withTagging(read.tagging()
                .orElseThrow()
                .withSpans(List.of(new Tagging.Span(0, 3, "PER"), new Tagging.Span(0, 9, "S"))));
        assertThat(Shapes.BIO.write(overlapping)).isEqualTo(new Written.CannotCarry(Feature.LOOSE_SPANS));
        Example bare = read.withTagging(new Tagging(List.of(), List.of()));
        assertThat(Shapes.BIO.write(bare)).isEqualTo(new Written.CannotCarry(Feature.NO_TOKENS));
        assertThat(Shapes.LABELLED.write(read.withLabels(List.of("x"))))
                .isEqualTo(new Written.CannotCarry(Feature.TAGGED));
    }

    @Test
    void aPlaceOutsideOfItsTextIsRefusedWithWhatWasFound() {
        String text = "{'text':'Ann','spans':[{'start':1,'end':2,'label':'a'},";
        refuses(
                Shapes.SPANS,
                row(text + "{'start':1,'end':4,'label':'a'}]}"),
                "wrong-offset",
                "spans[1].end is 4, behind the end of the text at 3");
        refuses(
                Shapes.SPANS,
                row(text + "{'start':2,'end':1,'label':'a'}]}"),
                "wrong-offset",
                "spans[1].start is 2, behind the end at 1");
        refuses(
                Shapes.SPANS,
                row(text + "{'start':-1,'end':1,'label':'a'}]}"),
                "wrong-offset",
                "spans[1].start is no whole number from 0 on that a text could have");
        refuses(
                Shapes.SPANS,
                row(text + "{'start':99999999999,'end':1,'label':'a'}]}"),
                "wrong-offset",
                "spans[1].start is no whole number from 0 on that a text could have");
        refuses(Shapes.SPANS, row(text + "{'start':'1','end':1}]}"), "wrong-type", "spans[1].start is a text");
        refuses(Shapes.SPANS, row(text + "{'start':1,'end':1}]}"), "missing-field", "spans[1].label is not there");
        refuses(Shapes.SPANS, row(text + "{'end':1}]}"), "missing-field", "spans[1].start is not there");
        refuses(Shapes.SPANS, row(text + "'x']}"), "wrong-type", "spans[1] is not a start, an end and a label");
        refuses(
                Shapes.SPANS,
                row("{'text':'Ann','spans':[],'tokens':[{'start':0,'end':2},{'start':1,'end':3}]}"),
                "wrong-offset",
                "tokens[1] begins before the one before it ends");
    }

    @Test
    void twoTextsAreAPairUnderAnyName() {
        Example pair = Example.chat(Message.of(Role.TEXT, "a"), Message.of(Role.TEXT, "b"));
        reads("sentence-pair", "{'sentence1':'a','sentence2':'b','label':1}", pair.withLabels(List.of("1")));
        reads(
                "sentence-pair",
                "{'premise':'a','hypothesis':'b','label':'neutral'}",
                pair.withLabels(List.of("neutral")));
        reads(
                "sentence-pair",
                "{'question1':'a','question2':'b','is_duplicate':true}",
                pair.withLabels(List.of("true")));
        reads("sentence-pair", "{'sentence1':'a','sentence2':'b','label':5.0}", pair.withScore("5.0"));
        reads("sentence-pair", "{'text1':'a','text2':'b','score':4}", pair.withScore("4"));
        reads("sentence-pair", "{'anchor':'a','positive':'b'}", pair);
        Example three =
                Example.chat(Message.of(Role.TEXT, "a"), Message.of(Role.TEXT, "b"), Message.of(Role.TEXT, "c"));
        reads("sentence-pair", "{'anchor':'a','positive':'b','negative':'c'}", three);
        writes(Shapes.SENTENCE_PAIR, three, "{'anchor':'a','positive':'b','negative':'c'}");
        writes(Shapes.SENTENCE_PAIR, pair.withScore("0.50"), "{'sentence1':'a','sentence2':'b','score':0.50}");
        refuses(
                Shapes.SENTENCE_PAIR,
                row("{'sentence1':'a','sentence2':'b','score':true}"),
                "wrong-type",
                "score is not a number");
        refuses(
                Shapes.SENTENCE_PAIR,
                row("{'sentence1':'a','label':'b'}"),
                "missing-field",
                "a text beside another is not there");
    }

    @Test
    void eachStepHasItsJudgement() {
        String json = "{'prompt':'6*7?','completions':['6*7 is 7*6.','It is 41.'],'labels':[true,false]}";
        Example expected = Example.chat(
                        Message.user("6*7?"), Message.assistant("6*7 is 7*6."), Message.assistant("It is 41."))
                .withSteps(List.of(true, false));
        reads("stepwise", json, expected);
        writes(Shapes.STEPWISE, expected, json);
        assertThat(expected.prompt()).containsExactly(Message.user("6*7?"));
        assertThat(Shapes.CHAT.write(expected)).isEqualTo(new Written.CannotCarry(Feature.STEPS));
        refuses(
                Shapes.STEPWISE,
                row("{'prompt':'a','completions':['b'],'labels':[true,false]}"),
                "unequal-lengths",
                "completions has 1 items and labels 2");
        refuses(
                Shapes.STEPWISE,
                row("{'prompt':'a','completions':['b'],'labels':['good']}"),
                "wrong-type",
                "labels[0] is neither true nor false");
        refuses(
                Shapes.STEPWISE,
                row("{'prompt':'a','completions':[],'labels':[]}"),
                "missing-field",
                "completions is empty");
    }

    @Test
    void segmentsAreQuestionsAndAnswersAsTheyStand() {
        String json = "{'segments':[{'label':false,'text':'<s>hi\\n'},{'label':true,'text':'hello</s>'}]}";
        Example expected = Example.chat(Message.user("<s>hi\n"), Message.assistant("hello</s>"));
        reads("segments", json, expected);
        writes(Shapes.SEGMENTS, expected, json);
        refuses(
                Shapes.SEGMENTS,
                row("{'segments':[{'label':true,'text':'a'},{'text':'b'}]}"),
                "missing-field",
                "segments[1].label is not there");
    }

    @Test
    void bothAnswersMayHoldTheWholeConversation() {
        String hi = "{'role':'user','content':'hi'},";
        String json = "{'chosen':[" + hi + "{'role':'assistant','content':'hello'}],'rejected':[" + hi
                + "{'role':'assistant','content':'go'}]}";
        Example pair = Example.preferring(
                List.of(Message.user("hi")), List.of(Message.assistant("hello")), List.of(Message.assistant("go")));
        reads("preference-chat", json, pair);
        writes(Shapes.PREFERENCE_IMPLICIT, pair, json);
    }

    @Test
    void alpacaRanksAndJudges() {
        Example pair = Example.preferring(
                List.of(Message.user("q0"), Message.assistant("a0"), Message.user("hi")),
                List.of(Message.assistant("hello")),
                List.of(Message.assistant("go")));
        String ranked = "{'instruction':'hi','input':'','chosen':'hello','rejected':'go','history':[['q0','a0']]}";
        reads("alpaca", ranked, pair);
        writes(Shapes.ALPACA, pair, ranked);
        Example judged =
                Example.chat(Message.user("hi"), Message.assistant("hello")).withDesirable(false);
        reads("alpaca", "{'instruction':'hi','input':'','output':'hello','kto_tag':false}", judged);
        writes(Shapes.ALPACA, judged, "{'instruction':'hi','input':'','output':'hello','kto_tag':false}");
    }

    @Test
    void aJudgedConversationNeedsNoPrompt() {
        Example judged =
                Example.chat(Message.user("hi"), Message.assistant("hello")).withDesirable(true);
        reads(
                "prompt-completion-chat",
                "{'completion':[{'role':'user','content':'hi'},{'role':'assistant','content':'hello'}],'label':true}",
                judged);
        reads("question-answer", "{'question':'hi','completion':'hello','label':true}", judged);
        refuses(
                Shapes.PROMPT_COMPLETION_CHAT,
                row("{'completion':[{'role':'assistant','content':'hello'}]}"),
                "missing-field",
                "prompt is not there");
    }

    private static Json.Obj tagged(String tags) {
        return row("{'tokens':['Ann','Lee','met','Bo','in','Rio'],'tags':['" + tags.replace(" ", "','") + "']}");
    }

    private static List<String> parts(String tags) {
        Example read = Wire.read(RowReader.of(Shapes.BIO), tagged(tags));
        assertThat(read.messages()).containsExactly(Message.user(ANN));
        List<String> parts = new ArrayList<>();
        read.tagging()
                .orElseThrow()
                .spans()
                .forEach(span -> parts.add(span.label() + " " + ANN.substring(span.start(), span.end())));
        return parts;
    }

    private static void reads(String shape, String json, Example expected) {
        Json.Obj row = row(json);
        assertThat(Shapes.detect(List.of(row)).shape().map(Shape::name))
                .as(json)
                .contains(shape);
        assertThat(Wire.read(RowReader.of(Shapes.named(shape).orElseThrow()), row))
                .as(json)
                .isEqualTo(expected);
    }

    private static void writes(Shape shape, Example example, String json, Feature... lost) {
        Written.Row row = (Written.Row) shape.write(example);
        assertThat(row.row().write()).isEqualTo(row(json).write());
        assertThat(row.lost()).containsExactly(lost);
    }

    private static void refuses(Shape shape, Json.Obj row, String reason, String evidence) {
        assertThat(RowReader.of(shape).read(row))
                .isEqualTo(new Reading.Refused(new Rejection("shape", reason, evidence)));
    }
}
