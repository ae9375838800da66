package dev.tilth.format;

import static dev.tilth.format.Wire.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.example.Example;
import dev.tilth.example.Message;
import dev.tilth.example.Part;
import dev.tilth.example.Rejection;
import dev.tilth.example.Role;
import dev.tilth.example.Tool;
import dev.tilth.example.ToolCall;
import dev.tilth.json.Json;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The shapes of one trainer each, to the letter. */
class TrainerShapesTest {
    private static final Example HELLO =
            Example.chat(Message.system("Be kind."), Message.user("hi"), Message.assistant("hello"));

    private static final Example PAIR = Example.preferring(
            List.of(Message.user("hi")), List.of(Message.assistant("hello")), List.of(Message.assistant("go")));

    private static final Example ADDS = Example.chat(
                    Message.user("1+2?"),
                    Message.calling(
                            "",
                            List.of(
                                    new ToolCall("call_1", "add", "{\"b\":1.00,\"a\":2}"),
                                    new ToolCall("abcDEF123", "now", "{}"))),
                    Message.result("call_1", "add", "3"),
                    Message.result("abcDEF123", "now", "{\"hour\":12.0}"),
                    Message.assistant("3"))
            .withTools(List.of(new Tool(
                    "add",
                    "{\"name\":\"add\",\"parameters\":{\"type\":\"object\",\"properties\":"
                            + "{\"a\":{\"type\":[\"integer\",\"null\"]},\"b\":{\"type\":\"array\",\"items\":"
                            + "{\"type\":\"number\",\"maximum\":1.50}}},\"required\":[\"b\"]}}")));

    private static final Example IN_PARTS = Example.chat(
            Message.user("").withParts(List.of(Part.text("Hi "), Part.text("there"))), Message.assistant("hello"));

    @Test
    void geminiHasPartsAndItsOwnNamesForRoles() {
        writes(
                Shapes.GEMINI,
                HELLO,
                "{'systemInstruction':{'role':'system','parts':[{'text':'Be kind.'}]},'contents':["
                        + "{'role':'user','parts':[{'text':'hi'}]},{'role':'model','parts':[{'text':'hello'}]}]}");
        reads(
                "gemini",
                "{'system_instruction':{'parts':[{'text':'Be kind.'}]},'contents':["
                        + "{'parts':[{'text':'hi'}]},{'role':'model','parts':[{'text':'hello'}]}]}",
                HELLO);
        String parts = "{'contents':[{'role':'user','parts':[{'text':'Hi '},{'text':'there'}]},"
                + "{'role':'model','parts':[{'text':'hello'}]}]}";
        reads("gemini", parts, IN_PARTS);
        writes(Shapes.GEMINI, IN_PARTS, parts);
    }

    @Test
    void geminiCallsHaveObjectsAndSchemasOfOpenApi() {
        String written = "{'contents':[{'role':'user','parts':[{'text':'1+2?'}]},{'role':'model','parts':["
                + "{'functionCall':{'name':'add','args':{'b':1.00,'a':2}}},{'functionCall':{'name':'now','args':{}}}]},"
                + "{'role':'user','parts':[{'functionResponse':{'name':'add','response':{'output':'3'}}},"
                + "{'functionResponse':{'name':'now','response':{'hour':12.0}}}]},"
                + "{'role':'model','parts':[{'text':'3'}]}],'tools':[{'functionDeclarations':[{'name':'add',"
                + "'parameters':{'type':'OBJECT','properties':{'a':{'type':'INTEGER','nullable':true},"
                + "'b':{'type':'ARRAY','items':{'type':'NUMBER','maximum':1.50}}},'required':['b']}}]}]}";
        writes(Shapes.GEMINI, ADDS, written, Feature.CALL_IDS);
        Example back = Wire.read(RowReader.of(Shapes.GEMINI), row(written));
        assertThat(back).isEqualTo(Wire.carried(ADDS, Set.of(Feature.CALL_IDS)));
        assertThat(back.tools()).isEqualTo(ADDS.tools());
    }

