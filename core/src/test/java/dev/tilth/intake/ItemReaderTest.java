package dev.tilth.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tilth.contamination.Question;
import dev.tilth.format.RowReader;
import dev.tilth.format.Shapes;
import dev.tilth.json.Json;
import dev.tilth.json.JsonReader;
import dev.tilth.json.NotJson;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shapes in which public benchmarks come. */
class ItemReaderTest {
    private static final List<String> GASES = List.of("Oxygen", "Helium", "Neon");

    @Test
    void aListOfChoicesWithTheNumberOfTheRightOne() {
        reads("{'question':'Which gas?','choices':['Oxygen','Helium','Neon'],'answer':1}", "Which gas?", "Helium");
        reads("{'choices':['Oxygen','Helium','Neon'],'query':'Question: Which gas?','gold':0}", "Which gas?", "Oxygen");
        reads("{'ctx':'Which gas?','endings':['Oxygen','Helium','Neon'],'label':'2'}", "Which gas?", "Neon");
    }

    @Test
    void choicesWithTextsAndLabels() {
        reads(
                "{'question':'Which gas?','choices':{'text':['Oxygen','Helium','Neon'],'label':['A','B','C']},'answerKey':'C'}",
                "Which gas?",
                "Neon");
        reads(
                "{'question':{'stem':'Which gas?','choices':[{'text':'Oxygen','label':'A'},{'text':'Helium','label':'B'},"
                        + "{'text':'Neon','label':'C'}]},'answerKey':'A'}",
                "Which gas?",
                "Oxygen");
    }

    @Test
    void aColumnForEachOption() {
        reads("{'question':'Which gas?','A':'Oxygen','B':'Helium','C':'Neon','answer':'B'}", "Which gas?", "Helium");
        reads(
                "{'question':'Which gas?','opa':'Oxygen','opb':'Helium','opc':'Neon','answer':'Neon'}",
                "Which gas?",
                "Neon");
    }

    @Test
    void anAnswerThatNamesNoOptionIsNone() {
        reads("{'question':'Which gas?','choices':['Oxygen','Helium','Neon'],'answer':7}", "Which gas?", "");
    }

    @Test
    void aQuestionWithItsAnswer() {
        assertThat(read("{'question':'How many?','answer':'Seven.'}"))
                .isEqualTo(new Question("How many?", List.of(), "Seven."));
        assertThat(read("{'instruction':'Add.','input':'3 4','output':'7'}").answer())
                .isEqualTo("7");
    }

    @Test
    void aTaskInCodeWithItsSolutionAndATalkOfSeveralTurns() {
        assertThat(
                        read(
                                "{'task_id':'T/1','prompt':'def add(a, b):','canonical_solution':'return a + b','test':'assert'}"))
                .isEqualTo(new Question("def add(a, b):", List.of(), "return a + b"));
        assertThat(read("{'question_id':81,'category':'writing','turns':['Write a post.','Now shorter.']}"))
                .isEqualTo(new Question("Write a post.\nNow shorter.", List.of(), ""));
    }

    @Test
    void ofARowThatNobodyKnowsAllTextsAreAsked() {
        assertThat(read("{'haiku':'An old pond','by':'Basho','year':1686}"))
                .isEqualTo(new Question("An old pond\nBasho", List.of(), ""));
        assertThat(read("{'n':1}").stem()).isEmpty();
    }

    private static void reads(String row, String stem, String answer) {
        assertThat(read(row)).isEqualTo(new Question(stem, GASES, answer));
    }

    private static Question read(String row) {
        try {
            Json.Obj object = (Json.Obj) JsonReader.read(row.replace('\'', '"'));
            Question item =
                    new ItemReader(Shapes.detect(List.of(object)).shape().map(RowReader::of)).read(object);
            return new Question(item.stem().strip(), item.options(), item.answer());
        } catch (NotJson e) {
            throw new AssertionError(row, e);
        }
    }
}
