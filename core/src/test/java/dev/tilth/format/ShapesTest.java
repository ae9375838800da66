package dev.tilth.format;

import static dev.tilth.format.Wire.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.example.Example;
import dev.tilth.example.Facts;
import dev.tilth.example.Message;
import dev.tilth.example.Part;
import dev.tilth.example.Rejection;
import dev.tilth.example.Role;
import dev.tilth.example.Tool;
import dev.tilth.example.ToolCall;
import dev.tilth.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShapesTest {
    private static final Example HELLO = Example.chat(Message.user("hi"), Message.assistant("hello"));

    @Test
    void aQuestionWithItsAnswerIsTheSameInEveryShape() {
        reads("chat", "{'messages':[{'role':'user','content':'hi'},{'role':'assistant','content':'hello'}]}", HELLO);
        reads("chat", "{'conversations':[{'role':'human','content':'hi'},{'role':'gpt','content':'hello'}]}", HELLO);
        reads("sharegpt", "{'conversations':[{'from':'human','value':'hi'},{'from':'bing','value':'hello'}]}", HELLO);
        reads("alpaca", "{'instruction':'hi','input':'','output':'hello','system':null,'history':[]}", HELLO);
        reads("prompt-completion", "{'prompt':'hi','completion':'hello'}", HELLO);
        reads(
                "prompt-completion-chat",
                "{'prompt':[{'role':'user','content':'hi'}],'completion':[{'role':'assistant','content':'hello'}]}",
                HELLO);
        reads("question-answer", "{'question':'hi','answer':'hello'}", HELLO);
        reads("question-answer", "{'human':'hi','assistant':'hello','system':''}", HELLO);
    }

    @Test
    void aSystemMessageComesFirst() {
        Example led = Example.chat(Message.system("Be kind."), Message.user("hi"), Message.assistant("hello"));
        reads("prompt-completion", "{'prompt':'hi','completion':'hello','system':'Be kind.'}", led);
        reads(
                "sharegpt",
                "{'conversations':[{'from':'human','value':'hi'},{'from':'gpt','value':'hello'}],'system':'Be kind.'}",
                led);
    }

    @Test
    void anAlpacaInputFollowsItsInstructionAfterAnEmptyLine() {
        reads(
                "alpaca",
                "{'instruction':'Add.','input':'1+2','output':'3','history':[['hi','hello']]}",
                Example.chat(
                        Message.user("hi"),
                        Message.assistant("hello"),
                        Message.user("Add.\n\n1+2"),
                        Message.assistant("3")));
    }

    @Test
    void chatHasToolsCallsAndResults() {
        Example expected = Example.chat(
                        Message.user("").withParts(List.of(Part.text("1+"), Part.text("2?"))),
                        Message.calling("", List.of(new ToolCall("c1", "add", "{\"a\":1.00,\"b\":2}"))),
                        Message.result("c1", "", "3"),
                        Message.assistant("3"))
                .withTools(List.of(new Tool("add", "{\"name\":\"add\",\"strict\":true}")));
        String turns =
                "'messages':[{'role':'user','content':[{'type':'text','text':'1+'},{'type':'text','text':'2?'}]},"
                        + "{'role':'assistant','content':null,'tool_calls':[{'id':'c1','type':'function','function':"
                        + "{'name':'add','arguments':{'a':1.00,'b':2}}}]},{'role':'tool','tool_call_id':'c1','content':'3'},"
                        + "{'role':'assistant','content':'3'}]";
        reads(
                "chat",
                "{" + turns + ",'tools':[{'type':'function','function':{'name':'add','strict':true}}]}",
                expected);
        reads("chat", "{" + turns + ",'functions':[{'name':'add','strict':true}]}", expected);
    }

    @Test
    void argumentsGivenAsTextStayThatText() {
        Json.Obj row = (Json.Obj) Wire.json("{\"messages\":[{\"role\":\"assistant\",\"function_call\":"
                + "{\"name\":\"f\",\"arguments\":\"{ \\\"a\\\" : 1e400,\"}},"
                + "{\"role\":\"function\",\"name\":\"f\",\"content\":\"ok\"}]}");
        assertThat(Wire.read(RowReader.of(Shapes.CHAT), row).messages())
                .containsExactly(
                        Message.calling("", List.of(new ToolCall("", "f", "{ \"a\" : 1e400,"))),
                        Message.result("", "f", "ok"));
    }

    @Test
    void weightZeroOnAnAnswerMeansNoLossThere() {
        Json.Obj row = row("{'messages':[{'role':'user','content':'a','weight':0},"
                + "{'role':'assistant','content':'b','weight':0,'name':'bob'},"
                + "{'role':'assistant','content':'c','weight':1},{'role':'assistant','content':'d','train':false}]}");
        assertThat(Wire.read(RowReader.of(Shapes.CHAT), row).messages())
                .containsExactly(
                        Message.user("a"),
                        new Message(Role.ASSISTANT, "b", List.of(), "", "bob", false),
                        Message.assistant("c"),
                        new Message(Role.ASSISTANT, "d", List.of(), "", "", false));
    }

    @Test
    void parallelCallsOfShareGptAreOneTurn() {
        Json.Obj row = (Json.Obj) Wire.json("{\"conversations\":[{\"from\":\"human\",\"value\":\"go\"},"
                + "{\"from\":\"function_call\",\"value\":\"[{\\\"name\\\":\\\"f\\\",\\\"arguments\\\":{\\\"x\\\":1.0}},"
                + "{\\\"name\\\":\\\"g\\\",\\\"arguments\\\":{}}]\"},{\"from\":\"observation\",\"value\":\"ok\"}],"
                + "\"tools\":\"[{\\\"name\\\":\\\"f\\\"}]\"}");
        Example example = Wire.read(RowReader.of(Shapes.SHAREGPT), row);
        assertThat(example.messages().get(1))
                .isEqualTo(Message.calling(
                        "", List.of(new ToolCall("", "f", "{\"x\":1.0}"), new ToolCall("", "g", "{}"))));
        assertThat(example.tools()).containsExactly(new Tool("f", "{\"name\":\"f\"}"));
    }

    @Test
    void aPairIsThePairHoweverItsPromptIsGiven() {
        Example pair = Example.preferring(
                List.of(Message.user("hi")), List.of(Message.assistant("hello")), List.of(Message.assistant("go")));
        String hi = "{'role':'user','content':'hi'}";
        String hello = "{'role':'assistant','content':'hello'}";
        String go = "{'role':'assistant','content':'go'}";
        reads("preference", "{'prompt':'hi','chosen':'hello','rejected':'go'}", pair);
        reads("preference-chat", "{'prompt':[" + hi + "],'chosen':[" + hello + "],'rejected':[" + go + "]}", pair);
        reads("preference-chat", "{'chosen':[" + hi + "," + hello + "],'rejected':[" + hi + "," + go + "]}", pair);
        reads(
                "preference-chat",
                "{'prompt':'hi','messages':[" + hi + "," + hello + "],'chosen':[" + hi + "," + hello + "],'rejected':["
                        + hi + "," + go + "]}",
                pair);
        reads("chat", "{'messages':[" + hi + "],'chosen':" + hello + ",'rejected':" + go + "}", pair);
        reads(
                "sharegpt",
                "{'conversations':[{'from':'human','value':'hi'}],'chosen':{'from':'gpt','value':'hello'},"
                        + "'rejected':{'from':'gpt','value':'go'}}",
                pair);
        reads(
                "openai-preference",
                "{'input':{'messages':[" + hi + "],'tools':[]},'preferred_output':[" + hello
                        + "],'non_preferred_output':[" + go + "]}",
                pair);
    }

    @Test
    void twoTextsWithoutAPromptShareTheWordsThatBothBeginWith() {
        reads(
                "preference",
                "{'chosen':'The sky is blue.','rejected':'The sky is black.'}",
                Example.preferring(
                        List.of(Message.user("The sky is")),
                        List.of(Message.assistant(" blue.")),
                        List.of(Message.assistant(" black."))));
    }

    @Test
    void aLabelThatIsTrueOrFalseJudgesAnAnswerAndAnyOtherNamesAClass() {
        reads("prompt-completion", "{'prompt':'hi','completion':'hello','label':true}", HELLO.withDesirable(true));
        reads(
                "chat",
                "{'messages':[{'role':'user','content':'hi'},{'role':'assistant','content':'hello'}],"
                        + "'label':false}",
                HELLO.withDesirable(false));
        reads(
                "sharegpt",
                "{'conversations':[{'from':'human','value':'hi'},{'from':'gpt','value':'hello'}]," + "'kto_tag':true}",
                HELLO.withDesirable(true));
        reads("question-answer", "{'query':'hi','response':'hello','label':'x'}", HELLO.withLabels(List.of("x")));
        reads("labelled", "{'text':'hi','label':3}", Example.labelled("hi", List.of("3")));
        reads("labelled", "{'sentence':'hi','category':'greeting'}", Example.labelled("hi", List.of("greeting")));
        reads("labelled", "{'text':'hi','labels':['a','b']}", Example.labelled("hi", List.of("a", "b")));
    }

    @Test
    void aTextAloneIsLearnedAsItStands() {
        reads("text", "{'text':'Once upon a time'}", Example.chat(Message.of(Role.TEXT, "Once upon a time")));
    }

    @Test
    void anAnswerThatIsJsonIsAnAnswer() {
        Json.Obj row = (Json.Obj) Wire.json("{\"prompt\":\"list\",\"completion\":\"[{\\\"role\\\":1}]\"}");
        assertThat(Wire.read(RowReader.of(Shapes.PROMPT_COMPLETION), row))
                .isEqualTo(Example.chat(Message.user("list"), Message.assistant("[{\"role\":1}]")));
    }

    @Test
    void whatIsWrongIsNamedByItsPlaceAndNeverByItsValue() {
        refuses(
                Shapes.CHAT,
                "{'messages':[{'role':'user','content':7}]}",
                "wrong-type",
                "messages[0].content is a number");
        refuses(Shapes.CHAT, "{'messages':[{'role':'user','content':'a'},'b']}", "wrong-type", "messages[1] is a text");
        refuses(Shapes.CHAT, "{'messages':'a'}", "wrong-type", "messages is a text");
        refuses(Shapes.CHAT, "{'prompt':'a'}", "missing-field", "messages is not there");
        refuses(
                Shapes.CHAT,
                "{'messages':[{'role':'boss','content':'a'}]}",
                "unknown-role",
                "messages[0].role is no role that is known");
        refuses(Shapes.CHAT, "{'messages':[{'content':'a'}]}", "missing-field", "messages[0].role is not there");
        refuses(
                Shapes.CHAT,
                "{'messages':[{'role':'assistant','content':'a','reasoning_content':'hm'}]}",
                "unsupported-content",
                "messages[0].reasoning_content is content that an example has no place for");
        refuses(
                Shapes.CHAT,
                "{'messages':[{'role':'assistant','tool_calls':[{'function':{'arguments':'{}'}}]}]}",
                "missing-field",
                "messages[0].tool_calls[0].name is not there");
        refuses(
                Shapes.CHAT,
                "{'messages':[],'tools':[{'type':'code_interpreter'}]}",
                "unsupported-content",
                "tools[0] is a tool of another kind than a function");
        refuses(Shapes.SHAREGPT, "{'conversations':[],'tools':'[{'}", "wrong-type", "tools is a text that is not JSON");
        refuses(
                Shapes.SHAREGPT,
                "{'conversations':[{'from':'function_call','value':'f(x)'}]}",
                "wrong-type",
                "conversations[0].value is a text that is not JSON");
        refuses(Shapes.ALPACA, "{'instruction':'a'}", "missing-field", "output is not there");
        refuses(
                Shapes.ALPACA,
                "{'instruction':'a','output':'b','history':[['a']]}",
                "wrong-type",
                "history[0] is not a question and an answer");
        refuses(
                Shapes.PROMPT_COMPLETION,
                "{'prompt':'a','completion':null}",
                "missing-field",
                "completion is not there");
        refuses(Shapes.PREFERENCE, "{'prompt':'a','chosen':'b'}", "missing-field", "rejected is not there");
        refuses(Shapes.LABELLED, "{'text':'a','label':''}", "missing-field", "label is empty");
        refuses(Shapes.LABELLED, "{'text':'a','label':{'b':1}}", "wrong-type", "label is an object");
        refuses(Shapes.TEXT, "{'text':['a']}", "wrong-type", "text is a list");
    }

    @Test
    void noRowOfAnUnknownShapeIsReadAndNoOddColumnNameIsShown() {
        RowReader reader = RowReader.of(Optional.empty(), MapOptions.DEFAULTS);
        assertThat(reader.read(row("{'gold':1,'choices':[],'ann@example.org':'x'}")))
                .isEqualTo(new Reading.Refused(new Rejection(
                        "shape", "unknown-shape", "columns gold, choices and 1 more make no known shape")));
    }

    @Test
    void columnsThatNothingReadsAreNamedAndTheListIsShared() {
        RowReader reader = RowReader.of(Shapes.QUESTION_ANSWER);
        Json.Obj row = row("{'id':1,'question':'a','answer':'b','system':'','source':'web'}");
        Reading.Shaped first = (Reading.Shaped) reader.read(row);
        Reading.Shaped second = (Reading.Shaped)
                reader.read(row("{'id':2,'question':'c','answer':'d','system':''," + "'source':'web'}"));
        assertThat(first.unused()).containsExactly("id", "source").isSameAs(second.unused());
        assertThat(first.facts()).isEqualTo(Facts.NONE);
    }

    @Test
    void detectionSaysHowSureItIsAndWhatElseWouldFit() {
        Json.Obj alpaca = row("{'instruction':'a','input':'b','output':'c'}");
        Detection detection = Shapes.detect(List.of(alpaca, alpaca, alpaca, row("{'x':1}")));
        assertThat(detection.shape()).contains(Shapes.ALPACA);
        assertThat(detection.confidence()).isEqualTo(0.75);
        assertThat(detection.ties()).containsExactly(Shapes.QUESTION_ANSWER);
        assertThat(Shapes.detect(List.of())).isEqualTo(new Detection(Optional.empty(), 0, 0, List.of()));
    }

    @Test
    void aRowOfBenchmarkHasItsTextsWhateverItsShape() {
        assertThat(Texts.of(row("{'id':7,'query':'a','choices':['b',{'text':'c'}],'gold':'d'}")))
                .containsExactly("a", "b", "c", "d");
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

    private static void refuses(Shape shape, String json, String reason, String evidence) {
        assertThat(RowReader.of(shape).read(row(json)))
                .isEqualTo(new Reading.Refused(new Rejection("shape", reason, evidence)));
    }

    @Test
    void aDatasetInsideOneObjectIsRefusedWithTheWayOut() {
        Json.Obj file = Wire.row("{'version': '1.0', 'data': [{'prompt': 'a', 'completion': 'b'}]}");
        assertThat(RowReader.of(Shapes.detect(List.of(file)).shape(), MapOptions.DEFAULTS)
                        .read(file))
                .isEqualTo(new Reading.Refused(new Rejection(
                        "shape",
                        "unknown-shape",
                        "columns version, data make no known shape: if the rows are the list in data, write that list to"
                                + " a file of its own")));
    }

    @Test
    void whatStandsBesideAFunctionInAToolIsNamedAsUnused() {
        Json.Obj row =
                Wire.row("{'messages': [{'role': 'user', 'content': 'a'}, {'role': 'assistant', 'content': 'b'}],"
                        + " 'tools': [{'type': 'function', 'function': {'name': 'f'}, 'cost': 3}]}");
        Reading read = RowReader.of(Shapes.detect(List.of(row)).shape(), MapOptions.DEFAULTS)
                .read(row);
        assertThat(((Reading.Shaped) read).unused()).containsExactly("tools.cost");
    }

    private static final Message LOOKS = Message.user("")
            .withParts(
                    List.of(
                            Part.text("What is "),
                            Part.text("this?"),
                            Part.media(
                                    "{\"type\":\"image_url\",\"image_url\":{\"url\":\"https://a.example/1.png\",\"x\":1.00}}")));

    @Test
    void chatKeepsThePartsOfAContent() {
        String written = "{'messages':[{'role':'user','content':[{'type':'text','text':'What is '},"
                + "{'type':'text','text':'this?'},"
                + "{'type':'image_url','image_url':{'url':'https://a.example/1.png','x':1.00}}]},"
                + "{'role':'assistant','content':'A cat.'}]}";
        Example example = Example.chat(LOOKS, Message.assistant("A cat."));
        reads("chat", written, example);
        assertThat(Shapes.CHAT.write(example)).isEqualTo(new Written.Row(row(written), Set.of()));
        assertThat(example.messages().get(0).text()).isEqualTo("What is this?");
    }

    @Test
    void whatATableHasNullInAPartIsNotThere() {
        reads(
                "chat",
                "{'messages':[{'role':'user','content':["
                        + "{'type':'text','text':'What is ','image_url':null},"
                        + "{'type':'text','text':'this?','image_url':null},{'type':'image_url','text':null,"
                        + "'image_url':{'url':'https://a.example/1.png','x':1.00}}]}]}",
                Example.chat(LOOKS));
        reads(
                "chat",
                "{'messages':[{'role':'user','content':[{'type':'text','text':'Hi','file':null}]}]}",
                Example.chat(Message.user("Hi")));
    }

    @Test
    void aRefusalIsAText() {
        reads(
                "chat",
                "{'messages':[{'role':'user','content':'a'},"
                        + "{'role':'assistant','content':[{'type':'refusal','refusal':'No.'}]}]}",
                Example.chat(Message.user("a"), Message.assistant("No.")));
        reads(
                "chat",
                "{'messages':[{'role':'user','content':'a'},"
                        + "{'role':'assistant','content':[{'type':'text','text':''}],'refusal':'No.'}]}",
                Example.chat(Message.user("a"), Message.assistant("No.")));
    }

    @Test
    void aPartThatDoesNotHoldWhatItIsIsRefused() {
        part("{'type':'image'}", " is neither a text nor media that it holds itself");
        part(
                "{'type':'image_url','image_url':'https://a.example/1.png'}",
                ".image_url is not an object that holds media");
        part("{'type':'text','text':'a','image_url':{'url':'x'}}", ".image_url is content that its part does not name");
        part("{'type':'file','file':{},'text':'a'}", ".text is content that its part does not name");
    }

    private static void part(String part, String evidence) {
        refuses(
                Shapes.CHAT,
                "{'messages':[{'role':'user','content':[" + part + "]}]}",
                "unsupported-content",
                "messages[0].content[0]" + evidence);
    }

    @Test
    void whereAContentIsOneTextMediaAreRefusedAndTextsJoined() {
        Example looks = Example.chat(LOOKS, Message.assistant("A cat."));
        assertThat(Shapes.TRL_MESSAGES.write(looks)).isEqualTo(new Written.CannotCarry(Feature.MEDIA));
        Example cut = Example.chat(
                Message.user("").withParts(List.of(Part.text("a"), Part.text("b"))), Message.assistant("c"));
        assertThat(Shapes.TRL_MESSAGES.write(cut))
                .isEqualTo(new Written.Row(
                        row("{'messages':[{'role':'user','content':'ab'},{'role':'assistant','content':'c'}]}"),
                        Set.of(Feature.TEXT_PARTS)));
    }
}