    @Test
    void geminiNamesTheToolOfAResultAndSaysWhatItsSchemasCannot() {
        Example unnamed = Example.chat(
                        Message.user("1"),
                        Message.calling("", List.of(new ToolCall("x", "f", "{}"), new ToolCall("y", "g", "{}"))),
                        Message.result("y", "", "2"),
                        Message.assistant("3"))
                .withTools(List.of(new Tool("f", "{\"name\":\"f\",\"strict\":true}")));
        Written.Row row = (Written.Row) Shapes.GEMINI.write(unnamed);
        assertThat(row.lost()).containsExactly(Feature.CALL_IDS, Feature.UNNAMED_RESULTS, Feature.RICH_SCHEMAS);
        assertThat(row.row().write())
                .contains("\"functionResponse\":{\"name\":\"g\"")
                .doesNotContain("strict");
        Example orphan = Example.chat(Message.user("1"), Message.result("", "", "2"), Message.assistant("3"));
        assertThat(Shapes.GEMINI.write(orphan)).isEqualTo(new Written.CannotCarry(Feature.NAMELESS_RESULTS));
    }

    @Test
    void whatGeminiHasAndAnExampleHasNotIsRefused() {
        refuses(
                Shapes.GEMINI,
                "{'contents':[{'role':'user','parts':[{'inlineData':{'data':'x'}}]}]}",
                "unsupported-content",
                "contents[0].parts[0] is not a part of text, nor a call or a response where one can be");
        refuses(
                Shapes.GEMINI,
                "{'contents':[{'role':'assistant','parts':[]}]}",
                "unknown-role",
                "contents[0].role is no role that is known");
        refuses(
                Shapes.GEMINI,
                "{'contents':[{'role':'model','parts':[{'functionCall':{'name':'f','args':'{}'}}]}]}",
                "wrong-type",
                "contents[0].parts[0].args is a text");
        refuses(
                Shapes.GEMINI,
                "{'contents':[],'tools':[{'googleSearch':{}}]}",
                "unsupported-content",
                "tools[0] is a tool of another kind than a function");
    }

    @Test
    void bedrockHasBlocksOfTextAndNothingElse() {
        String written = "{'schemaVersion':'bedrock-conversation-2024','system':[{'text':'Be kind.'}],'messages':["
                + "{'role':'user','content':[{'text':'hi'}]},{'role':'assistant','content':[{'text':'hello'}]}]}";
        writes(Shapes.BEDROCK, HELLO, written);
        reads("bedrock", written, HELLO);
        reads("bedrock", written.replace("conversation", "conversion"), HELLO);
        String blocks = "{'schemaVersion':'bedrock-conversation-2024','messages':["
                + "{'role':'user','content':[{'text':'Hi '},{'text':'there'}]},"
                + "{'role':'assistant','content':[{'text':'hello'}]}]}";
        reads("bedrock", blocks, IN_PARTS);
        writes(Shapes.BEDROCK, IN_PARTS, blocks);
        assertThat(Shapes.BEDROCK.write(ADDS)).isEqualTo(new Written.CannotCarry(Feature.TOOLS));
        assertThat(Shapes.BEDROCK.write(Example.chat(Message.user("a"))))
                .isEqualTo(new Written.CannotCarry(Feature.NOT_ALTERNATING));
        assertThat(Shapes.BEDROCK.write(Example.chat(Message.user("User: a"), Message.assistant("b"))))
                .isEqualTo(new Written.CannotCarry(Feature.RESERVED_WORDS));
        refuses(
                Shapes.BEDROCK,
                "{'schemaVersion':'bedrock-conversation-2024','messages':[{'role':'user','content':[{'image':{}}]}]}",
                "unsupported-content",
                "messages[0].content[0] is neither a text nor media that it holds itself");
    }

    @Test
    void mistralIdsHaveNineCharactersAndLinkWhatTheyLinked() {
        Written.Row row = (Written.Row) Shapes.MISTRAL.write(ADDS);
        assertThat(row.lost()).containsExactly(Feature.FOREIGN_CALL_IDS);
        Example back = Wire.read(RowReader.of(Shapes.MISTRAL), row.row());
        assertThat(back.messages().get(1).calls())
                .containsExactly(
                        new ToolCall("call00001", "add", "{\"b\":1.00,\"a\":2}"),
                        new ToolCall("abcDEF123", "now", "{}"));
        assertThat(back.messages().get(2)).isEqualTo(Message.result("call00001", "add", "3"));
        assertThat(back.messages().get(3).callId()).isEqualTo("abcDEF123");
    }

    @Test
    void argumentsKeepTheirBytesInTextsAndTheirNumbersAndOrderInObjects() {
        String given = "{ \"b\" : 1.00, \"a\":1e400,\"n\":12345678901234567890 }";
        Example example = Example.chat(
                Message.user("go"),
                Message.calling("", List.of(new ToolCall("", "f", given))),
                Message.result("", "f", "ok"),
                Message.assistant("done"));
        for (Shape shape : List.of(Shapes.CHAT, Shapes.AXOLOTL_MESSAGES, Shapes.MISTRAL)) {
            assertThat(arguments(shape, example)).as(shape.name()).isEqualTo(given);
        }
        for (Shape shape : List.of(Shapes.TRL_MESSAGES, Shapes.GEMINI, Shapes.SHAREGPT, Shapes.UNSLOTH)) {
            assertThat(arguments(shape, example)).as(shape.name()).isEqualTo(given.replace(" ", ""));
        }
    }

    private static String arguments(Shape shape, Example example) {
        Json.Obj row = ((Written.Row) shape.write(example)).row();
        Example back = Wire.read(RowReader.of(shape), (Json.Obj) Wire.json(row.write()));
        return back.messages().get(1).calls().get(0).arguments();
    }

    @Test
    void anIdThatIsTakenIsGivenToNoOtherCall() {
        Example taken = Example.chat(
                Message.user("1"),
                Message.calling("", List.of(new ToolCall("x", "f", "{}"), new ToolCall("call00001", "f", "{}"))));
        Written.Row row = (Written.Row) Shapes.MISTRAL.write(taken);
        assertThat(Wire.read(RowReader.of(Shapes.MISTRAL), row.row())
                        .messages()
                        .get(1)
                        .calls())
                .extracting(ToolCall::id)
                .containsExactly("call00002", "call00001");
    }

    @Test
    void togetherGetsOnlyTheColumnsAndMembersThatItKnows() {
        Example rich = Example.chat(
                        new Message(Role.DEVELOPER, "Be kind.", List.of(), "", "", true),
                        new Message(Role.USER, "hi", List.of(), "", "ann", true),
                        new Message(Role.ASSISTANT, "hello", List.of(), "", "", false))
                .withLabels(List.of("x"))
                .withParallelToolCalls(true);
        writes(
                Shapes.TOGETHER,
                rich,
                "{'messages':[{'role':'system','content':'Be kind.'},{'role':'user','content':'hi'},"
                        + "{'role':'assistant','content':'hello','weight':0}]}",
                Feature.LABELS,
                Feature.DEVELOPER,
                Feature.NAMES,
                Feature.PARALLEL_CALLS);
        assertThat(Shapes.TOGETHER.write(Example.chat(Message.user("a"), Message.user("b"), Message.assistant("c"))))
                .isEqualTo(new Written.CannotCarry(Feature.NOT_ALTERNATING));
    }

    @Test
    void unslothReadsConversationsAndAutoTrainTexts() {
        String turns = "[{'role':'system','content':'Be kind.'},{'role':'user','content':'hi'},"
                + "{'role':'assistant','content':'hello'}]}";
        writes(Shapes.UNSLOTH, HELLO, "{'conversations':" + turns);
        reads("chat", "{'conversations':" + turns, HELLO);
        writes(Shapes.AUTOTRAIN, HELLO, "{'text':" + turns);
        reads("autotrain", "{'text':" + turns, HELLO);
    }

    @Test
    void rankedAnswersAreReadUnderAnyName() {
        writes(Shapes.AUTOTRAIN_PREFERENCE, PAIR, "{'prompt':'hi','text':'hello','rejected_text':'go'}");
        reads("autotrain-preference", "{'prompt':'hi','text':'hello','rejected_text':'go'}", PAIR);
        reads(
                "autotrain-preference",
                "{'text':'The sky is blue.','rejected_text':'The sky is black.'}",
                Example.preferring(
                        List.of(Message.user("The sky is")),
                        List.of(Message.assistant(" blue.")),
                        List.of(Message.assistant(" black."))));
        Example led = PAIR.withMessages(List.of(Message.system("Be kind."), Message.user("hi")));
        reads("preference-intel", "{'system':'','question':'hi','chosen':'hello','rejected':'go'}", PAIR);
        writes(Shapes.PREFERENCE_INTEL, led, "{'system':'Be kind.','question':'hi','chosen':'hello','rejected':'go'}");
        reads("preference-icr", "{'system':'Be kind.','input':'hi','chosen':'hello','rejected':'go'}", led);
        reads("preference-argilla", "{'instruction':'hi','chosen_response':'hello','rejected_response':'go'}", PAIR);
        reads("preference", "{'prompt':'hi','chosen':'hello','rejected':'go'}", PAIR);
    }

    @Test
    void aConversationThatIsGradedKeepsWhatTheGraderReads() {
        String written = "{'messages':[{'role':'user','content':'6*7?'}],'tools':[{'type':'function','function':"
                + "{'name':'f'}}],'parallel_tool_calls':false,'reference_answer':42.0,'unit':{'b':1,'a':2}}";
        Example graded = Example.chat(Message.user("6*7?"))
                .withTools(List.of(new Tool("f", "{\"name\":\"f\"}")))
                .withReference("{\"reference_answer\":42.0,\"unit\":{\"b\":1,\"a\":2}}")
                .withParallelToolCalls(false);
        reads("openai-reinforcement", written, graded);
        writes(Shapes.OPENAI_REINFORCEMENT, graded, written);
        assertThat(Shapes.OPENAI_REINFORCEMENT.write(HELLO.withReference("{\"a\":1}")))
                .isEqualTo(new Written.CannotCarry(Feature.ANSWERED));
        assertThat(Shapes.OPENAI_REINFORCEMENT.write(Example.chat(Message.user("a"))))
                .isEqualTo(new Written.CannotCarry(Feature.NO_REFERENCE));
        assertThat(Shapes.CHAT.write(graded)).isEqualTo(new Written.CannotCarry(Feature.REFERENCE));
    }

    @Test
    void aChatThatLacksItsAnswerIsNoGradedOne() {
        reads("chat", "{'messages':[{'role':'user','content':'a'}],'id':7}", Example.chat(Message.user("a")));
    }

    @Test
    void whetherToolsMayBeCalledInParallelIsKept() {
        reads(
                "chat",
                "{'messages':[{'role':'user','content':'hi'},{'role':'assistant','content':'hello'}],"
                        + "'parallel_tool_calls':false}",
                Example.chat(Message.user("hi"), Message.assistant("hello")).withParallelToolCalls(false));
        reads(
                "openai-preference",
                "{'input':{'messages':[{'role':'user','content':'hi'}],'tools':[],'parallel_tool_calls':true},"
                        + "'preferred_output':[{'role':'assistant','content':'hello'}],"
                        + "'non_preferred_output':[{'role':'assistant','content':'go'}]}",
                PAIR.withParallelToolCalls(true));
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

    private static void refuses(Shape shape, String json, String reason, String evidence) {
        assertThat(RowReader.of(shape).read(row(json)))
                .isEqualTo(new Reading.Refused(new Rejection("shape", reason, evidence)));
    }
}
